import type { BewaardSignaal } from '@hub/opslag';
import type { Signaalsoort, Termijn } from '@hub/termijnen';
import { AANBIEDER, eenTermijn, GEMEENTE } from '../../../../test/bouwers/index.js';
import { maakOp, type Mailtekst } from './opmaak.js';
import { maakOverzicht, type Overzicht } from './overzicht.js';

const NAMEN = new Map([[AANBIEDER, 'De Veste & "Zonen"'], [GEMEENTE, 'Enschede']]);
let nummer = 0;

const signaal = (soort: Signaalsoort, anders: Partial<Termijn> = {}): BewaardSignaal => {
  const termijn = eenTermijn({ toewijzingNummer: 2000 + nummer++, ...anders });
  return { id: nummer, soort, uiterlijk: termijn.uiterlijk, op: new Date('2026-06-05T00:00:00Z'), termijn: { id: `termijn-${nummer}`, termijn } };
};
const overzicht = (vandaag: string, signalen: BewaardSignaal[], partij = AANBIEDER): Overzicht | undefined =>
  maakOverzicht(signalen, { partij, namen: NAMEN, vandaag, extra: [] });
const mail = (vandaag: string, signalen: BewaardSignaal[], url?: string, partij?: string): Mailtekst => maakOp(overzicht(vandaag, signalen, partij) as Overzicht, url);

describe('wat in een overzicht staat', () => {
  it.each<[string, Partial<Termijn>, number]>([
    ['nog open', {}, 1],
    ['intussen gehaald', { voldaanOp: '2026-06-05' }, 0],
    ['intussen vervallen', { vervallen: true }, 0],
    ['intussen verschoven', { waarschuwingOp: '2026-06-10', uiterlijk: '2026-06-12' }, 0],
    ['intussen voorbij', { uiterlijk: '2026-06-04' }, 0],
  ])('waarschuwing, %s: %#', (_naam, anders, aantal) => {
    expect(overzicht('2026-06-05', [signaal('waarschuwing', anders)])?.waarschuwingen.aantal ?? 0).toBe(aantal);
  });

  it.each<[string, Partial<Termijn>, number]>([
    ['nog niet gedaan', {}, 1],
    ['te laat gedaan', { voldaanOp: '2026-06-09' }, 1],
    ['toch op tijd', { voldaanOp: '2026-06-08' }, 0],
    ['vervallen', { vervallen: true }, 0],
    ['verschoven', { uiterlijk: '2026-06-12' }, 0],
  ])('overschrijding, %s: %#', (_naam, anders, aantal) => {
    expect(overzicht('2026-06-10', [signaal('overschreden', anders)])?.overschrijdingen.aantal ?? 0).toBe(aantal);
  });

  it('per soort bij elkaar, eerst wat het eerst verstrijkt, elke termijn een keer', () => {
    const eerst = signaal('waarschuwing', { uiterlijk: '2026-06-08' });
    const signalen = [signaal('waarschuwing', { uiterlijk: '2026-06-09' }), eerst, { ...eerst, id: 99 }, signaal('waarschuwing', { soort: 'declaratie' })];
    const groepen = overzicht('2026-06-05', signalen)?.waarschuwingen.groepen.map(({ naam, regels }) => [naam, regels.map(({ uiterlijk }) => uiterlijk)]);
    expect(groepen).toEqual([['Start melden', ['8 juni 2026', '9 juni 2026']], ['Declareren', ['8 juni 2026']]]);
  });

  it('een lange lijst wordt niet uitgeschreven', () => {
    const { onderwerp, tekst } = mail('2026-06-05', Array.from({ length: 205 }, () => signaal('waarschuwing')));
    expect(onderwerp).toBe('Berichtenhub: 205 termijnen bijna om');
    expect(tekst.match(/^- toewijzing/gm)).toHaveLength(200);
    expect(tekst).toContain('En nog 5; die staan in de lijst van de hub.');
  });
});

describe('de e-mail', () => {
  const signalen = (): BewaardSignaal[] => [
    signaal('waarschuwing', { toewijzingNummer: 1001 }),
    signaal('overschreden', { toewijzingNummer: undefined, traceerId: '0b6f7c1e-0000-4000-8000-000000000001', soort: 'retour', plichtige: GEMEENTE, begin: '2026-05-28', uiterlijk: '2026-06-02' }),
    signaal('overschreden', { toewijzingNummer: 1003, uiterlijk: '2026-06-02', voldaanOp: '2026-06-03', verbruikt: 2 }),
  ];

  it('in gewone tekst: waarschuwingen eerst, met alles om te handelen', () => {
    const { onderwerp, tekst } = mail('2026-06-05', signalen(), 'https://hub.example');
    expect(onderwerp).toBe('Berichtenhub: 1 termijn bijna om, 2 overschreden');
    expect(tekst.replace(/termijn-\d+/g, 'ID')).toBe(`Termijnen van De Veste & "Zonen" (65656055), 5 juni 2026

1 termijn bijna om, 2 overschreden.

BIJNA OM

Start melden
- toewijzing 1001, Enschede (0153); aan zet: u
  uiterlijk 8 juni 2026, 4 werkdagen gebruikt, nog 1 werkdag
  https://hub.example/api/v1/termijnen/ID

OVERSCHREDEN

Start melden
- toewijzing 1003, Enschede (0153); aan zet: u
  uiterlijk 2 juni 2026, 2 werkdagen gebruikt, te laat gedaan, op 3 juni 2026
  https://hub.example/api/v1/termijnen/ID

Retourbericht sturen
- bericht 0b6f7c1e-0000-4000-8000-000000000001, Enschede (0153); aan zet: wederpartij
  uiterlijk 2 juni 2026, 6 werkdagen gebruikt, nog niet gedaan
  https://hub.example/api/v1/termijnen/ID

Deze e-mail noemt alleen verwijzingen. Wat erbij hoort, staat in de hub: https://hub.example/api/v1/signalen
`);
  });

  it('in HTML: taal, koppen en tabellen met kopcellen, en niets dat zich voor opmaak uitgeeft', () => {
    const { html } = mail('2026-06-05', signalen(), 'https://hub.example/?a="&b', GEMEENTE);
    expect(html).toContain('<html lang="nl">');
    expect(html.match(/<caption>/g)).toHaveLength(3);
    expect(html.match(/<th scope="col">/g)).toHaveLength(18);
    expect(html.match(/<th scope="row">/g)).toHaveLength(3);
    expect(html).toContain('<td>De Veste &amp; &quot;Zonen&quot; (65656055)</td>');
    expect(html).toContain('<a href="https://hub.example/?a=&quot;&amp;b/api/v1/termijnen/');
  });

  it('zonder adres van de hub: geen koppeling', () => {
    const { tekst, html } = mail('2026-06-08', signalen());
    expect(tekst + html).not.toMatch(/https?:|href|undefined/);
    expect(tekst).toContain('vandaag is de laatste dag');
  });
});
