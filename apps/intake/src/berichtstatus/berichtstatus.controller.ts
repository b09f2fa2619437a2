import { Controller, Get, Inject, Query, UseFilters } from '@nestjs/common';
import { type Berichtstatus, statusV2 } from '@hub/berichtweg';
import type { BekendePartij, StatusRegel } from '@hub/opslag';
import { type BerichtstatusGegevens, Probleem } from '@hub/vsp';
import { Antwoorder } from '../antwoord/antwoorder.js';
import { BERICHTSTATUSSEN, type BerichtstatussenPoort } from '../poorten.js';
import { referenties, zonderLeeg } from '../pull/klaarstaand.js';
import { Beller } from '../toegang/toegang.js';

interface Vraag {
  traceerId?: string;
  conversatieId?: string;
}

/** Meeste meldingen in één antwoord. Bron: Berichtstatus, `maxItems`. */
const MAX_MELDINGEN = 100;

/** Berichtstatus v3 en v2: een partij ziet haar eigen berichten, verzonden of ontvangen. */
@Controller('berichtenservice/berichtstatus/rest-pull')
@UseFilters(Antwoorder)
export class BerichtstatusController {
  constructor(@Inject(BERICHTSTATUSSEN) private readonly berichtstatussen: BerichtstatussenPoort) {}

  @Get('v3/berichtstatussen')
  v3(@Beller() beller: BekendePartij, @Query() vraag: Vraag): Promise<BerichtstatusGegevens[]> {
    return this.zoek(beller, vraag, (status) => status);
  }

  @Get('v2/berichtstatussen')
  v2(@Beller() beller: BekendePartij, @Query() vraag: Vraag): Promise<BerichtstatusGegevens[]> {
    return this.zoek(beller, vraag, statusV2);
  }

  private async zoek(
    beller: BekendePartij, { traceerId, conversatieId }: Vraag, naam: (status: Berichtstatus) => string,
  ): Promise<BerichtstatusGegevens[]> {
    if (traceerId === undefined && conversatieId === undefined) {
      const tekst = ['Geef een traceerId of een conversatieId.'];
      throw new Probleem(400, { errors: { traceerId: tekst, conversatieId: tekst } });
    }
    const regels = await this.berichtstatussen.zoek(beller.code, { traceerId: traceerId?.toLowerCase(), conversatieId: conversatieId?.toLowerCase() });
    return regels.map((regel) => alsGegevens(regel, naam(regel.status)));
  }
}

function alsGegevens(regel: StatusRegel, berichtstatus: string): BerichtstatusGegevens {
  const meldingen = regel.meldingen?.slice(0, MAX_MELDINGEN).map(({ code, omschrijving, toelichting }) =>
    zonderLeeg({ code, omschrijving, toelichting: toelichting === '' ? undefined : toelichting }));
  return {
    referentiegegevens: referenties(regel),
    berichtstroom: zonderLeeg(regel.berichtstroom),
    berichtstatus,
    berichtstatusGewijzigdOp: regel.gewijzigdOp.toISOString(),
    berichtOntvangenOp: regel.ontvangenOp.toISOString(),
    ...(meldingen === undefined || meldingen.length === 0 ? {} : { meldingen }),
  };
}
