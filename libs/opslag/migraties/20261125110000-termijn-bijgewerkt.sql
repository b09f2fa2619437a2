-- Het warehouse leest termijnen die sinds de vorige keer veranderden.
create index termijn_bijgewerkt on termijn.termijn (bijgewerkt_op);
