import { regel } from '../regel.js';
import { VERWIJDERD } from './prestatiefeiten.js';

export const TR385 = regel({
  id: 'TR385',
  betekenis: 'Een toewijzing waarop is gedeclareerd, wordt niet verwijderd zolang niet alles is gecrediteerd.',
  bron: 'OP362; telt debetprestaties die zijn toegekend of nog op antwoord wachten; afgewezen prestaties houden niets tegen',
  niveau: 3,
  retourCode: '9385',
  klasse: 'ToegewezenProduct',
  berichten: ['JW301'],
  element: 'RedenWijziging',
  wanneer: ({ toewijzing }) => toewijzing.redenWijziging === VERWIJDERD,
  gegevens: ({ toewijzing: { toewijzingNummer } }, { dossier }) => ({ toewijzingNummer, openDebet: dossier.gebruik.get(toewijzingNummer)?.openDebet ?? 0 }),
  moet: ({ openDebet }) => openDebet === 0,
  uitleg: ({ toewijzingNummer, openDebet }) =>
    `Op toewijzing ${toewijzingNummer} is gedeclareerd: ${openDebet} ${openDebet === 1 ? 'prestatie is' : 'prestaties zijn'} niet gecrediteerd. Vraag de aanbieder eerst te crediteren, of beëindig de toewijzing met een Einddatum.`,
});
