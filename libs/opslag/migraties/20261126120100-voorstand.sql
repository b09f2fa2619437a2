-- Wat een bericht aan een ontvanger die zelf antwoordt, in het dossier verving of weghaalde. Wijst die ontvanger het bericht af, dan komt
-- het terug; heeft hij geen bezwaar, dan gaat het weg.
create table dossier.voorstand (
  bericht_id bigint not null,
  client     text not null,
  tabel      text not null check (tabel in ('toewijzing', 'levering', 'stop', 'verzoek')),
  rij        jsonb not null
);
create index voorstand_bericht on dossier.voorstand (bericht_id);
create index voorstand_client on dossier.voorstand (client);
