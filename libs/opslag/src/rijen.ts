import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Een rij van `bericht.bericht`, voor gewone vragen; de snelle weg schrijft zelf SQL. */
@Entity({ schema: 'bericht', name: 'bericht', synchronize: false })
export class BerichtRij {
  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'traceer_id', type: 'uuid' })
  traceerId!: string;

  @Column({ name: 'conversatie_id', type: 'uuid' })
  conversatieId!: string;

  @Column({ name: 'als_antwoord_op', type: 'uuid', nullable: true })
  alsAntwoordOp!: string | null;

  @Column({ name: 'referentie_id', type: 'text', nullable: true })
  referentieId!: string | null;

  @Column({ type: 'text' })
  soort!: string;

  @Column({ type: 'integer' })
  berichtversie!: number;

  @Column({ type: 'integer' })
  berichtsubversie!: number;

  @Column({ type: 'text' })
  actie!: string;

  @Column({ name: 'afzender_rol', type: 'text' })
  afzenderRol!: string;

  @Column({ name: 'afzender_code', type: 'text' })
  afzenderCode!: string;

  @Column({ name: 'geadresseerde_rol', type: 'text' })
  geadresseerdeRol!: string;

  @Column({ name: 'geadresseerde_code', type: 'text' })
  geadresseerdeCode!: string;

  /** leeg bij berichten die de hub zelf maakte */
  @Column({ type: 'bytea', nullable: true })
  vingerafdruk!: Buffer | null;

  @Column({ type: 'jsonb', nullable: true })
  verwerkingscontext!: { sleutel: string; waarde: string[] }[] | null;

  @Column({ name: 'ontvangen_op', type: 'timestamptz' })
  ontvangenOp!: Date;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'status_op', type: 'timestamptz' })
  statusOp!: Date;

  @Column({ name: 'xml_grootte', type: 'integer', nullable: true })
  xmlGrootte!: number | null;

  @Column({ name: 'xml_sha256', type: 'bytea', nullable: true })
  xmlSha256!: Buffer | null;

  @Column({ name: 'heen_id', type: 'bigint', nullable: true })
  heenId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  meldingen!: { code: string; omschrijving: string; toelichting?: string }[] | null;
}

/** Een rij van `bericht.partij`. */
@Entity({ schema: 'bericht', name: 'partij', synchronize: false })
export class PartijRij {
  @PrimaryColumn({ type: 'text' })
  rol!: 'aanbieder' | 'gemeente' | 'beheer' | 'analist';

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  naam!: string;

  @Column({ name: 'token_sha256', type: 'bytea', nullable: true })
  tokenSha256!: Buffer | null;

  @Column({ type: 'text', nullable: true })
  certificaat!: string | null;
}
