import { Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import type { BekendePartij, NieuwBericht } from '@hub/opslag';
import { type BerichtMetadata, type BrsCode, Probleem } from '@hub/vsp';
import { type Logboek, metingen, metSpoor, metStapspoor, SpanKind } from '@hub/waarneming';
import { Antwoorder } from '../antwoord/antwoorder.js';
import { type Ontvangst, ontvangstVan } from '../ontvangst/ontvanger.js';
import { weigerOnbewaarbaar } from '../ontvangst/tekens.js';
import { BERICHT_OPSLAG, type BerichtOpslagPoort, LOGBOEK, NA_OPSLAG, type NaOpslag, PARTIJEN, type PartijenPoort } from '../poorten.js';
import { Beller } from '../toegang/toegang.js';
import { alsNieuwBericht, metKleineSleutels } from './nieuw-bericht.js';
import { toetsRoutering } from './toets-routering.js';

/** Push v1: neemt een bericht in en antwoordt pas als het duurzaam is opgeslagen. */
@Controller('berichtenservice/berichten/rest-push/v1/berichten')
@UseFilters(Antwoorder)
export class PushController {
  constructor(
    @Inject(BERICHT_OPSLAG) private readonly opslag: BerichtOpslagPoort,
    @Inject(PARTIJEN) private readonly partijen: PartijenPoort,
    @Inject(NA_OPSLAG) private readonly naOpslag: NaOpslag,
    @Inject(LOGBOEK) private readonly logboek: Logboek,
  ) {}

  @Post()
  @HttpCode(204)
  async dienIn(@Req() req: Request, @Beller() beller: BekendePartij): Promise<void> {
    const ontvangst = ontvangstVan(req);
    const metadata = metKleineSleutels((req.body as { berichtMetadata: BerichtMetadata }).berichtMetadata);
    const { traceerId } = metadata.referentiegegevens;
    await metSpoor(traceerId, () => metStapspoor({ naam: 'push', soort: SpanKind.SERVER }, () => ontvangst.plaats.tijdens(() => this.neemIn(beller, metadata, ontvangst))));
  }

  private async neemIn(beller: BekendePartij, metadata: BerichtMetadata, { payload, payloadSha256, teGroot }: Ontvangst): Promise<void> {
    weigerOnbewaarbaar(metadata, 'berichtMetadata');
    const { berichtsubtype } = metadata.routeringgegevens.berichtstroom;
    const geweigerd = await toetsRoutering(beller, metadata.routeringgegevens, this.partijen) ?? (teGroot ? 'BRS06' : undefined);
    if (geweigerd) throw this.weiger(geweigerd, beller);
    const nieuw = alsNieuwBericht(metadata, payload, payloadSha256);
    const { uitkomst, regel } = await this.bewaar(nieuw);
    if (uitkomst === 'botsing') throw this.weiger('BRS114', beller);
    this.logboek.info({ uitkomst, berichtsubtype, grootte: payload.length, partij: beller.code }, 'bericht ingediend');
    if (regel === undefined) return;
    metingen.berichtenOntvangen.inc({ berichttype: nieuw.berichtstroom.berichtsubtype ?? '' });
    this.bied(regel);
  }

  private async bewaar(bericht: NieuwBericht): Promise<{ uitkomst: string; regel?: Parameters<NaOpslag>[0][number] }> {
    try {
      return await metStapspoor({ naam: 'bewaar', soort: SpanKind.CLIENT, etiketten: { 'db.system.name': 'postgresql' } }, () => this.opslag.bewaar(bericht));
    } catch (fout) {
      this.logboek.error({ fout }, 'bericht kon niet worden opgeslagen');
      throw Probleem.overbelast(5, 'Het bericht kon nu niet worden opgeslagen; dien het straks opnieuw in.');
    }
  }

  /** Het bericht is al veilig: wat hier misgaat, haalt het relais later in. */
  private bied(regel: Parameters<NaOpslag>[0][number]): void {
    try {
      this.naOpslag([regel]);
    } catch (fout) {
      this.logboek.warn({ fout }, 'werk na opslag niet aangeboden; het relais haalt het op');
    }
  }

  private weiger(code: BrsCode, beller: BekendePartij): Probleem {
    this.logboek.info({ uitkomst: 'geweigerd', code, partij: beller.code }, 'bericht geweigerd');
    return Probleem.geweigerd(code);
  }
}
