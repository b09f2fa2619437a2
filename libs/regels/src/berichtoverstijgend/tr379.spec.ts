import { eenDossier, eenOmgeving, eenToewijzing, eenToewijzingRecord, eenVerzoek } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR379 } from './tr379.js';

const REFERENTIE = { referentieAanbieder: 'VERZOEK-1' };
const na = (verzoek: Parameters<typeof eenVerzoek>[0] = {}, ...toewijzingen: Parameters<typeof eenToewijzing>[0][]) =>
  eenOmgeving({ dossier: eenDossier(toewijzingen.map((t) => eenToewijzing(t)), { verzoeken: [eenVerzoek(verzoek)] }) });
const honoreert = eenToewijzingRecord(REFERENTIE);
const feiten = (verzoek: string) => ({ ...REFERENTIE, verzoek });

beproef(TR379, {
  voldoet: [
    { geval: 'het verzoek wacht op antwoord', record: honoreert, omgeving: na() },
    { geval: 'het verzoek is in onderzoek', record: honoreert, omgeving: na({ inOnderzoek: true }) },
    { geval: 'een ander product van dit bericht honoreerde het al', record: honoreert, omgeving: na({ soort: 'wijziging', afloop: 'toegewezen', uitDitBericht: true }) },
    { geval: 'ongewijzigde toewijzing die met het verzoek om wijziging meegaat', record: honoreert, omgeving: na({ soort: 'wijziging' }, { referentieAanbieder: 'EERDER' }) },
    { geval: 'dezelfde toewijzing opnieuw verzonden', record: honoreert, omgeving: na({ afloop: 'toegewezen' }, REFERENTIE) },
  ],
  schendt: [
    { geval: 'geen verzoek', record: honoreert, omgeving: eenOmgeving(), feiten: feiten('onbekend') },
    { geval: 'verzoek voor een andere client', record: honoreert, omgeving: na({ client: 'client-2' }), feiten: feiten('onbekend') },
    { geval: 'verzoek aan een andere gemeente', record: honoreert, omgeving: na({ gemeente: '0141' }), feiten: feiten('onbekend') },
    { geval: 'al eerder toegewezen', record: honoreert, omgeving: na({ afloop: 'toegewezen' }), feiten: feiten('afgehandeld') },
    { geval: 'al afgewezen', record: honoreert, omgeving: na({ afloop: 'afgewezen' }), feiten: feiten('afgehandeld') },
    {
      geval: 'later gewijzigd op initiatief van de gemeente',
      record: eenToewijzingRecord({ ...REFERENTIE, toewijzingsdatum: '2025-03-01', einddatum: '2025-06-30', redenWijziging: '06' }),
      omgeving: na({ afloop: 'toegewezen' }, REFERENTIE),
      feiten: feiten('afgehandeld'),
    },
    {
      geval: 'dezelfde dag later gewijzigd',
      record: eenToewijzingRecord({ ...REFERENTIE, toewijzingstijd: '12:00:01' }),
      omgeving: na({ afloop: 'toegewezen' }, REFERENTIE),
      feiten: feiten('afgehandeld'),
    },
    {
      geval: 'eerder zonder referentie verzonden',
      record: honoreert,
      omgeving: na({ afloop: 'toegewezen' }, {}),
      feiten: feiten('afgehandeld'),
    },
  ],
  nvt: [
    { geval: 'op initiatief van de gemeente', record: eenToewijzingRecord(), omgeving: eenOmgeving(), eigenaar: 'geen' },
    { geval: 'zonder referentie terwijl er een verzoek wacht', record: eenToewijzingRecord(), omgeving: na(), eigenaar: 'geen' },
  ],
});
