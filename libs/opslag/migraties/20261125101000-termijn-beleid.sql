-- Onder welk beleid een termijn is beoordeeld: alleen ander beleid houdt haar norm vast, een nieuw bericht niet.
alter table termijn.termijn add column beleid text not null default '';
comment on column termijn.termijn.beleid is 'kenmerk van het beleid waaronder de termijn is beoordeeld';

-- Zoeken over alle partijen heen: wat nog open is (weinig), en per soort.
create index termijn_open on termijn.termijn (uiterlijk, id) where voldaan_op is null and not vervallen;
create index termijn_soort on termijn.termijn (soort, uiterlijk, id);
