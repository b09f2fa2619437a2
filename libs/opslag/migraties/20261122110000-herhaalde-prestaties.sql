-- Een ReferentieNummer staat maar een keer bij de prestaties; wat het herhaalt is afgewezen (TR314), maar een JW325 mag het wel noemen.

alter table dossier.declaratie add column herhaald jsonb not null default '[]';
comment on column dossier.declaratie.herhaald is 'Prestaties van deze declaratie met een ReferentieNummer dat al gebruikt was, als lijst van objecten met de velden van dossier.prestatie.';
