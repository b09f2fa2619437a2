import { Proefhub } from './proefhub.js';
import { speel, start, stop, toewijzing } from './stroom.js';

const LATER = { toewijzingsdatum: '2025-03-01' };
const NIEUW = { toewijzingNummer: '1002', ...LATER };

describe('een toewijzing wijzigen', () => {
  let hub: Proefhub;
  beforeEach(() => {
    hub = new Proefhub();
    speel(hub, toewijzing([{}]));
  });
  const einddatum = (nummer = 1001) => hub.dossier.toewijzingen.get(`0153/${nummer}`)?.einddatum;

  it('oprekken: hetzelfde nummer met een latere einddatum, zonder stop en start', () => {
    speel(hub, start([{}]), toewijzing([{ ...LATER, einddatum: '2026-06-30', redenWijziging: '04' }]));
    expect(einddatum()).toBe('2026-06-30');
    speel(hub, start([{ begindatum: '2025-02-01' }], '9326'));
  });

  it('intrekken: een eerdere einddatum, en de aanbieder meldt de stop', () => {
    speel(hub, start([{}]), toewijzing([{ ...LATER, einddatum: '2025-03-31', redenWijziging: '12' }]), stop([{ einddatum: '2025-03-31' }]));
    expect(einddatum()).toBe('2025-03-31');
  });

  it('intrekken nadat de aanbieder al definitief was gestopt', () => {
    speel(hub, start([{}]), stop([{}]), toewijzing([{ ...LATER, einddatum: '2025-03-31', redenWijziging: '12' }]));
  });

  it('volume bij een totaal over de periode, en budget: hetzelfde nummer', () => {
    const totaal = { toewijzingNummer: '1003', product: { categorie: '45', code: '45A04' }, omvang: { volume: '80', eenheid: '04', frequentie: '6' } };
    const budget = { toewijzingNummer: '1004', product: { categorie: '54' }, omvang: undefined, budget: '100000' };
    speel(hub, toewijzing([totaal, budget]));
    speel(hub, toewijzing([{ ...totaal, ...LATER, omvang: { ...totaal.omvang, volume: '90' }, redenWijziging: '12' }, { ...budget, ...LATER, budget: '120000', redenWijziging: '12' }]));
    expect(hub.dossier.toewijzingen.get('0153/1003')?.omvang?.volume).toBe(90);
    expect(hub.dossier.toewijzingen.get('0153/1004')?.budget).toBe(120_000);
  });

  it('andere omvang, of een ander product: de oude beëindigd en een nieuwe in één bericht', () => {
    const oud = { ...LATER, einddatum: '2025-03-31', redenWijziging: '12' };
    const nieuw = { ...NIEUW, ingangsdatum: '2025-04-01', omvang: { volume: '5', eenheid: '14', frequentie: '2' } };
    speel(hub, start([{}]), toewijzing([oud, nieuw]), stop([{ redenBeeindiging: '37', einddatum: '2025-03-31' }]));
    speel(hub, start([{ toewijzingNummer: '1002', toewijzingIngangsdatum: '2025-04-01', begindatum: '2025-04-01' }]));
  });

  it('verwijderen: daarna is zij geen toewijzing meer', () => {
    speel(hub, toewijzing([{ ...LATER, einddatum: '2025-01-01', redenWijziging: '13' }]), start([{}], '9019'));
  });

  it('fout product toegewezen: verwijderd, en de goede met een nieuw nummer', () => {
    const goed = { ...NIEUW, product: { categorie: '44', code: '44A10' } };
    speel(hub, toewijzing([{ ...LATER, einddatum: '2025-01-01', redenWijziging: '13' }, goed]));
    speel(hub, start([{ toewijzingNummer: '1002', product: goed.product }]));
  });

  it('dezelfde toewijzing opnieuw: er verandert niets', () => {
    const voor = structuredClone(hub.dossier.toewijzingen);
    speel(hub, toewijzing([{}]), toewijzing([{}, NIEUW], '0001'), toewijzing([{}, { ...NIEUW, product: { categorie: '44', code: '44A10' } }]));
    expect(hub.dossier.toewijzingen.get('0153/1001')).toEqual(voor.get('0153/1001'));
  });

  it('een oudere versie haalt een jongere niet in (IV013)', () => {
    speel(hub, toewijzing([{ ...LATER, einddatum: '2026-06-30', redenWijziging: '04' }]), toewijzing([{ ...LATER, toewijzingsdatum: '2025-02-01', redenWijziging: '12', einddatum: '2025-05-01' }]));
    expect(einddatum()).toBe('2026-06-30');
  });
});
