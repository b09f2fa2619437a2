-- De id volgt uit de sleutel en bewaakt haar al; een tweede, brede index over dezelfde sleutel kost alleen bij het schrijven.
alter table termijn.termijn drop constraint termijn_sleutel_key;
