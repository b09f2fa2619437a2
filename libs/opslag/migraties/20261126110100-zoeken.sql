-- Mensen zoeken een bericht op de Identificatie uit zijn Header; de sleutel begint met de verzender.
create index identificatie_op_nummer on dossier.identificatie (identificatie);
