-- Elke versie van de bestanden waarmee de hub ingesteld is, zoals zij bij de start gelezen werd: wie wijzigde wanneer wat.
create table toegang.instelbestand (
  id        bigint generated always as identity primary key,
  soort     text not null check (soort in ('beleid', 'contracten', 'partijen')),
  sha256    bytea not null,
  -- zonder tokens
  inhoud    jsonb not null,
  eigenaar  text,
  gewijzigd timestamptz,
  gelezen   timestamptz not null
);
create index instelbestand_soort on toegang.instelbestand (soort, id desc);
comment on column toegang.instelbestand.eigenaar is 'gebruiker van het besturingssysteem van wie het bestand is';
comment on column toegang.instelbestand.gewijzigd is 'wanneer het bestand voor het laatst is gewijzigd';
comment on column toegang.instelbestand.gelezen is 'wanneer de hub deze versie voor het eerst gebruikte';
