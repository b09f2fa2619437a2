import { VspClientFout } from '@hub/vsp';
import { HubApiFout } from './hub-api.js';
import { legUit } from './verbinding.js';

const HUB = 'http://localhost:8080';
const metCode = (code: string): Error => Object.assign(new Error('engelse tekst'), { code });

describe('uitleg bij een fout', () => {
  it.each([
    [metCode('ECONNREFUSED'), /^geen hub te bereiken op http:\/\/localhost:8080; start hem met npm start/],
    [metCode('DEPTH_ZERO_SELF_SIGNED_CERT'), /certificaat van .* niet te vertrouwen .*NODE_EXTRA_CA_CERTS/],
    [new VspClientFout(401, {}), /kent dit token niet/],
    [new VspClientFout(400, { title: 'Het verzoek is niet geldig', errors: { 'berichtMetadata.x': ['Dit veld is verplicht.'] } }), /^de hub antwoordt 400: Het verzoek is niet geldig; berichtMetadata\.x Dit veld is verplicht\.$/],
    [new VspClientFout(503, { title: 'De hub kan dit nu niet verwerken', detail: 'Dien het straks opnieuw in.' }), /^de hub antwoordt 503: De hub kan dit nu niet verwerken; Dien het straks opnieuw in\.$/],
    [new HubApiFout(404, ''), /^de hub antwoordt 404$/],
    [new Error('iets anders'), /^iets anders$/],
  ])('is één regel die helpt (%#)', (fout, verwacht) => {
    expect(legUit(fout, HUB)).toMatch(verwacht);
    expect(legUit(fout, HUB)).not.toContain('\n');
  });
});
