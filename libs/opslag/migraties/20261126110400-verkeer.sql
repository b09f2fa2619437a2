-- Het overzicht telt wat er het laatste uur binnenkwam. Berichten staan op volgorde van ontvangst, dus volstaat een index die bijna niets kost.
create index bericht_ontvangen on bericht.bericht using brin (ontvangen_op) with (pages_per_range = 16, autosummarize = on);
