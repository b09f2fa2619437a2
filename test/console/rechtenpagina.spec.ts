import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { projectMap } from '@hub/instellingen';
import { leesRoutes, maakRechtenpagina } from './rechten.js';

const PAGINA = join(projectMap(), 'docs', 'rechten.md');

@Controller('vergeten')
class Vergeten {
  @Get('weg')
  toon(): string {
    return '';
  }
}

describe('de rechten', () => {
  it('staan zoals zij zijn in docs/rechten.md (bijwerken: RECHTENPAGINA=schrijf npm test -- rechtenpagina)', () => {
    const pagina = maakRechtenpagina();
    if (process.env['RECHTENPAGINA'] === 'schrijf') writeFileSync(PAGINA, pagina);
    expect(readFileSync(PAGINA, 'utf8')).toBe(pagina);
  });

  it('een route waarvan niemand zei wie haar mag, is een fout', () => expect(() => leesRoutes([Vergeten])).toThrow('GET /vergeten/weg noemt geen rollen'));
});
