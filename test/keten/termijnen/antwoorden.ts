import { BERICHTSOORTEN, xsdVersie, type Bericht } from '@hub/ijw';
import { ALMELO, type Afloop } from '../stromen/geval.js';
import { aangenomen, afgekeurd, PLUS, Zaak, type Wereld } from './zaak.js';
import type { Verteller } from './verhalen.js';

let volgnummer = 0;

/** Het JW306 dat een gemeente zelf schrijft: alles goed, of met deze code bij de start. */
function eigenJW306({ header, client }: Bericht<'JW305'>, dag: string, code?: string): Bericht<'JW306'> {
  const kop = { ...header, berichtCode: BERICHTSOORTEN.JW306.code, identificatieRetour: `R${++volgnummer}`, dagtekeningRetour: dag, xsdVersieRetour: xsdVersie('JW306') };
  if (code === undefined) return { header: kop };
  const startProducten = client.startProducten.map((product) => ({ ...product, retourCodes: [code] }));
  return { header: { ...kop, retourCodes: ['0200'] }, client: { ...client, retourCodes: ['0200'], startProducten } };
}

/** Het JW325 dat een gemeente zelf schrijft: alles toegekend, of alles afgewezen. */
function eigenJW325({ header: bron, declaratie }: Bericht<'JW323'>, dag: string, code?: string): Bericht<'JW325'> {
  const { declaratieNummer, totaalIngediendBedrag, clienten } = declaratie;
  const afgewezen = clienten.map(({ bsn, prestaties }) => ({ bsn, retourCodes: ['0200'], prestaties: prestaties.map((p) => ({ ...p, retourCodes: [String(code)] })) }));
  return {
    header: {
      berichtCode: BERICHTSOORTEN.JW325.code, berichtVersie: '3', berichtSubversie: '2', afzender: bron.ontvanger, ontvanger: bron.afzender,
      berichtIdentificatie: { identificatie: `R${++volgnummer}`, dagtekening: dag }, xsdVersie: xsdVersie('JW325'),
      declaratieIdentificatie: bron.berichtIdentificatie, xsdVersieDeclaratie: bron.xsdVersie, retourCodes: ['0200'],
    },
    declaratieAntwoord: {
      declaratieNummer, totaalIngediendBedrag,
      ...(code === undefined
        ? { totaalToegekendBedrag: totaalIngediendBedrag, retourCodes: ['8001'] }
        : { totaalToegekendBedrag: { totaalBedrag: '0', debetCredit: 'D' }, clienten: afgewezen, retourCodes: ['0200'] }),
    },
  };
}

/** Een plaatsing in een gemeente die zelf antwoordt, met een start die zij nog moet beantwoorden. */
async function wachtend(wereld: Wereld): Promise<{ zaak: Zaak; start: Bericht<'JW305'>; heen: Afloop }> {
  const zaak = new Zaak(wereld, PLUS, ALMELO);
  await zaak.op('2023-10-02');
  await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
  const start = zaak.geval.jw305({ dagtekening: zaak.vandaag, regels: [zaak.startregel('2023-10-02')] });
  const heen = aangenomen(await zaak.geval.meldt('JW305', start));
  expect(heen.antwoorden).toEqual([]);
  return { zaak, start, heen };
}

const PRESTATIE = { productPeriode: { begindatum: '2023-09-04', einddatum: '2023-09-30' }, geleverdVolume: '20', ingediendBedrag: { bedrag: String(20 * 49_357), debetCredit: 'D' } };

async function gedeclareerd(wereld: Wereld, gemeente?: string): Promise<{ zaak: Zaak; declaratie: Bericht<'JW323'>; heen: Afloop }> {
  const zaak = new Zaak(wereld, PLUS, gemeente);
  await zaak.op('2023-09-04');
  await zaak.wijstToe({ ingangsdatum: '2023-09-04' });
  await zaak.start('2023-09-04');
  await zaak.op('2023-10-02');
  const declaratie = zaak.geval.jw323({
    dagtekening: zaak.vandaag, prestaties: [zaak.prestatie('2023-09', PRESTATIE)],
    declaratie: { declaratiePeriode: { begindatum: '2023-09-01', einddatum: '2023-09-30' }, declaratieDagtekening: zaak.vandaag },
  });
  return { zaak, declaratie, heen: aangenomen(await zaak.geval.meldt('JW323', declaratie)) };
}

/** Wat een ontvanger die zelf antwoordt, moet sturen: een retour in drie werkdagen, een JW325 in tien. */
export function antwoordtermijnen(vertel: Verteller): void {
  for (const [dag, status] of [['2023-10-05', 'tijdig'], ['2023-10-06', 'te-laat']] as const) {
    vertel(`eigen retour op ${dag}: ${status}`, async (wereld) => {
      const { zaak, start, heen } = await wachtend(wereld);
      await zaak.op(dag);
      expect(await zaak.termijnOver('retour', heen.traceerId)).toMatchObject({ status: dag === '2023-10-05' ? 'waarschuwing' : 'verlopen', gemeente: ALMELO });
      aangenomen(await zaak.stuurt('JW306', eigenJW306(start, dag), { alsAntwoordOp: heen.traceerId }));
      await zaak.even();
      expect(await zaak.termijnOver('retour', heen.traceerId)).toMatchObject({
        begin: '2023-10-02', uiterlijk: '2023-10-05', voldaanOp: dag, status, norm: { dagen: 3, eenheid: 'werkdagen', bron: expect.stringContaining('OP090') },
      });
      expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
    });
  }

  vertel('wie de hub laat antwoorden, heeft geen termijn voor het retour; een afgekeurd bericht ook niet', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-10-02');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
    const { traceerId } = await zaak.start('2023-10-02');
    const zelf = new Zaak(wereld, PLUS, ALMELO);
    const fout = afgekeurd(await zelf.meldtStarts(zelf.startregel('2023-10-02')));
    await zaak.even();
    expect((await wereld.api.termijnen({ soort: 'retour' })).filter((t) => [traceerId, fout.traceerId].includes(t.traceerId ?? ''))).toEqual([]);
  });

  vertel('de gemeente wijst een start alsnog af: die melding telt niet, de volgende wel', async (wereld) => {
    const { zaak, start, heen } = await wachtend(wereld);
    await zaak.even();
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
    await zaak.op('2023-10-04');
    aangenomen(await zaak.stuurt('JW306', eigenJW306(start, zaak.vandaag, '9326'), { alsAntwoordOp: heen.traceerId }));
    await zaak.op('2023-10-17');
    expect(await zaak.geldend('startmelding')).toEqual([]);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 verlopen']);
    await zaak.start('2023-10-02');
    await zaak.even();
    const termijn = await zaak.termijn('startmelding');
    expect(termijn).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-16', voldaanOp: '2023-10-17', status: 'te-laat' });
    expect(termijn.bewijs.berichten).toContainEqual(expect.objectContaining({ traceerId: heen.traceerId, telt: false }));
  });

  for (const [dag, status] of [['2023-10-16', 'tijdig'], ['2023-10-17', 'te-laat']] as const) {
    vertel(`eigen JW325 op ${dag}: ${status}`, async (wereld) => {
      const { zaak, declaratie, heen } = await gedeclareerd(wereld, ALMELO);
      await zaak.op(dag);
      aangenomen(await zaak.stuurt('JW325', eigenJW325(declaratie, dag), { alsAntwoordOp: heen.traceerId }));
      await zaak.even();
      expect(await zaak.termijnOver('declaratie-antwoord', heen.traceerId)).toMatchObject({
        begin: '2023-10-02', uiterlijk: '2023-10-16', voldaanOp: dag, status, norm: { dagen: 10, eenheid: 'werkdagen' },
      });
      expect(await zaak.kort('declaratie')).toContain('2023-09-30 > 2023-10-31 tijdig');
    });
  }

  vertel('de gemeente wijst de prestatie in haar eigen JW325 af: er is niet gedeclareerd', async (wereld) => {
    const { zaak, declaratie, heen } = await gedeclareerd(wereld, ALMELO);
    await zaak.op('2023-10-11');
    expect(await zaak.termijnOver('declaratie-antwoord', heen.traceerId)).toMatchObject({ status: 'waarschuwing', verbruikt: 7 });
    aangenomen(await zaak.stuurt('JW325', eigenJW325(declaratie, zaak.vandaag, '9338'), { alsAntwoordOp: heen.traceerId }));
    await zaak.op('2023-11-01');
    expect(await zaak.kort('declaratie')).toContain('2023-09-30 > 2023-10-31 verlopen');
  });

  vertel('waar de hub antwoordt, is het JW325 er dezelfde dag', async (wereld) => {
    const { zaak, heen } = await gedeclareerd(wereld);
    await zaak.even();
    expect(await zaak.termijnOver('declaratie-antwoord', heen.traceerId)).toMatchObject({ begin: '2023-10-02', voldaanOp: '2023-10-02', status: 'tijdig' });
  });
}

/** Een verzoek op maandag 2 oktober 2023, gedagtekend op vrijdag 29 september. */
async function gevraagd(wereld: Wereld): Promise<{ zaak: Zaak; traceerId: string }> {
  const zaak = new Zaak(wereld, PLUS);
  await zaak.op('2023-10-02');
  const bericht = zaak.geval.jw315({ dagtekening: '2023-09-29', regels: [{ toewijzingIngangsdatum: '2023-10-02', toewijzingEinddatum: '2024-12-31' }] });
  const { traceerId } = aangenomen(await zaak.geval.meldt('JW315', bericht));
  return { zaak, traceerId };
}

const antwoordt = (zaak: Zaak, keuze: Parameters<typeof zaak.geval.antwoordt>[0], dag = zaak.vandaag): Promise<Afloop> => zaak.geval.antwoordt(keuze, dag);
const AFWIJZING = { verzoekAntwoord: '1', redenAfwijzingVerzoek: '7' };
const WOONPLAATS = { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsbeginsel: { gemeente: '0164' } };

/** Wat de gemeente op een verzoek moet sturen. */
export function verzoektermijnen(vertel: Verteller): void {
  const norm = (dagen: number, eenheid: string, bron: string) => ({ dagen, eenheid, bron: expect.stringContaining(bron) });

  for (const [dag, status] of [['2023-10-09', 'tijdig'], ['2023-10-10', 'te-laat']] as const) {
    vertel(`een verzoek om toewijzing, toegewezen op ${dag}: ${status}`, async (wereld) => {
      const { zaak, traceerId } = await gevraagd(wereld);
      await zaak.op(dag);
      await zaak.wijstToe({ ingangsdatum: '2023-10-02', referentieAanbieder: zaak.geval.referentie() });
      await zaak.even();
      expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-09', voldaanOp: dag, status, norm: norm(5, 'werkdagen', 'OP274') });
    });
  }

  vertel('zonder antwoord: open, waarschuwing, verlopen; een afwijzing is ook een antwoord', async (wereld) => {
    const { zaak, traceerId } = await gevraagd(wereld);
    for (const [dag, status] of [['2023-10-05', 'open'], ['2023-10-06', 'waarschuwing'], ['2023-10-10', 'verlopen']] as const) {
      await zaak.op(dag);
      expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ status });
    }
    aangenomen(await antwoordt(zaak, AFWIJZING));
    await zaak.even();
    expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ status: 'te-laat', voldaanOp: '2023-10-10' });
  });

  for (const [dag, status] of [['2023-11-24', 'tijdig'], ['2023-11-25', 'te-laat']] as const) {
    vertel(`in onderzoek haalt de eerste termijn; vanaf de Dagtekening acht weken, afgewezen op ${dag}: ${status}`, async (wereld) => {
      const { zaak, traceerId } = await gevraagd(wereld);
      await zaak.op('2023-10-09');
      aangenomen(await antwoordt(zaak, {}));
      await zaak.even();
      expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ status: 'tijdig', voldaanOp: '2023-10-09' });
      expect(await zaak.termijnOver('verzoek-onderzoek', traceerId)).toMatchObject({ begin: '2023-09-29', uiterlijk: '2023-11-24', status: 'open', norm: norm(56, 'kalenderdagen', 'OP274') });
      await zaak.op(dag);
      aangenomen(await antwoordt(zaak, AFWIJZING));
      await zaak.even();
      expect(await zaak.termijnOver('verzoek-onderzoek', traceerId)).toMatchObject({ uiterlijk: '2023-11-24', voldaanOp: dag, status });
    });
  }

  for (const [dag, status] of [['2023-10-16', 'tijdig'], ['2023-10-17', 'te-laat']] as const) {
    vertel(`een andere woonplaats: twee weken vanaf de ontvangst, afgewezen op ${dag}: ${status}`, async (wereld) => {
      const { zaak, traceerId } = await gevraagd(wereld);
      await zaak.op(dag);
      aangenomen(await antwoordt(zaak, WOONPLAATS));
      await zaak.even();
      expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-16', voldaanOp: dag, status, norm: norm(14, 'kalenderdagen', 'OP359') });
    });
  }

  vertel('een andere woonplaats na onderzoek: de acht weken gelden dan niet', async (wereld) => {
    const { zaak, traceerId } = await gevraagd(wereld);
    await zaak.op('2023-10-09');
    aangenomen(await antwoordt(zaak, {}));
    await zaak.op('2023-10-17');
    aangenomen(await antwoordt(zaak, WOONPLAATS));
    await zaak.even();
    expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ status: 'tijdig', norm: norm(5, 'werkdagen', 'OP274') });
    expect(await zaak.termijnOver('verzoek-onderzoek', traceerId)).toMatchObject({ uiterlijk: '2023-10-16', status: 'te-laat', norm: norm(14, 'kalenderdagen', 'OP359') });
  });

  vertel('een verzoek om wijziging heeft dezelfde termijn, uit OP346', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-09-04');
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2023-12-31' });
    await zaak.op('2023-10-02');
    const wijziging = [{ gewensteIngangsdatum: '2023-09-04', einddatum: '2024-06-30' }];
    const { traceerId } = aangenomen(await zaak.geval.meldt('JW317', zaak.geval.jw317({ dagtekening: zaak.vandaag, teWijzigenProducten: wijziging })));
    await zaak.op('2023-10-10');
    expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-09', status: 'verlopen', norm: norm(5, 'werkdagen', 'OP346') });
    await zaak.wijstToe({ ingangsdatum: '2023-09-04', einddatum: '2024-06-30', referentieAanbieder: zaak.geval.referentie(), redenWijziging: '12' });
    await zaak.even();
    expect(await zaak.termijnOver('verzoek-antwoord', traceerId)).toMatchObject({ status: 'te-laat', voldaanOp: '2023-10-10' });
  });

  vertel('twee producten in een verzoek worden elk beantwoord', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-10-02');
    const regel = { toewijzingIngangsdatum: '2023-10-02', toewijzingEinddatum: '2024-12-31' };
    const tweede = { ...regel, product: { categorie: '45', code: '45A04' } };
    const { traceerId } = aangenomen(await zaak.geval.meldt('JW315', zaak.geval.jw315({ dagtekening: zaak.vandaag, regels: [regel, tweede] })));
    await zaak.op('2023-10-09');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02', referentieAanbieder: zaak.geval.referentie() });
    await zaak.op('2023-10-10');
    const eigen = async () => (await wereld.api.termijnen({ soort: 'verzoek-antwoord' })).filter((t) => t.traceerId === traceerId).map(({ status }) => status).sort();
    expect(await eigen()).toEqual(['tijdig', 'verlopen']);
    aangenomen(await antwoordt(zaak, { ...AFWIJZING, referentieAanbieder: zaak.geval.referentie('B') }));
    await zaak.even();
    expect(await eigen()).toEqual(['te-laat', 'tijdig']);
  });
}
