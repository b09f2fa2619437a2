-- Van elke soort prestatie zoekt de lader de contractregel op: langs de aanbieder, niet langs alle regels van de regio.
create index dim_contract_aanbieder on dwh.dim_contract (aanbieder, product_categorie);
