import { randomUUID } from 'node:crypto';
import type { Envelop } from '@hub/opslag';
import {
  AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, type Consoleproef, GEMEENTE, startConsoleproef,
} from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { BERICHTDETAIL } from './weergave.js';

const PAD = '/api/v1/berichten';
const BEVINDING = { regel: 'TR074', niveau: 3, retourcode: '9074', pad: 'Client[1]/StartProduct[1]', uitleg: 'deze start is al gemeld' };
const MELDING = { code: 'BRS13', omschrijving: 'niet geldig', toelichting: 'regel 12, element StartProduct' };

beschrijfMetDatabank('één bericht', () => {
  let proef: Consoleproef;
  let heen: Envelop;
  let retour: Envelop;

  beforeAll(async () => {
    proef = await startConsoleproef({ nu: new Date('2026-04-01T08:00:00Z') });
    heen = await proef.stuur({ referentieId: 'dossier-7' });
    retour = (await proef.beoordeel(heen, { status: 'VerwerkingVoltooid', bevindingen: [BEVINDING], retour: 'JW306' })) as Envelop;
  });
  afterAll(() => proef.ruimOp());

  it.each([AANBIEDER, GEMEENTE, 'beheer'])('%s mag het zien', async (als) => {
    const { status, json } = await proef.vraag(`${PAD}/${heen.traceerId}`, { als });
    expect(status).toBe(200);
    expect(BERICHTDETAIL.parse(json)).toMatchObject({ traceerId: heen.traceerId });
  });

  it.each([ANDERE_AANBIEDER, ANDERE_GEMEENTE])('voor %s bestaat het niet: het antwoord is gelijk aan dat op een onbekend traceerId', async (als) => {
    const vreemd = await proef.vraag(`${PAD}/${heen.traceerId}`, { als });
    const onbekend = await proef.vraag(`${PAD}/${randomUUID()}`, { als });
    expect(vreemd.status).toBe(404);
    expect(vreemd.json).toEqual(onbekend.json);
  });

  it.each([() => heen.traceerId, randomUUID])('een analist krijgt 403, bestaand of niet', async (traceerId) => {
    const { status, json } = await proef.vraag(`${PAD}/${traceerId()}`, { als: 'analist' });
    expect(status).toBe(403);
    expect(json).toMatchObject({ type: 'about:blank', title: 'Niet toegestaan', status: 403 });
  });

  it.each([null, 'onbekend-token'])('met %s als inloggegevens: 401 met WWW-Authenticate', async (als) => {
    const { status, koppen, json } = await proef.vraag(`${PAD}/${heen.traceerId}`, { als });
    expect(status).toBe(401);
    expect(koppen.get('www-authenticate')).toBe('Bearer');
    expect(koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(json).toMatchObject({ status: 401 });
  });

  it('toont metadata, historie, bevindingen en de weg naar het retour', async () => {
    const { json } = await proef.vraag(`${PAD}/${heen.traceerId.toUpperCase()}`);
    const detail = BERICHTDETAIL.parse(json);
    expect(detail).toMatchObject({
      conversatieId: heen.conversatieId, alsAntwoordOp: null, referentieId: 'dossier-7', soort: 'JW305', berichtstroom: heen.berichtstroom,
      afzender: heen.afzender, geadresseerde: heen.geadresseerde, status: 'VerwerkingVoltooid', meldingen: [], bevindingen: [BEVINDING], vastgelopen: null,
      links: { heenbericht: null, retouren: [{ traceerId: retour.traceerId, href: `${PAD}/${retour.traceerId}` }] },
    });
    expect(detail.statushistorie.map(({ status }) => status)).toEqual(['Ontvangen', 'VerwerkingVoltooid']);
    expect(detail.statushistorie[0]?.op).toBe(detail.ontvangenOp);
    expect(detail.statushistorie[1]?.op).toBe(detail.statusGewijzigdOp);
    expect(detail.ontvangenOp).toMatch(/^2026-04-01T08:00:\d\d\.\d{3}Z$/);
  });

  it('het retour wijst terug naar het heenbericht', async () => {
    const { json } = await proef.vraag(`${PAD}/${retour.traceerId}`);
    expect(json).toMatchObject({
      alsAntwoordOp: heen.traceerId, soort: 'JW306', status: 'WordtAangeboden',
      links: { heenbericht: { traceerId: heen.traceerId, href: `${PAD}/${heen.traceerId}` }, retouren: [] },
    });
    expect(BERICHTDETAIL.parse(json).statushistorie.map(({ status }) => status)).toEqual(['WordtAangeboden']);
  });

  it('een afkeur op niveau 1 staat in de meldingen', async () => {
    const fout = await proef.stuur();
    await proef.beoordeel(fout, { status: 'AfgekeurdDoorDienst', meldingen: [MELDING, { code: 'BRS13', omschrijving: 'kort' }] });
    const { json } = await proef.vraag(`${PAD}/${fout.traceerId}`);
    expect(json).toMatchObject({ meldingen: [MELDING, { code: 'BRS13', omschrijving: 'kort', toelichting: null }], links: { retouren: [] } });
  });

  it('dat het vastliep ziet een betrokkene; waarom ziet alleen beheer', async () => {
    const vast = await proef.stuur();
    await proef.zetApart(vast, 'baan liep vast');
    const [partij, beheer] = await Promise.all([AANBIEDER, 'beheer'].map((als) => proef.vraag(`${PAD}/${vast.traceerId}`, { als })));
    expect(partij?.json).toMatchObject({ status: 'WordtVerwerkt', vastgelopen: { sinds: expect.stringMatching(/Z$/) } });
    expect(partij?.tekst).not.toContain('baan liep vast');
    expect(beheer?.json).toMatchObject({ vastgelopen: { reden: 'baan liep vast' } });
  });

  it.each(['geen-uuid', '1', "'", '%00'])('%s is geen traceerId: 404', async (traceerId) => {
    expect((await proef.vraag(`${PAD}/${traceerId}`)).status).toBe(404);
  });
});
