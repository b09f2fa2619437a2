import { bouwXml } from './index.js';
import { startbericht } from '../test/startbericht.js';

describe('bouwXml', () => {
  it('schrijft prefixen en volgorde van de standaard, ongeacht de volgorde in het model', () => {
    const { header, client } = startbericht();
    const omgekeerd = { client: Object.fromEntries(Object.entries(client).reverse()) as typeof client, header };
    const xml = bouwXml('JW305', omgekeerd);
    expect(xml).toBe(bouwXml('JW305', startbericht()));
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\r\n<jw305:Bericht xmlns:ijw="[^"]+" xmlns:jw305="[^"]+"><jw305:Header>/);
    expect(xml).toContain('<jw305:Product><ijw:Categorie>44</ijw:Categorie><ijw:Code>44A09</ijw:Code></jw305:Product>');
  });

  it('maakt opmaaktekens onschadelijk', () => {
    const bericht = startbericht();
    bericht.client.naam.geslachtsnaam.achternaam = `<b>&amp;"'\r\n]]>`;
    expect(bouwXml('JW305', bericht)).toContain(`<ijw:Achternaam>&lt;b&gt;&amp;amp;"'&#13;\n]]&gt;</ijw:Achternaam>`);
  });

  it('laat weg wat er niet is, en een lege lijst als zij weg mag', () => {
    const { header, client } = startbericht();
    const retourHeader = { ...header, identificatieRetour: 'R1', dagtekeningRetour: '2026-04-15', xsdVersieRetour: header.xsdVersie };
    const xml = bouwXml('JW306', { header: { ...retourHeader, retourCodes: [] } });
    expect(xml).not.toMatch(/RetourCodes|XsltVersie|Client/);
    expect(bouwXml('JW306', { header: { ...retourHeader, retourCodes: ['0001', '9056'] } }))
      .toContain('<jw306:RetourCodes><jw306:RetourCode>0001</jw306:RetourCode><jw306:RetourCode>9056</jw306:RetourCode></jw306:RetourCodes>');
    expect(bouwXml('JW305', { header, client: { ...client, startProducten: [] } })).toContain('<jw305:StartProducten></jw305:StartProducten>');
  });
});
