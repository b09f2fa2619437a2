import {
  Gezondheid, meetStap, metingen, metingenAlsTekst, startProcesmetingen, volgBezorgingen, volgIncidenten, volgOutboxAchterstand, volgStand, type Stand,
  volgWachtrijdiepte,
} from './index.js';

describe('metingen', () => {
  it('geeft tellers, duren en procescijfers als Prometheus-tekst', async () => {
    startProcesmetingen();
    startProcesmetingen();
    metingen.berichtenOntvangen.inc({ berichttype: 'JW305' });
    metingen.oordelen.inc({ berichttype: 'JW305', uitkomst: 'goed' }, 2);
    await expect(meetStap('toets', () => Promise.reject(new Error('mis')))).rejects.toThrow('mis');
    const tekst = await metingenAlsTekst();
    expect(tekst).toContain('hub_berichten_ontvangen_total{berichttype="JW305"} 1');
    expect(tekst).toContain('hub_oordelen_total{berichttype="JW305",uitkomst="goed"} 2');
    expect(tekst).toContain('hub_stap_duur_seconden_count{stap="toets"} 1');
    expect(tekst).toContain('process_cpu_seconds_total');
  });

  it('leest standen bij het opvragen en laat weg wat niet te lezen is', async () => {
    let stuk = false;
    volgWachtrijdiepte(() => Promise.resolve({ verwerken: { wachtend: 7, actief: 1 } }));
    volgOutboxAchterstand(() => (stuk ? Promise.reject(new Error('weg')) : Promise.resolve(12)));
    volgBezorgingen(() => Promise.resolve([{ kanaal: 'mail', status: 'wacht', aantal: 3 }, { kanaal: 'webhook', status: 'opgegeven', aantal: 0 }]));
    volgIncidenten(() => Promise.resolve({ stilte: 2, outbox: 0 }));
    const heel = await metingenAlsTekst();
    expect(heel).toContain('hub_wachtrij_diepte{wachtrij="verwerken",toestand="wachtend"} 7');
    expect(heel).toContain('hub_outbox_achterstand 12');
    expect(heel).toContain('hub_bezorgingen{kanaal="mail",status="wacht"} 3');
    expect(heel).toContain('hub_bezorgingen{kanaal="webhook",status="opgegeven"} 0');
    expect(heel).toContain('hub_incidenten_open{soort="stilte"} 2');
    stuk = true;
    const zonder = await metingenAlsTekst();
    expect(zonder).not.toMatch(/^hub_outbox_achterstand /m);
    expect(zonder).toContain('toestand="actief"} 1');
  });

  it('leest een stand eenmaal voor wie kort na elkaar vraagt, en na een mislukking opnieuw', async () => {
    let gelezen = 0;
    const bron = (): Promise<Stand[]> => {
      gelezen += 1;
      return gelezen === 1 ? Promise.reject(new Error('weg')) : Promise.resolve([{ waarde: 2, etiketten: { soort: 'levering', status: 'open' } }]);
    };
    volgStand('termijnen', bron, 3_600_000);
    expect(await metingenAlsTekst()).not.toMatch(/^hub_termijnen\{/m);
    for (let keer = 0; keer < 3; keer += 1) expect(await metingenAlsTekst()).toContain('hub_termijnen{soort="levering",status="open"} 2');
    expect(gelezen).toBe(2);
  });
});

describe('Gezondheid', () => {
  it('is gereed als elke controle slaagt, en noemt anders wat faalt zonder de melding te tonen', async () => {
    const gezondheid = new Gezondheid(20);
    gezondheid.voegToe('leeft', 'lus', () => undefined);
    gezondheid.voegToe('gereed', 'database', () => Promise.reject(new TypeError('wachtwoord geheim')));
    gezondheid.voegToe('gereed', 'wachtrij', () => new Promise(() => undefined));
    expect(await gezondheid.leeft()).toEqual({ goed: true, controles: { lus: 'goed' } });
    expect(await gezondheid.gereed()).toEqual({ goed: false, controles: { database: 'TypeError', wachtrij: 'te laat' } });
  });
});
