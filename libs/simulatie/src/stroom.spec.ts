import type { JW305, JW315, JW323 } from '@hub/ijw';
import { stelParametersVast, type Parameters } from './parameters.js';
import { simuleer } from './stroom.js';
import { GEMEENTEN } from './twente/gemeenten.js';
import { KOSTEN_2021 } from './twente/kenmerken.js';
import { PRODUCTEN, type Segment } from './twente/producten.js';
import { xmlVan, type Berichtzet, type Zet } from './zet.js';

const JAAR = { van: '2026-01-01', tot: '2026-12-31' };

const speel = (keuze: Partial<Parameters>): Zet[] => [...simuleer(stelParametersVast({ ...JAAR, ...keuze }))];
const berichten = (zetten: readonly Zet[]): Berichtzet[] => zetten.filter((zet) => zet.soort === 'bericht');

/** Alles wat de simulatie over een zet zegt, met het document. */
const alsTekst = (zet: Zet): string => JSON.stringify(zet) + (zet.soort === 'bericht' ? xmlVan(zet) : '');

describe('de stroom', () => {
  it('is met dezelfde parameters byte voor byte dezelfde, en met een ander zaad een andere', () => {
    const [een, nogEens, anders] = [1, 1, 2].map((zaad) => speel({ zaad, clienten: 25, momenten: 3 }).map(alsTekst).join('\n'));
    expect(nogEens).toBe(een);
    expect(anders).not.toBe(een);
  });

  it('staat op volgorde van tijd, binnen de periode en op werkdagen, en gebruikt elke sleutel een keer', () => {
    const zetten = speel({ clienten: 60, momenten: 3, gecorrigeerd: 0.2 });
    const momenten = zetten.map(({ moment }) => moment);
    expect(momenten).toEqual([...momenten].sort());
    expect(momenten[0]?.slice(0, 10) ?? '').toBe('2026-01-02');
    expect((momenten.at(-1) ?? '') < '2027').toBe(true);
    for (const moment of momenten) expect([moment, new Date(moment).getUTCDay() % 6]).not.toEqual([moment, 0]);
    expect(new Set(momenten.map((moment) => moment.slice(11)))).toEqual(new Set(['08:00:00Z', '11:00:00Z', '14:00:00Z']));
    const traceerIds = berichten(zetten).map(({ traceerId }) => traceerId);
    expect(new Set(traceerIds).size).toBe(traceerIds.length);
    expect(traceerIds.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });

  it('een ander deel is een andere stroom met andere sleutels: niets wordt op dezelfde hub voor hetzelfde aangezien', () => {
    const [een, ander] = [0.05, 0.06].map((afgekeurd) => new Set(berichten(speel({ clienten: 10, afgekeurd })).map(({ traceerId }) => traceerId)));
    expect([...(een ?? [])].filter((id) => ander?.has(id))).toEqual([]);
  });

  it.each<[keyof Parameters, (zet: Zet) => boolean, number, number]>([
    ['teLaat', (zet) => zet.soort === 'bericht' && zet.tijdigheid === 'te laat', 0.12, 0.4],
    ['ontbreekt', (zet) => zet.soort === 'uitgebleven', 0.05, 0.3],
    ['gecorrigeerd', (zet) => zet.soort === 'bericht' && (zet.bijzonder ?? '').endsWith('verbeterd'), 0.03, 0.2],
    ['afgekeurd', (zet) => zet.soort === 'bericht' && zet.verwacht.oordeel === 'afgekeurd', 0.15, 0.35],
  ])('%s bepaalt hoeveel er misgaat', (naam, telt, minst, meest) => {
    const rustig = { teLaat: 0, ontbreekt: 0, gecorrigeerd: 0, afgekeurd: 0, clienten: 150 };
    const deel = (zetten: readonly Zet[]): number => zetten.filter(telt).length / zetten.length;
    expect(deel(speel(rustig))).toBeLessThan(0.005); // een stop komt te laat als de toewijzing pas na het einde van de zorg kwam
    const vaker = deel(speel({ ...rustig, [naam]: 0.3 }));
    expect(vaker).toBeGreaterThan(minst);
    expect(vaker).toBeLessThan(meest);
  });
});

/** Kosten van wat is toegekend, per sleutel. */
function kosten(zetten: Iterable<Zet>, sleutel: (zet: Berichtzet, productCode: string) => string): Map<string, number> {
  const som = new Map<string, number>();
  for (const zet of zetten) {
    if (zet.soort !== 'bericht' || zet.type !== 'JW323' || zet.verwacht.oordeel !== 'goed') continue;
    for (const { productCode, ingediendBedrag: { bedrag, debetCredit } } of (zet.bericht as JW323).declaratie.clienten.flatMap((client) => client.prestaties)) {
      const wie = sleutel(zet, productCode);
      som.set(wie, (som.get(wie) ?? 0) + Number(bedrag) * (debetCredit === 'C' ? -1 : 1));
    }
  }
  return som;
}

const totaal = (getallen: Iterable<number>): number => [...getallen].reduce((som, getal) => som + getal, 0);

describe('op de schaal van de regio', () => {
  const groot = stelParametersVast({ ...JAAR, clienten: 6000 });
  const SEGMENT = new Map(PRODUCTEN.map(({ code, segment }) => [code, segment]));

  it('krijgen 29 van de 361 aanbieders ongeveer 80% van de kosten', () => {
    expect(groot.aanbieders).toBe(361);
    const perAanbieder = [...kosten(simuleer(groot), (zet) => zet.aanbieder).values()].sort((a, b) => b - a);
    const deel = totaal(perAanbieder.slice(0, 29)) / totaal(perAanbieder);
    expect(deel).toBeGreaterThan(0.75);
    expect(deel).toBeLessThan(0.86);
    expect(perAanbieder.length).toBeGreaterThan(270);
  });

  it('zijn de kosten over de segmenten verdeeld als in 2021', () => {
    const perSegment = kosten(simuleer(groot), (_zet, code) => SEGMENT.get(code) ?? 'onbekend');
    const [alles, toen] = [totaal(perSegment.values()), totaal(Object.values(KOSTEN_2021))];
    for (const [segment, mln] of Object.entries(KOSTEN_2021)) {
      expect(Math.abs((perSegment.get(segment as Segment) ?? 0) / alles - mln / toen)).toBeLessThan(0.06);
    }
  });

  it('komen de aanmeldingen uit de gemeenten naar hun aantal jongeren, en weet Almelo het minst wie verwees', () => {
    const starts = new Map<string, number>();
    const verzoeken = new Map<string, number>();
    for (const zet of simuleer(groot)) {
      if (zet.soort !== 'bericht' || zet.verwacht.oordeel !== 'goed') continue;
      const tel = { JW301: starts, JW315: verzoeken }[zet.type as string];
      if (!zet.bijzonder) tel?.set(zet.gemeente, (tel.get(zet.gemeente) ?? 0) + 1);
    }
    const [alle, jongeren] = [totaal(starts.values()), totaal(GEMEENTEN.map((g) => g.jongeren))];
    for (const gemeente of GEMEENTEN) expect(Math.abs((starts.get(gemeente.code) ?? 0) / alle - gemeente.jongeren / jongeren)).toBeLessThan(0.03);
    const bekend = GEMEENTEN.map(({ code }) => ({ code, deel: (verzoeken.get(code) ?? 0) / (starts.get(code) ?? 1) }));
    expect(bekend.sort((a, b) => a.deel - b.deel)[0]?.code).toBe('0141');
  });

  it('zijn verwijzers, geslacht en leeftijd gevarieerd', () => {
    const verwijzers = new Set<string>();
    const geslachten = new Set<string>();
    const jaren = new Set<string>();
    for (const zet of speel({ clienten: 400 })) {
      if (zet.soort !== 'bericht') continue;
      if (zet.type === 'JW315') (zet.bericht as JW315).client.aangevraagdeProducten.forEach(({ verwijzer }) => verwijzers.add(verwijzer.type));
      if (zet.type !== 'JW305') continue;
      const { client } = zet.bericht as JW305;
      geslachten.add(client.geslacht);
      jaren.add(client.geboortedatum.datum.slice(0, 4));
    }
    expect([...verwijzers].sort()).toEqual(['01', '02', '03', '04', '05', '06', '08']);
    expect([...geslachten].sort()).toEqual(['1', '2']);
    expect(jaren.size).toBeGreaterThan(12);
  });
});

describe('meer zorgpaden dan er Bsn’s zijn', () => {
  it('kan: dan volgt een jeugdige er meer', () => {
    const bsns = new Set<string>();
    let starts = 0;
    for (const zet of simuleer(stelParametersVast({ van: '2026-01-01', tot: '2026-01-31', clienten: 30_000 }))) {
      if (zet.soort !== 'bericht' || zet.type !== 'JW305') continue;
      starts += 1;
      bsns.add((zet.bericht as JW305).client.bsn);
    }
    expect(starts).toBeGreaterThan(10_000);
    expect(bsns.size).toBeLessThanOrEqual(9092);
  });
});
