-- Een vraag met een functie die dat niet zegt, wordt nooit over processen verdeeld; rapporten lezen daarmee miljoenen rijen.
alter function dwh.leeftijdsgroep(integer) parallel safe;
