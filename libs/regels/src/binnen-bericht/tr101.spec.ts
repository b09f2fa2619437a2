import { eenBsn, eenContact, eenJW301, eenJW305, eenJW307, eenJW317, eenJW323, eenJW325, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR101 } from './tr101.js';

const starts = (geval: string, ...regels: NonNullable<Parameters<typeof eenJW305>[0]>['regels'] & object) => ({ geval, type: 'JW305' as const, bericht: eenJW305({ regels }) });
const stops = (geval: string, ...regels: NonNullable<Parameters<typeof eenJW307>[0]>['regels'] & object) => ({ geval, type: 'JW307' as const, bericht: eenJW307({ regels }) });
const referenties = (...nummers: [nummer: string, vorig?: string][]) =>
  nummers.map(([referentieNummer, vorigReferentieNummer]) => ({ productReferentie: { referentieNummer, vorigReferentieNummer } }));
const gelijk = (naam: string, ...indexen: number[]) => ({ naam, indexen });

beproefBericht(TR101, {
  voldoet: [
    starts('verschillende Begindatum', { begindatum: '2025-01-06' }, { begindatum: '2025-01-07' }),
    starts('verschillend nummer als tekst', { toewijzingNummer: '123' }, { toewijzingNummer: '0123' }),
    starts('hoofdletter telt', { product: { categorie: '44', code: '44a09' } }, {}),
    starts('spatie telt', { product: { categorie: '44', code: '44A1' } }, { product: { categorie: '44', code: '44A1 ' } }),
    starts('Code ontbreekt in een van beide', { product: { categorie: '44' } }, {}),
    starts('Product ontbreekt in een van beide', { product: undefined }, {}),
    stops('RedenBeeindiging hoort bij de sleutel', { redenBeeindiging: '20', statusAanlevering: '3' }, { redenBeeindiging: '31' }),
    stops('Einddatum hoort bij de sleutel', { einddatum: '2025-03-30' }, { einddatum: '2025-03-31' }),
    {
      geval: 'zelfde ReferentieNummer bij een andere Client',
      type: 'JW323',
      bericht: eenJW323({ clienten: [{ prestaties: referenties(['R-1']) }, { prestaties: referenties(['R-1']) }] }),
    },
    {
      geval: 'VorigReferentieNummer hoort bij de sleutel',
      type: 'JW323',
      bericht: eenJW323({ clienten: [{ prestaties: referenties(['R-2'], ['R-2', 'R-1']) }] }),
    },
    {
      geval: 'NieuwProduct met een andere GewensteIngangsdatum',
      type: 'JW317',
      bericht: eenJW317({ nieuweProducten: [{ gewensteIngangsdatum: '2025-05-01' }, { gewensteIngangsdatum: '2025-06-01' }] }),
    },
  ],
  schendt: [
    { ...starts('drie keer dezelfde start', {}, {}, {}), bewijs: [{ pad: 'Client › StartProduct 2', feiten: gelijk('StartProduct', 0, 1, 2) }] },
    {
      ...starts('StatusAanlevering telt niet mee', { statusAanlevering: '3' }, { begindatum: '2025-02-01' }, { statusAanlevering: '1' }),
      bewijs: [{ pad: 'Client › StartProduct 3', feiten: gelijk('StartProduct', 0, 2) }],
    },
    {
      ...starts('Product en nummer ontbreken in beide', { product: undefined, toewijzingNummer: undefined }, { product: undefined, toewijzingNummer: undefined }),
      bewijs: [{ pad: 'Client › StartProduct 2', feiten: gelijk('StartProduct', 0, 1) }],
    },
    { ...stops('tweemaal dezelfde stop', {}, {}), bewijs: [{ pad: 'Client › StopProduct 2', feiten: gelijk('StopProduct', 0, 1) }] },
    {
      geval: 'toewijzingen, relaties en contacten',
      type: 'JW301',
      bericht: eenJW301({
        regels: [{}, { ingangsdatum: '2025-02-01' }],
        client: { relaties: [eenRelatie(), eenRelatie()], contactgegevens: [eenContact(), eenContact({ soort: '02' }), eenContact()] },
      }),
      bewijs: [
        { pad: 'Client › Relatie 2', feiten: gelijk('Relatie', 0, 1) },
        { pad: 'Client › Contact 3', feiten: gelijk('Contact', 0, 2) },
        { pad: 'Client › ToegewezenProduct 2', feiten: gelijk('ToegewezenProduct', 0, 1) },
      ],
    },
    {
      geval: 'de drie lijsten van een verzoek om wijziging',
      type: 'JW317',
      bericht: eenJW317({ ongewijzigdeProducten: [{}, {}], teWijzigenProducten: [{}, {}], nieuweProducten: [{ product: undefined }, { product: undefined }] }),
      bewijs: [
        { pad: 'Client › Verzoek › OngewijzigdProduct 2', feiten: gelijk('OngewijzigdProduct', 0, 1) },
        { pad: 'Client › Verzoek › TeWijzigenProduct 2', feiten: gelijk('TeWijzigenProduct', 0, 1) },
        { pad: 'Client › Verzoek › NieuwProduct 2', feiten: gelijk('NieuwProduct', 0, 1) },
      ],
    },
    {
      geval: 'Client en Prestatie van een declaratie',
      type: 'JW323',
      bericht: eenJW323({
        clienten: [
          { bsn: eenBsn(0), prestaties: referenties(['R-1']) },
          { bsn: eenBsn(0), prestaties: referenties(['R-2', 'R-1'], ['R-3'], ['R-2', 'R-1']) },
        ],
      }),
      bewijs: [
        { pad: 'Declaratie › Client 2', feiten: gelijk('Client', 0, 1) },
        { pad: 'Declaratie › Client 2 › Prestatie 3', feiten: gelijk('Prestatie', 0, 2) },
      ],
    },
    {
      geval: 'ook in het antwoord op een declaratie',
      type: 'JW325',
      bericht: eenJW325({ clienten: [{ prestaties: referenties(['R-1'], ['R-1']) }] }),
      bewijs: [{ pad: 'DeclaratieAntwoord › Client 1 › Prestatie 2', feiten: gelijk('Prestatie', 0, 1) }],
    },
  ],
  nvt: [{ geval: 'een antwoord zonder Clienten', type: 'JW325', bericht: eenJW325(), eigenaar: 'geen' }],
});
