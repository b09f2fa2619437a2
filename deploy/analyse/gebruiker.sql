-- Geeft de gebruiker hub_analyse een wachtwoord en de rol van een analist, en verder niets. Opnieuw uitvoeren mag altijd: het wachtwoord is daarna
-- dat van nu. De rol hub_analist zelf komt van de migratie en kan niet inloggen.
\getenv wachtwoord ANALYSE_WACHTWOORD
do $$
begin
  create role hub_analyse nologin;
exception
  when duplicate_object then null;
end $$;
grant hub_analist to hub_analyse;
alter role hub_analyse set default_transaction_read_only = on;
alter role hub_analyse set statement_timeout = '2min';
alter role hub_analyse set search_path = dwh;
alter role hub_analyse login connection limit 10 password :'wachtwoord';
