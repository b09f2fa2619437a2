import { eenBekendePrestatie, eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR323 } from './tr323.js';

const met = (anders: Parameters<typeof eenBekendePrestatie>[0] = {}) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing()], { prestaties: [eenBekendePrestatie(anders)] }) });
const credit = eenPrestatieRecord({ referentieNummer: 'C-1', vorigReferentieNummer: 'R-1', debetCredit: 'C' });
const creditMet = (anders: Parameters<typeof eenPrestatieRecord>[0]) => ({
  ...credit,
  prestatie: { ...credit.prestatie, ...anders },
});
const zonder = { vorigReferentieNummer: 'R-1', debet: false, anders: [] };
const verschil = (...anders: string[]) => ({ vorigReferentieNummer: 'R-1', debet: true, anders });

beproef(TR323, {
  voldoet: [
    { geval: 'de toegekende debet', record: credit, omgeving: met() },
    { geval: 'ook als zij al is gecrediteerd (TR390)', record: credit, omgeving: met({ gecrediteerd: true }) },
    { geval: 'een debet in euro, zonder tarief', record: creditMet({ eenheid: '83', productTarief: undefined }), omgeving: met({ eenheid: '83', productTarief: undefined }) },
  ],
  schendt: [
    { geval: 'onbekend', record: credit, omgeving: eenOmgeving(), feiten: zonder },
    { geval: 'afgewezen', record: credit, omgeving: met({ oordeel: 'afgewezen' }), feiten: zonder },
    { geval: 'wacht nog op antwoord', record: credit, omgeving: met({ oordeel: 'ingediend' }), feiten: zonder },
    { geval: 'zelf een credit', record: credit, omgeving: met({ debetCredit: 'C' }), feiten: zonder },
    { geval: 'bij een andere gemeente', record: credit, omgeving: met({ elders: true }), feiten: zonder },
    {
      geval: 'zonder VorigReferentieNummer',
      record: creditMet({ vorigReferentieNummer: undefined }),
      omgeving: met(),
      feiten: { vorigReferentieNummer: undefined, debet: false, anders: [] },
    },
    { geval: 'andere client', record: creditMet({ client: 'client-2' }), omgeving: met(), feiten: verschil('Bsn') },
    { geval: 'andere toewijzing', record: creditMet({ toewijzingNummer: 1002 }), omgeving: met(), feiten: verschil('ToewijzingNummer') },
    { geval: 'ander product', record: creditMet({ productCategorie: '45', productCode: '45A04' }), omgeving: met(), feiten: verschil('ProductCategorie', 'ProductCode') },
    { geval: 'andere periode', record: creditMet({ einddatum: '2025-01-30' }), omgeving: met(), feiten: verschil('ProductPeriode') },
    { geval: 'een deel van het volume', record: creditMet({ geleverdVolume: 30, bedrag: 1480710 }), omgeving: met(), feiten: verschil('GeleverdVolume', 'Bedrag') },
    { geval: 'andere eenheid en tarief', record: creditMet({ eenheid: '16', productTarief: 1 }), omgeving: met(), feiten: verschil('Eenheid', 'ProductTarief') },
  ],
  nvt: [{ geval: 'debet', record: eenPrestatieRecord(), omgeving: met(), eigenaar: 'geen' }],
});
