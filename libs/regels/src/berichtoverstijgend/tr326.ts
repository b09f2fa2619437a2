import { isActueel, leveringenOpGrondslag } from '@hub/dossier';
import { regel } from '../regel.js';

export const TR326 = regel({
  id: 'TR326',
  betekenis: 'Een nieuwe start kan pas als op dezelfde toewijzing geen levering meer loopt.',
  bron: 'OP289; zonder ToewijzingNummer telt het product, ook een tijdelijke stop beëindigt de lopende start',
  niveau: 3,
  retourCode: '9326',
  klasse: 'StartProduct',
  berichten: ['JW305'],
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ sleutel }, { dossier }) => ({
    begindatum: sleutel.begindatum,
    looptSinds: leveringenOpGrondslag(dossier.leveringen, sleutel).find(isActueel)?.begindatum,
  }),
  moet: ({ looptSinds }) => looptSinds === undefined,
  uitleg: ({ begindatum, looptSinds }) =>
    `Sinds ${looptSinds ?? 'eerder'} loopt al een levering waarvoor geen stop is gemeld. Meld eerst die stop met een JW307, daarna de start van ${begindatum}.`,
});
