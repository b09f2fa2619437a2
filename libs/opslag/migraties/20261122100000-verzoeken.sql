-- Verzoeken (JW315, JW317) en wat de regels over toewijzingen, declaraties en prestaties verder moeten kunnen opzoeken.

create table dossier.verzoek (
  aanbieder           text not null,
  referentie_aanbieder text not null,
  gemeente            text not null,
  client              text not null,
  soort               text not null check (soort in ('toewijzing', 'wijziging')),
  dagtekening         date not null,
  in_onderzoek        boolean not null default false,
  afloop              text check (afloop in ('toegewezen', 'afgewezen')),
  bericht_id          bigint not null,
  primary key (aanbieder, referentie_aanbieder)
);
comment on table dossier.verzoek is 'Van een JW315 elk AangevraagdProduct, van een JW317 het geheel; zonder afloop nog in behandeling.';
create index verzoek_in_behandeling on dossier.verzoek (client, aanbieder, gemeente) where afloop is null;

alter table dossier.declaratie add column xsd_versie text not null default '0.1.0/0.1.0';
alter table dossier.declaratie alter column xsd_versie drop default;
create index declaratie_bericht on dossier.declaratie (bericht_id);
create index declaratie_periode on dossier.declaratie (aanbieder, gemeente, begindatum);

create index toewijzing_client on dossier.toewijzing (client, aanbieder, gemeente);
create index prestatie_credit on dossier.prestatie (aanbieder, vorig_referentie_nummer) where debet_credit = 'C' and oordeel <> 'afgewezen';
