import type { Datum, Periode } from '@hub/werkdagen';

/** De datums van de demo: zorg over de hele vorige maand, gisteren gestopt. */
export interface Demodatums {
  vandaag: Datum;
  morgen: Datum;
  /** de vorige kalendermaand; op haar eerste dag gaan toewijzing en zorg in */
  maand: Required<Periode>;
  /** de dag voordat de zorg begon */
  ervoor: Datum;
  /** laatste dag van de zorg */
  gisteren: Datum;
  /** laatste dag van de toewijzing */
  eindeToewijzing: Datum;
}

/** Datum uit jaar, maand (vanaf 0) en dag; een maand of dag buiten bereik schuift door. */
function datum(jaar: number, maand: number, dag: number): Datum {
  return new Date(Date.UTC(jaar, maand, dag)).toISOString().slice(0, 10);
}

/** Leidt alle datums van de demo af van één dag, zodat de berichten op elke dag geldig zijn. */
export function demodatums(vandaag: Datum): Demodatums {
  const [jaar = 0, maandnummer = 0, dag = 0] = vandaag.split('-').map(Number);
  const maand = maandnummer - 1;
  return {
    vandaag,
    morgen: datum(jaar, maand, dag + 1),
    maand: { van: datum(jaar, maand - 1, 1), tot: datum(jaar, maand, 0) },
    ervoor: datum(jaar, maand - 1, 0),
    gisteren: datum(jaar, maand, dag - 1),
    eindeToewijzing: datum(jaar, maand + 6, 0),
  };
}
