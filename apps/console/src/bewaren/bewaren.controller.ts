import { Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type Bewaarbeleid, BEWAARSOORTEN, Bewaring, type Handelende, Ketenbreuk } from '@hub/opslag';
import * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { BEWAARBELEID } from '../sleutels.js';
import { Rollen } from '../toegang/rollen.js';
import { Wie } from '../toegang/toegang.js';

/** Zo lang ruimt één verzoek op; wat dan niet af is, neemt een volgend verzoek. */
const HOOGSTENS_MS = 10_000;

const soort = z.enum(BEWAARSOORTEN);
const tot = z.iso.date().meta({ description: 'de laatste dag die niet meer bewaard hoeft te worden' });

/** Wat er van elke soort weg mag. */
export const BEWAAROVERZICHT = z.strictObject({
  items: z.array(z.strictObject({
    soort, termijn: z.strictObject({ maanden: z.int(), tot, aantal: z.int() }).nullable().meta({ description: 'null: het beleid noemt geen termijn en alles blijft' }),
  })),
}).meta({ id: 'Bewaaroverzicht' });

/** Wat er is weggehaald. */
export const OPGERUIMD = z.strictObject({
  items: z.array(z.strictObject({ soort, tot, aantal: z.int(), klaar: z.boolean() })),
  klaar: z.boolean().meta({ description: 'false: er is nog meer; doe het verzoek opnieuw' }),
}).meta({ id: 'Opgeruimd' });

/** Bewaren zo lang het beleid zegt. */
@ApiController('bewaren', 'Bewaren')
@Rollen(['beheer'])
export class BewarenController {
  constructor(
    @Inject(Bewaring) private readonly bewaring: Bewaring,
    @Inject(BEWAARBELEID) private readonly beleid: Bewaarbeleid,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Wat er nu weg mag', description: 'Verandert niets.' })
  @ApiResponse({ status: 200, description: 'het overzicht', standardSchema: BEWAAROVERZICHT })
  async toon(): Promise<z.infer<typeof BEWAAROVERZICHT>> {
    return { items: (await this.bewaring.overzicht(this.beleid)).map(({ soort: welke, termijn }) => ({ soort: welke, termijn: termijn ?? null })) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Opruimen wat weg mag', description: 'Hoogstens ongeveer tien seconden; elke stap staat in het raadpleeglogboek.' })
  @ApiResponse({ status: 200, description: 'wat is weggehaald', standardSchema: OPGERUIMD })
  @ApiWeigering(409, 'het raadpleeglogboek klopt niet en is niet opgeruimd')
  async ruimOp(@Wie() wie: Handelende): Promise<z.infer<typeof OPGERUIMD>> {
    const einde = Date.now() + HOOGSTENS_MS;
    const items = await this.bewaring.ruimOp(this.beleid, wie, () => Date.now() < einde).catch((fout: unknown) => {
      if (fout instanceof Ketenbreuk) throw new Probleem(409, `Het raadpleeglogboek klopt niet (${fout.message}) en is niet opgeruimd; zoek dat eerst uit.`);
      throw fout;
    });
    return { items, klaar: items.every(({ klaar }) => klaar) };
  }
}
