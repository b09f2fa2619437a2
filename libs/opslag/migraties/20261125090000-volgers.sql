-- Wie na de beoordeling verder werkt (termijnen, warehouse) leest gebeurtenissen en krijgt zijn werk uit dezelfde outbox.

-- Over wie een gebeurtenis gaat: aanbieder/gemeente/client (de client als HMAC). Leeg bij wat over het bericht als geheel gaat.
alter table bericht.gebeurtenis add column onderwerp text;
create index gebeurtenis_onderwerp on bericht.gebeurtenis (onderwerp, id) where onderwerp is not null;

-- Het werk van een volger gaat op volgorde van vastleggen, in grepen; een baan kijkt alleen naar het stadium `verwerken`.
alter table bericht.outbox add column nr bigint generated always as identity;
drop index bericht.outbox_baan;
create index outbox_baan on bericht.outbox (baan, bericht_id) where stadium = 'verwerken';
drop index bericht.outbox_beurt;
create index outbox_beurt on bericht.outbox (volgende_beurt) where stadium = 'verwerken';
create index outbox_volger on bericht.outbox (stadium, nr) where stadium <> 'verwerken';
