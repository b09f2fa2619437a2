import { Injectable } from '@nestjs/common';
import { Databank } from '../databank.js';
import { idVan } from '../termijn/termijnrij.js';
import { incidenttekst, type Bijzonderheid, type Incidentsoort } from './incidenttekst.js';

/** Een e-mail over het begin of het einde van een incident waarvan een poging aan de beurt is. */
export interface Incidentmelding {
  /** van deze e-mail; elke poging draagt dezelfde */
  id: string;
  incident: number;
  moment: 'begin' | 'einde';
  soort: Incidentsoort;
  /** het probleem in één zin */
  tekst: string;
  begonnen: Date;
  geeindigd: Date | null;
  /** het volgnummer van deze poging, vanaf 1 */
  poging: number;
}

interface Meldrij {
  id: number;
  moment: 'begin' | 'einde';
  soort: Incidentsoort;
  aantal: number;
  bijzonderheid: Bijzonderheid;
  begonnen: Date;
  geeindigd: Date | null;
  poging: number;
}

/** Nemen telt als poging en legt de volgende vast (na 2, 4, 8 … minuten, tot 6 uur): zie besluit 0010. Het einde komt pas na het begin. */
const NEEM = `
  update waken.incident set pogingen = pogingen + 1,
    volgende_poging = $1::timestamptz + least(interval '6 hours', interval '1 minute' * power(2, least(pogingen + 1, 12)))
  where id = (
    select id from waken.incident
    where melden and (begin_gemeld is null or (geeindigd is not null and einde_gemeld is null)) and volgende_poging <= $1::timestamptz
    order by id limit 1 for update skip locked)
  returning id, case when begin_gemeld is null then 'begin' else 'einde' end as moment, soort, aantal, bijzonderheid, begonnen, geeindigd, pogingen as poging`;

/** Houdt bij welk begin en einde nog gemeld moet worden: elk eenmaal, en niets gaat verloren. */
@Injectable()
export class Incidentpost {
  constructor(private readonly databank: Databank) {}

  /** Neemt de oudste melding waarvan een poging aan de beurt is; niemand anders neemt haar dan. */
  async neem(nu: Date): Promise<Incidentmelding | undefined> {
    const rij = (await this.databank.pool.query<Meldrij>(NEEM, [nu])).rows[0];
    if (rij === undefined) return undefined;
    const { id: incident, aantal, bijzonderheid, ...rest } = rij;
    return { ...rest, incident, id: idVan(`incident/${incident}/${rest.moment}`), tekst: incidenttekst(rest.soort, bijzonderheid, aantal) };
  }

  async rondAf({ incident, moment }: Incidentmelding, op: Date): Promise<void> {
    const kolom = moment === 'begin' ? 'begin_gemeld' : 'einde_gemeld';
    await this.databank.pool.query(`update waken.incident set ${kolom} = $2, pogingen = 0, volgende_poging = '-infinity' where id = $1 and ${kolom} is null`, [incident, op]);
  }
}
