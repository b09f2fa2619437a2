import { GEMEENTE as GEMEENTEPARAMETER, KWARTAAL, maakRapport, rapportparameters, type Rapport } from '@hub/rapporten';
import { AANBIEDER, ANDERE_GEMEENTE, GEMEENTE } from '../../../../../test/console/opstelling.js';
import { type Mens, startWebproef, type Webproef } from '../../../../../test/console/webproef.js';
import { beschrijfMetDatabank } from '../../../../../test/databank.js';
import { Vaststellingen } from '@hub/warehouse';

let eindstand = 1234;

/** Een rapport met alles erop en eraan: grafiek, kwaliteit, versies. */
const PROEFRAPPORT: Rapport = maakRapport({
  naam: 'proefrapport', titel: 'Een rapport voor de proef', omschrijving: 'Telt wat de proef wil, zie art. 3. Daarna nog een zin.',
  kolommen: [
    { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code.' }, { naam: 'eindstand', type: 'geheel', omschrijving: 'Aantal in zorg.' },
    { naam: 'kosten_eurocent', type: 'eurocent', omschrijving: 'Bedrag in eurocenten.' }, { naam: 'klein', type: 'tekst', omschrijving: 'Een klein aantal.' },
  ],
  parameters: rapportparameters({ kwartaal: KWARTAAL, gemeente: GEMEENTEPARAMETER.optional() }),
  rollen: ['analist', 'beheer', 'gemeente'],
  vaststelling: { periode: 'kwartaal', sleutel: ['gemeente'], definitie: '1' },
  kwaliteit: { maten: [{ naam: 'aandeel_onbekend', type: 'decimaal', omschrijving: 'Deel waarvan niets bekend is.' }], meet: () => Promise.resolve({ aandeel_onbekend: 0.125 }) },
  beeld: (rijen) => ({ titel: 'Stand per gemeente', beschrijving: `Er zijn ${rijen.length} gemeenten.`, soort: 'staven', eenheid: 'aantal', categorieen: rijen.map((rij) => rij.gemeente ?? ''), reeksen: [{ naam: 'in zorg', waarden: rijen.map((rij) => rij.eindstand) }] }),
  rijen: ({ gemeente }) => Promise.resolve([GEMEENTE, ANDERE_GEMEENTE].filter((code) => gemeente === undefined || code === gemeente)
    .map((code) => ({ gemeente: code, eindstand, kosten_eurocent: 1_234_567, klein: code === GEMEENTE ? '<10' : null }))),
});

const LANG: Rapport = maakRapport({
  naam: 'langrapport', titel: 'Een lang rapport', omschrijving: 'Alleen voor analisten.', kolommen: [{ naam: 'nr', type: 'geheel', omschrijving: 'Nummer.' }],
  parameters: rapportparameters({}), rollen: ['analist'], rijen: () => Promise.resolve(Array.from({ length: 1500 }, (_, nr) => ({ nr: nr + 10_000 }))),
});

const PAD = '/rapportages/proefrapport';

beschrijfMetDatabank('de pagina Rapportages', () => {
  let proef: Webproef;
  const tekst = async (pad: string, als: Mens): Promise<string> => (await proef.haal(pad, als)).tekst;
  beforeAll(async () => {
    proef = await startWebproef({ nu: new Date('2025-05-15T08:00:00Z'), rapporten: [PROEFRAPPORT, LANG] });
  });
  afterAll(() => proef.ruimOp());

  it.each<[Mens, string[], string[]]>([
    ['analist', ['proefrapport', 'langrapport', 'naleving', 'berichtkwaliteit'], []], ['beheer', ['proefrapport', 'naleving'], ['langrapport']],
    ['gemeente', ['proefrapport', 'berichtkwaliteit'], ['langrapport']], ['aanbieder', ['naleving'], ['proefrapport', 'berichtkwaliteit', 'langrapport']],
  ])('%s ziet de rapporten die hij mag vragen, en komt bij de andere niet binnen', async (als, wel, niet) => {
    const lijst = await tekst('/rapportages', als);
    for (const naam of wel) expect(lijst).toContain(`href="/rapportages/${naam}"`);
    for (const naam of niet) {
      expect(lijst).not.toContain(`href="/rapportages/${naam}"`);
      for (const deel of ['', '/beeld.svg', '/bestand?formaat=csv']) expect((await proef.haal(`/rapportages/${naam}${deel}`, als)).status).toBe(403);
    }
  });

  it('onder een thema, met wat het is in één zin', async () => {
    const lijst = await tekst('/rapportages', 'analist');
    expect(lijst).toContain('Berichten en termijnen');
    expect(lijst).toContain('<dd>Telt wat de proef wil, zie art. 3.</dd>');
  });

  it('begint met het laatste hele kwartaal; getallen als in Nederland, een onderdrukt aantal zoals het rapport het geeft', async () => {
    const blad = await tekst(PAD, 'analist');
    expect(blad).toMatch(/<option value="2025-K1" selected/);
    for (const deel of ['1.234', '€\u00a012.345,67', '&lt;10', '–', `Naam van ${GEMEENTE} (${GEMEENTE})`, '12,5%', 'Deel waarvan niets bekend is.', 'Bedrag in eurocenten.']) expect(blad).toContain(deel);
  });

  it('de grafiek heeft een beschrijving, staat als tabel erbij en is op te halen', async () => {
    const blad = await tekst(`${PAD}?kwartaal=2024-K4`, 'analist');
    const [, bron = '', alt] = /<img[^>]*src="([^"]*)"[^>]*alt="([^"]*)"/.exec(blad) ?? [];
    expect([bron, alt]).toEqual([`${PAD}/beeld.svg?kwartaal=2024-K4`, 'Stand per gemeente. Er zijn 2 gemeenten.']);
    expect(blad).toContain('De grafiek als tabel');
    const { koppen, tekst: svg } = await proef.haal(bron, 'analist');
    expect(koppen.get('content-type')).toBe('image/svg+xml');
    expect(svg).toMatch(/^<svg/);
  });

  it('een gemeente ziet alleen haar eigen rijen, kan geen andere kiezen en krijgt die ook niet met het adres', async () => {
    const blad = await tekst(PAD, 'gemeente');
    expect(blad).toContain(GEMEENTE);
    expect(blad).not.toContain(ANDERE_GEMEENTE);
    expect(blad).not.toContain('id="veld-gemeente"');
    for (const deel of ['?', '/beeld.svg?', '/bestand?formaat=csv&']) expect((await proef.haal(`${PAD}${deel}kwartaal=2025-K1&gemeente=${ANDERE_GEMEENTE}`, 'gemeente')).status).toBe(403);
  });

  it('een fout staat naast haar veld', async () => {
    const { status, tekst: blad } = await proef.haal(`${PAD}?kwartaal=2025`, 'beheer');
    expect(status).toBe(200);
    expect(blad).toMatch(/id="fout-kwartaal">geef één kwartaal/);
    expect(await tekst(`${PAD}?kwartaal=2025-K1&versie=nul`, 'beheer')).toMatch(/role="alert".*geef het nummer van een versie/s);
  });

  it.each([['csv', 'text/csv; charset=utf-8'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['parquet', 'application/vnd.apache.parquet'], ['json', 'application/json; charset=utf-8']])(
    'mee te nemen als %s; dat staat in het logboek', async (formaat, mime) => {
      expect(await tekst(PAD, 'gemeente')).toContain(`href="${PAD}/bestand?kwartaal=2025-K1&amp;formaat=${formaat}"`);
      const { status, koppen, bytes } = await proef.haal(`${PAD}/bestand?kwartaal=2025-K1&formaat=${formaat}`, 'gemeente');
      expect([status, koppen.get('content-type')]).toEqual([200, mime]);
      expect(bytes.includes(ANDERE_GEMEENTE)).toBe(false);
      expect((await proef.geraadpleegd())[0]).toMatchObject({
        wie: { persoon: 'gemeente', code: GEMEENTE }, handeling: 'uitvoeren', onderwerp: { soort: 'rapport', bijzonderheid: `proefrapport kwartaal=2025-K1 gemeente=${GEMEENTE}` },
      });
    });

  it('van een lang rapport de eerste tweehonderd rijen', async () => {
    const blad = await tekst('/rapportages/langrapport', 'analist');
    expect(blad).toContain('De eerste 200 van 1.500 rijen');
    expect(blad).toContain('10.199');
    expect(blad).not.toContain('10.200');
  });

  it('leeg: zegt dat er geen cijfers zijn', async () => expect(await tekst('/rapportages/berichtkwaliteit', 'analist')).toContain('Hierover zijn geen cijfers.'));

  it('een vastgestelde versie houdt haar cijfers; het verschil met nu staat ernaast', async () => {
    expect(await tekst(PAD, 'beheer')).toContain('Er is nog niets vastgesteld.');
    const rij = { gemeente: GEMEENTE, eindstand: 1000, kosten_eurocent: 1_234_567, klein: '<10' };
    await new Vaststellingen(proef.databank.pool).stelVast('proefrapport', '2025-K1', '1', { [GEMEENTE]: rij }, new Date('2025-04-20T08:00:00Z'));
    const versie = `${PAD}?kwartaal=2025-K1&versie=1`;
    expect(await tekst(PAD, 'beheer')).toContain(`href="${versie.replaceAll('&', '&amp;')}"`);
    const toen = await tekst(versie, 'gemeente');
    expect(toen).toContain('U ziet een vastgestelde versie');
    expect(toen).toContain('1.000');
    expect(toen).not.toContain('1.234');
    eindstand = 1001;
    const verschil = await tekst(`${versie}&verschil=ja`, 'gemeente');
    for (const deel of ['verschil met versie 1', '>1000<', '>1001<', `href="${PAD}?kwartaal=2025-K1"`]) expect(verschil).toContain(deel);
    eindstand = 1000;
    expect(await tekst(`${versie}&verschil=ja`, 'gemeente')).toContain('Er is niets veranderd');
    expect((await proef.haal(`${PAD}?kwartaal=2025-K1&versie=7`, 'gemeente')).status).toBe(404);
  });

  it('het beheer stelt een periode die voorbij is vast met een knop; anderen zien die niet en mogen het niet', async () => {
    const kwartaal = '2024-K3';
    const vast = (als: Mens, velden: Record<string, string> = { kwartaal }) => proef.verstuur(`${PAD}/vaststellen`, als, velden);
    eindstand = 77;
    expect(await tekst(`${PAD}?kwartaal=${kwartaal}`, 'beheer')).toContain(`Stel ${kwartaal} vast`);
    expect(await tekst(`${PAD}?kwartaal=2025-K2`, 'beheer')).not.toContain('Stel 2025-K2 vast');
    for (const als of ['analist', 'gemeente'] as const) {
      expect(await tekst(`${PAD}?kwartaal=${kwartaal}`, als)).not.toContain('Stel ');
      expect((await vast(als)).status).toBe(403);
    }
    expect((await vast('beheer', { kwartaal: '2025-K2' })).status).toBe(409);
    expect((await vast('beheer', {})).status).toBe(400);
    const antwoord = await vast('beheer');
    expect([antwoord.status, antwoord.koppen.get('location')]).toEqual([303, `${PAD}?kwartaal=${kwartaal}`]);
    expect(await tekst(`${PAD}?kwartaal=${kwartaal}`, 'beheer')).toContain(`${kwartaal} is vastgesteld als versie 1.`);
    eindstand = 78;
    expect(await tekst(`${PAD}?kwartaal=${kwartaal}&versie=1`, 'gemeente')).toContain('>77<');
    await vast('beheer');
    expect(await tekst(`${PAD}?kwartaal=${kwartaal}`, 'beheer')).toContain(`Versie 2 geldt nu voor ${kwartaal}.`);
  });

  it('een rapport dat er niet is', async () => expect((await proef.haal('/rapportages/geen-rapport', 'aanbieder')).status).toBe(404));

  it('een aanbieder ziet in naleving alleen zichzelf', async () => {
    expect(await tekst('/rapportages/naleving', 'aanbieder')).not.toContain('id="veld-aanbieder"');
    expect((await proef.haal('/rapportages/naleving?aanbieder=42420001', 'aanbieder')).status).toBe(403);
    expect((await proef.haal(`/rapportages/naleving?aanbieder=${AANBIEDER}`, 'aanbieder')).status).toBe(200);
  });
});
