import { isInBehandeling, type Dossier, type Toewijzing } from '@hub/dossier';
import { regel } from '../regel.js';

/** Bij een herhaling staat de toewijzing zelf al in het dossier, zoals zij nu weer wordt verzonden. */
type Verzoekstand = 'in behandeling' | 'herhaling' | 'afgehandeld' | 'onbekend';

/** Waar als precies deze versie van de toewijzing (IV013) met deze referentie al eerder is verzonden. */
function isHerhaling({ toewijzingNummer, client, aanbieder, toewijzingsdatum, toewijzingstijd, referentieAanbieder }: Toewijzing, dossier: Dossier): boolean {
  const eerder = dossier.toewijzingen.get(toewijzingNummer);
  return (
    eerder?.client === client &&
    eerder.aanbieder === aanbieder &&
    eerder.toewijzingsdatum === toewijzingsdatum &&
    eerder.toewijzingstijd === toewijzingstijd &&
    eerder.referentieAanbieder === referentieAanbieder
  );
}

/** Hoe het verzoek er voor dit bericht voor stond: een ander product van dit bericht kan het al hebben gehonoreerd. */
function standVan(referentieAanbieder: string, toewijzing: Toewijzing, dossier: Dossier): Verzoekstand {
  if (isHerhaling(toewijzing, dossier)) return 'herhaling';
  const verzoek = dossier.verzoeken.get(referentieAanbieder);
  if (verzoek?.client !== toewijzing.client || verzoek.gemeente !== toewijzing.gemeente) return 'onbekend';
  return isInBehandeling(verzoek) || verzoek.uitDitBericht ? 'in behandeling' : 'afgehandeld';
}

export const TR379 = regel({
  id: 'TR379',
  betekenis: 'Een ReferentieAanbieder bij een toewijzing is die van het verzoek dat zij honoreert; een toewijzing die geen verzoek honoreert, heeft er geen.',
  bron:
    'OP274, OP344, IV097; alle producten die samen een verzoek om wijziging honoreren, dragen één referentie. Een ongewijzigde toewijzing opnieuw sturen mag. ' +
    'Zonder referentie is niet te zien of de toewijzing een verzoek honoreert',
  niveau: 3,
  retourCode: '9379',
  klasse: 'ToegewezenProduct',
  berichten: ['JW301'],
  element: 'ReferentieAanbieder',
  gegevens: ({ toewijzing }, { dossier }) => {
    const { referentieAanbieder } = toewijzing;
    return referentieAanbieder === undefined ? undefined : { referentieAanbieder, verzoek: standVan(referentieAanbieder, toewijzing, dossier) };
  },
  moet: ({ verzoek }) => verzoek === 'in behandeling' || verzoek === 'herhaling',
  uitleg: ({ referentieAanbieder, verzoek }) =>
    verzoek === 'afgehandeld'
      ? `Verzoek ${referentieAanbieder} is al eerder toegewezen of afgewezen. Laat ReferentieAanbieder leeg als deze toewijzing op uw eigen initiatief is.`
      : `Er is geen verzoek ${referentieAanbieder} van deze aanbieder voor deze client aan deze gemeente. Neem de referentie over uit het verzoek, of laat haar leeg.`,
});
