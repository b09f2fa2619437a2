-- Een vastgelopen bericht waarvan een mens besloot dat er voorlopig niets mee hoeft: het verdwijnt uit de lijst van wat aandacht vraagt,
-- niet uit de hub, en kan later alsnog opnieuw verwerkt worden.
alter table bericht.vastgelopen add column terzijde_op timestamptz;
alter table bericht.vastgelopen add column terzijde_reden text;
alter table bericht.vastgelopen add constraint terzijde_met_reden check ((terzijde_op is null) = (terzijde_reden is null));
