import 'reflect-metadata';
import { leesInstellingen, leesPartijen, projectMap } from '@hub/instellingen';
import { Databank, migreer, Partijen } from '@hub/opslag';
import { startOfMeld } from '@hub/proces';

/** Brengt de database van HUB_POSTGRES_URL op de laatste stand, zet de partijen erin en is klaar. */
await startOfMeld(async () => {
  const { postgresUrl: url, partijen } = leesInstellingen(process.env);
  if (!url) throw new Error('HUB_POSTGRES_URL is niet ingesteld; dat moet zijn: de PostgreSQL die op de laatste stand moet komen');
  const opgaven = leesPartijen(partijen);
  const databank = await Databank.open({ url, projectMap: projectMap(), verbindingen: 2, bijPoolfout: () => undefined });
  await migreer(databank.bron);
  await new Partijen(databank).registreer(opgaven);
  await databank.sluit();
  process.stdout.write(`database op de laatste stand; ${opgaven.length} partijen\n`);
});
