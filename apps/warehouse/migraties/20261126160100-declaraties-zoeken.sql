-- De productieverantwoording vraagt van elke declaratie of haar bericht er is; berichten zijn er tien keer zoveel als declaraties.
create index feit_bericht_declaratie on dwh.feit_bericht (bericht_id) include (gemeente, aanbieder) where soort = 'JW323' and uitkomst <> 'afgekeurd';
