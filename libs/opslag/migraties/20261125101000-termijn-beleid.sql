-- Onder welk beleid een termijn is beoordeeld: alleen ander beleid houdt haar norm vast, een nieuw bericht niet.
alter table termijn.termijn add column beleid text not null default '';
comment on column termijn.termijn.beleid is 'kenmerk van het beleid waaronder de termijn is beoordeeld';
