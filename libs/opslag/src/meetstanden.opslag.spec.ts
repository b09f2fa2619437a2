import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { Klok, Meetstanden, Partijen } from './index.js';

const NU = new Date('2026-04-10T12:00:00Z');

const TERMIJN = `
  insert into termijn.termijn (id, sleutel, onderwerp, soort, norm_dagen, norm_eenheid, norm_bron, aanbieder, gemeente, plichtige, begin, uiterlijk,
    waarschuwing_op, voldaan_op, vervallen, stil, extra_dagen, bewijs, bijgewerkt_op, beleid)
  select gen_random_uuid(), gen_random_uuid()::text, 'o', 'retour', 3, 'werkdagen', 'OP090', '65656055', '0153', '0153', '2026-04-01', t.uiterlijk,
    t.waarschuwing, t.voldaan, t.vervallen, false, '{}', '[]', now(), '{}'
  from (values ('2026-04-09'::date, '2026-04-08'::date, null::date, false), ('2026-04-10', '2026-04-10', null, false), ('2026-04-20', '2026-04-18', null, false),
    ('2026-04-09', '2026-04-08', '2026-04-07', false), ('2026-04-09', '2026-04-08', null, true)) t (uiterlijk, waarschuwing, voldaan, vervallen)`;

const BERICHT = `
  insert into bericht.bericht (traceer_id, conversatie_id, soort, berichtversie, berichtsubversie, actie, afzender_rol, afzender_code, geadresseerde_rol,
    geadresseerde_code, ontvangen_op, status, status_op)
  select gen_random_uuid(), gen_random_uuid(), 'JW305', 3, 2, 'Nieuw', 'Instelling', '65656055', 'Gemeente', '0153', $1, status, $1::timestamptz
  from unnest($2::text[]) status returning id`;

beschrijfMetDatabank('wat er ligt', () => {
  let proef: Testdatabank;
  let klok: Klok;
  let standen: Meetstanden;

  beforeAll(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank, NU);
    standen = new Meetstanden(proef.databank, klok);
    await new Partijen(proef.databank).registreer([{ rol: 'gemeente', code: '0153', naam: 'Enschede', token: 'x' }]);
  });
  afterAll(async () => {
    klok.stop();
    await proef.ruimOp();
  });

  it('is nul in een lege hub', async () => {
    expect(await Promise.all([standen.postvakOudste(), standen.termijnbewaking(), standen.vastgelopen(), standen.termijnen()])).toEqual([0, 0, 0, []]);
  });

  it('telt lopende termijnen naar hun stand vandaag', async () => {
    await proef.databank.pool.query(TERMIJN);
    const tellingen = await standen.termijnen();
    expect(tellingen.sort((a, b) => a.status.localeCompare(b.status))).toEqual(
      ['open', 'verlopen', 'waarschuwing'].map((status) => ({ soort: 'retour', status, aantal: 1 })));
  });

  it('kent de ouderdom van een postvak en van de bewaking, naar de klok van de hub', async () => {
    const uurGeleden = new Date(klok.nu().getTime() - 3_600_000);
    const { rows } = await proef.databank.pool.query<{ id: number }>(BERICHT, [uurGeleden, ['WordtAangeboden', 'Afgeleverd']]);
    await proef.databank.pool.query('insert into bericht.vastgelopen values ($1, $2, $3)', [rows[1]?.id, uurGeleden, 'reden']);
    await proef.databank.pool.query('update termijn.stand set gedaan_tot = $1', [uurGeleden]);
    const [postvak, bewaking, vast] = await Promise.all([standen.postvakOudste(), standen.termijnbewaking(), standen.vastgelopen()]);
    expect([Math.floor(postvak / 3600), Math.floor(bewaking / 3600), vast]).toEqual([1, 1, 1]);
  });
});
