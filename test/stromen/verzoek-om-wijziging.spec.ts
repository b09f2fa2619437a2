import { Proefhub } from './proefhub.js';
import { aanvraag, afwijzing, antwoord, onderzoek, op, speel, start, stop, toewijzing, wijzigingsverzoek } from './stroom.js';

type Regels = NonNullable<Parameters<typeof toewijzing>[0]>;
type Verzoek = NonNullable<Parameters<typeof wijzigingsverzoek>[0]>;

const REFERENTIE = { referentieAanbieder: 'VERZOEK-1' };
const NU = { toewijzingsdatum: '2025-04-01' };
const GEWIJZIGD = { ...NU, ...REFERENTIE, redenWijziging: '12' };
const NIEUW = { ...NU, ...REFERENTIE, toewijzingNummer: '1002' };
const MINDER = { volume: '5', eenheid: '14', frequentie: '2' };
const TOTAAL = { product: { categorie: '45', code: '45A04' }, omvang: { volume: '80', eenheid: '04', frequentie: '6' } };
const MEER = { ...TOTAAL.omvang, volume: '90' };
const BUDGET = { product: { categorie: '54' }, omvang: undefined, budget: '100000' };
const ANDER = { categorie: '44', code: '44A10' };

/** De elf manieren om een wijziging te vragen en te honoreren. */
const VULLINGEN: { wens: string; was?: Regels[number]; vraag: Verzoek; wordt: Regels }[] = [
  { wens: 'verlengen', vraag: { teWijzigenProducten: [{ einddatum: '2026-06-30' }] }, wordt: [{ ...GEWIJZIGD, einddatum: '2026-06-30' }] },
  { wens: 'verkorten', vraag: { teWijzigenProducten: [{ einddatum: '2025-08-31' }] }, wordt: [{ ...GEWIJZIGD, einddatum: '2025-08-31' }] },
  {
    wens: 'omvang bij een totaal over de periode',
    was: TOTAAL,
    vraag: { teWijzigenProducten: [{ einddatum: '2025-12-31', omvang: MEER }] },
    wordt: [{ ...TOTAAL, ...GEWIJZIGD, omvang: MEER }],
  },
  {
    wens: 'omvang per week',
    vraag: { teWijzigenProducten: [{ gewensteIngangsdatum: '2025-06-01', einddatum: '2025-12-31', omvang: MINDER }] },
    wordt: [{ ...GEWIJZIGD, einddatum: '2025-05-31' }, { ...NIEUW, ingangsdatum: '2025-06-01', omvang: MINDER }],
  },
  {
    wens: 'budget',
    was: BUDGET,
    vraag: { teWijzigenProducten: [{ einddatum: '2025-12-31', omvang: undefined, budget: '120000' }] },
    wordt: [{ ...BUDGET, ...GEWIJZIGD, budget: '120000' }],
  },
  {
    wens: 'verlengen met een ander totaal',
    was: TOTAAL,
    vraag: { teWijzigenProducten: [{ einddatum: '2026-06-30', omvang: MEER }] },
    wordt: [{ ...TOTAAL, ...GEWIJZIGD, einddatum: '2026-06-30', omvang: MEER }],
  },
  {
    wens: 'verlengen met een andere omvang per week, aansluitend',
    vraag: {
      ongewijzigdeProducten: [{ toewijzingNummer: '1001' }],
      nieuweProducten: [{ product: { categorie: '44', code: '44A09' }, gewensteIngangsdatum: '2026-01-01', einddatum: '2026-06-30', omvang: MINDER }],
    },
    wordt: [REFERENTIE, { ...NIEUW, ingangsdatum: '2026-01-01', einddatum: '2026-06-30', omvang: MINDER }],
  },
  {
    wens: 'verlengen met een andere omvang per week, binnen de looptijd',
    vraag: { teWijzigenProducten: [{ gewensteIngangsdatum: '2025-06-01', einddatum: '2026-06-30', omvang: MINDER }] },
    wordt: [{ ...GEWIJZIGD, einddatum: '2025-05-31' }, { ...NIEUW, ingangsdatum: '2025-06-01', einddatum: '2026-06-30', omvang: MINDER }],
  },
  {
    wens: 'verlengen met een ander budget',
    was: BUDGET,
    vraag: { teWijzigenProducten: [{ einddatum: '2026-06-30', omvang: undefined, budget: '150000' }] },
    wordt: [{ ...BUDGET, ...GEWIJZIGD, einddatum: '2026-06-30', budget: '150000' }],
  },
  {
    wens: 'nieuw product naast het lopende',
    vraag: { ongewijzigdeProducten: [{ toewijzingNummer: '1001' }], nieuweProducten: [{ product: ANDER, gewensteIngangsdatum: '2025-06-01' }] },
    wordt: [REFERENTIE, { ...NIEUW, product: ANDER, ingangsdatum: '2025-06-01' }],
  },
  {
    wens: 'ander product binnen de looptijd',
    vraag: { teWijzigenProducten: [{ einddatum: '2025-05-31' }], nieuweProducten: [{ product: ANDER, gewensteIngangsdatum: '2025-06-01' }] },
    wordt: [{ ...GEWIJZIGD, einddatum: '2025-05-31' }, { ...NIEUW, product: ANDER, ingangsdatum: '2025-06-01' }],
  },
  {
    wens: 'ander product aansluitend',
    vraag: {
      ongewijzigdeProducten: [{ toewijzingNummer: '1001' }],
      nieuweProducten: [{ product: ANDER, gewensteIngangsdatum: '2026-01-01', einddatum: '2026-06-30' }],
    },
    wordt: [REFERENTIE, { ...NIEUW, product: ANDER, ingangsdatum: '2026-01-01', einddatum: '2026-06-30' }],
  },
];

describe('verzoek om wijziging', () => {
  let hub: Proefhub;
  beforeEach(() => {
    hub = new Proefhub();
  });
  const verlenging = VULLINGEN[0]?.vraag;
  const gehonoreerd = VULLINGEN[0]?.wordt ?? [];

  it.each(VULLINGEN)('$wens: gevraagd en gehonoreerd', ({ was = {}, vraag, wordt }) => {
    speel(hub, toewijzing([was]), wijzigingsverzoek(vraag), toewijzing(wordt));
    expect(hub.dossier.verzoeken.get('65656055/VERZOEK-1')?.afloop).toBe('toegewezen');
    // een latere toewijzing met die referentie honoreert niets meer, zonder referentie is zij goed
    const later = wordt.map((regel) => ({ ...was, ...regel, toewijzingsdatum: '2025-05-01', redenWijziging: undefined }));
    speel(hub, op('2025-05-01', toewijzing(later, ...later.map(() => '9379'))), toewijzing(later.map((regel) => ({ ...regel, referentieAanbieder: undefined }))));
  });

  it('na onderzoek toewijzen', () => speel(hub, toewijzing([{}]), wijzigingsverzoek(verlenging), onderzoek(), toewijzing(gehonoreerd)));
  it('direct afwijzen', () => speel(hub, toewijzing([{}]), wijzigingsverzoek(verlenging), afwijzing()));
  it('na onderzoek afwijzen', () => speel(hub, toewijzing([{}]), wijzigingsverzoek(verlenging), onderzoek(), afwijzing()));

  it('de aanbieder heeft geen rol bij wijzigingen: het verzoek is in orde, de gemeente wijst het af', () =>
    speel(hub, toewijzing([{}]), wijzigingsverzoek(verlenging), antwoord({ ...REFERENTIE, verzoekAntwoord: '1', redenAfwijzingVerzoek: '4' })));

  it('intrekken gaat door een afwijzing; daarna kan een nieuw verzoek', () => {
    const tweede: Verzoek = { ...verlenging, verzoek: { referentieAanbieder: 'VERZOEK-2' } };
    speel(hub, toewijzing([{}]), wijzigingsverzoek(verlenging), wijzigingsverzoek(tweede, '9374'), afwijzing(), wijzigingsverzoek(tweede));
  });
});

describe('een verzoek om wijziging dat niet klopt', () => {
  const tweede = { toewijzingNummer: '1002', product: ANDER };
  const ongewijzigd = (...nummers: string[]): Pick<Verzoek, 'ongewijzigdeProducten'> => ({ ongewijzigdeProducten: nummers.map((toewijzingNummer) => ({ toewijzingNummer })) });
  const wijzig = (...anders: NonNullable<Verzoek['teWijzigenProducten']>): Verzoek => ({ teWijzigenProducten: anders });

  it.each<[string, Regels, Verzoek, string[]]>([
    ['noemt niet alle actuele toewijzingen', [{}, tweede], wijzig({}), ['9349']],
    ['noemt ze alle', [{}, tweede], { ...wijzig({}), ...ongewijzigd('1002') }, []],
    ['noemt een afgelopen toewijzing als ongewijzigd', [{ ...tweede, einddatum: '2025-03-31' }, {}], { ...wijzig({}), ...ongewijzigd('1002') }, ['9350']],
    ['wijzigt een afgelopen toewijzing', [{ einddatum: '2025-03-31' }], wijzig({}), ['9351']],
    ['wijzigt een onbekende toewijzing', [{}], { ...wijzig({ toewijzingNummer: '9' }), ...ongewijzigd('1001') }, ['9351']],
    ['wijzigt een verwijderde toewijzing', [{ redenWijziging: '13', einddatum: '2025-01-01' }], wijzig({}), ['9351']],
    ['gaat op de dagtekening in', [{}], wijzig({ gewensteIngangsdatum: '2025-04-01' }), ['9357']],
    ['gaat de dag erna in', [{}], wijzig({ gewensteIngangsdatum: '2025-04-02' }), []],
    ['vraagt een ander budget voor een deel', [BUDGET], wijzig({ gewensteIngangsdatum: '2025-06-01', omvang: undefined, budget: '1' }), ['9373']],
    ['vraagt een ander totaal voor een deel', [TOTAAL], wijzig({ gewensteIngangsdatum: '2025-06-01', omvang: MEER }), ['9373']],
    ['vraagt omvang bij een categorie', [{ product: { categorie: '44' }, omvang: undefined }], wijzig({}), ['9412']],
    ['vraagt omvang bij een generieke toewijzing', [{ product: undefined, omvang: undefined, budget: '5000' }], wijzig({}), ['9375', '9412']],
    ['laat omvang weg bij een productcode', [{}], wijzig({ omvang: undefined }), ['9411']],
    ['verlengt tot in de volgende toewijzing', [{}, { ...tweede, product: undefined, ingangsdatum: '2026-01-01', einddatum: '2026-12-31' }].map((r) => ({ ...r, product: { categorie: '44', code: '44A09' } })), { ...wijzig({}), ...ongewijzigd('1002') }, ['9361']],
    ['noemt dezelfde toewijzing twee keer', [{}], { ...wijzig({}), ...ongewijzigd('1001') }, ['9361']],
  ])('%s', (_geval, toegewezen, vraag, codes) => {
    const hub = new Proefhub();
    speel(hub, toewijzing(toegewezen), wijzigingsverzoek(vraag, ...codes));
  });
});

it('casus 13: aangevraagd, toegewezen, gewijzigd na onderzoek, gestopt en opnieuw gestart', () => {
  const hub = new Proefhub([], '2025-02-01');
  const A = { product: { categorie: '45', code: '45A48' }, omvang: { volume: '3', eenheid: '04', frequentie: '2' } };
  const B = { toewijzingNummer: '1002', product: { categorie: '43', code: '43A07' }, omvang: { volume: '365', eenheid: '14', frequentie: '6' } };
  const vijf = { ...A.omvang, volume: '5' };
  const xyz = { referentieAanbieder: 'XYZ789', toewijzingsdatum: '2025-02-01' };
  const gevraagd = [A, B].map(({ product, omvang }, i) => ({ product, omvang, referentieAanbieder: `ABC${i}`, toewijzingIngangsdatum: '2025-01-01' }));
  const wens = { toewijzingNummer: '1001', gewensteIngangsdatum: '2025-02-20', einddatum: '2025-12-31', omvang: vijf };
  const stappen = [
    aanvraag({ regels: gevraagd }),
    toewijzing([{ ...A, referentieAanbieder: 'ABC0' }, { ...B, referentieAanbieder: 'ABC1' }]),
    start([{ product: A.product, begindatum: '2025-01-01' }, { toewijzingNummer: '1002', product: B.product, begindatum: '2025-01-01' }]),
    wijzigingsverzoek({ verzoek: { referentieAanbieder: 'XYZ789' }, ongewijzigdeProducten: [{ toewijzingNummer: '1002' }], teWijzigenProducten: [wens] }),
    onderzoek('XYZ789'),
    toewijzing([
      { ...A, ...xyz, einddatum: '2025-02-19', redenWijziging: '12' },
      { ...B, referentieAanbieder: 'XYZ789' },
      { ...A, ...xyz, toewijzingNummer: '1003', ingangsdatum: '2025-02-20', omvang: vijf },
    ]),
    op('2025-02-21', stop([{ product: A.product, begindatum: '2025-01-01', redenBeeindiging: '37', einddatum: '2025-02-19' }])),
    start([{ toewijzingNummer: '1003', product: A.product, toewijzingIngangsdatum: '2025-02-20', begindatum: '2025-02-20' }]),
  ];
  speel(hub, ...stappen);
});
