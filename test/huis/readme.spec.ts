import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BERICHTSTATUSSEN } from '@hub/berichtweg';
import { projectMap, VARIABELEN } from '@hub/instellingen';

const readme = readFileSync(join(projectMap(), 'README.md'), 'utf8');

describe('README', () => {
  it.each(VARIABELEN.map(({ naam }) => naam))('noemt instelling %s in de tabel', (naam) => {
    expect(readme).toMatch(new RegExp(`^\\|[^|]*\`${naam}\``, 'm'));
  });

  it.each(BERICHTSTATUSSEN)('legt status %s uit', (status) => {
    expect(readme).toMatch(new RegExp(`^\\|[^|]*\`${status}\``, 'm'));
  });
});
