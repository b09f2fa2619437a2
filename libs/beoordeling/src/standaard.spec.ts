import { fileURLToPath } from 'node:url';
import { bouwXml, RELEASES } from '@hub/ijw';
import { eenJW305 } from '../../../test/bouwers/index.js';
import { Standaarden } from './standaard.js';

const standaarden = Standaarden.laad(fileURLToPath(new URL('../../../xsd', import.meta.url)));

describe('Standaarden', () => {
  it.each(RELEASES.map((release) => [release.naam, release] as const))('%s is compleet: elke berichtsoort heeft zijn tegenhanger', (_naam, release) => {
    const { soorten } = standaarden.van(release.kenmerk).release;
    for (const { type, soort, retour, heen } of Object.values(soorten)) {
      const tegenhanger = soorten[(soort === 'heen' ? retour : heen) ?? ''];
      expect([type, tegenhanger?.heen ?? tegenhanger?.retour]).toEqual([type, type]);
    }
  });

  it('een stroom die de hub niet aanneemt, heeft geen standaard', () => {
    expect(() => standaarden.van({ berichttype: 'WMO', berichtversie: 3, berichtsubversie: 2 })).toThrow('berichtstroom WMO 3.2 wordt niet aangenomen');
  });

  it('herkent soort en partijen van een document, ook als het niet geldig is', () => {
    const xml = bouwXml('JW305', eenJW305()).replace(/<jw305:Geslacht>.<\/jw305:Geslacht>/, '');
    expect(standaarden.herken(Buffer.from(xml))).toMatchObject({ type: 'JW305', afzender: '65656055', ontvanger: '0153' });
    expect(standaarden.herken(Buffer.from('<x/>'))).toMatchObject({ type: undefined, afzender: undefined });
    expect(standaarden.herken(Buffer.from('geen xml')).afzender).toBeUndefined();
  });
});
