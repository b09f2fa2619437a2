import { randomBytes } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { huidigSpoor } from './spoor.js';

export { SpanKind };

/** Waar een spoor uit bestaat: een naam uit een vaste lijst van plaatsen, en etiketten zonder verwijzing naar een persoon. */
export interface Stapspoor {
  naam: string;
  soort?: SpanKind;
  etiketten?: Readonly<Record<string, string | number>>;
}

let tracer: Tracer | undefined;
/** De stap waar wij in zitten, en van welk bericht zij is: een ronde behandelt er meer, en elk heeft zijn eigen spoor. */
const boven = new AsyncLocalStorage<{ context: Context; traceerId?: string }>();

/**
 * Stuurt sporen naar een OpenTelemetry-verzamelaar (OTLP over HTTP). Een bericht is één spoor door alle processen heen: het nummer van het spoor is zijn
 * traceerId, dus er hoeft niets mee te reizen. Zonder aanroep doet `metStapspoor` niets.
 * @param url adres van de verzamelaar, zonder `/v1/traces`
 * @returns stuurt wat nog wacht en houdt op
 */
export async function startSporen(url: string, proces: string): Promise<() => Promise<void>> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ]);
  const bron = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `berichtenhub-${proces}` }),
    idGenerator: { generateTraceId: spoornummer, generateSpanId: () => randomBytes(8).toString('hex') },
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${url.replace(/\/+$/, '')}/v1/traces` }))],
  });
  tracer = bron.getTracer('berichtenhub');
  return async () => {
    tracer = undefined;
    await bron.shutdown();
  };
}

/** Het traceerId van het bericht dat hier langskomt, als nummer van 32 hexadecimale tekens; buiten een bericht om een willekeurig nummer. */
const spoornummer = (): string => huidigSpoor()?.traceerId.replaceAll('-', '').toLowerCase() ?? randomBytes(16).toString('hex');

/** Voert `werk` uit als een stap van het spoor; mislukt het, dan staat dat erbij zonder de tekst van de fout. */
export async function metStapspoor<T>({ naam, soort, etiketten }: Stapspoor, werk: () => Promise<T>): Promise<T> {
  if (!tracer) return werk();
  const traceerId = huidigSpoor()?.traceerId;
  const ouder = boven.getStore();
  const context = ouder && ouder.traceerId === traceerId ? ouder.context : ROOT_CONTEXT;
  const span = tracer.startSpan(naam, { kind: soort, attributes: etiketten }, context);
  try {
    return await boven.run({ context: trace.setSpan(context, span), traceerId }, werk);
  } catch (fout) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: fout instanceof Error ? fout.name : 'onbekende fout' });
    throw fout;
  } finally {
    span.end();
  }
}
