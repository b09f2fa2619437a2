import { vertaal } from './vertaal.js';

describe('vertaal', () => {
  it.each([
    ['/body/berichtMetadata/routeringgegevens/afzender/rol', 'required', "must have required property 'rol'", 'berichtMetadata.routeringgegevens.afzender.rol', 'Dit veld is verplicht.'],
    ['/body/berichtMetadata/routeringgegevens/geadresseerden/0/code', 'minLength', 'must NOT have fewer than 1 characters', 'berichtMetadata.routeringgegevens.geadresseerden[0].code', 'Deze tekst heeft ten minste 1 teken(s).'],
    ['/query/limit', 'maximum', 'must be <= 250', 'limit', 'Deze waarde is ten hoogste 250.'],
    ['/conversatieId', 'format', 'must match format "uuid"', 'conversatieId', 'Deze waarde heeft niet de juiste vorm.'],
    ['/body', 'required', "must have required property 'body'", 'verzoek', 'Dit veld is verplicht.'],
    ['/body/x', 'nieuw', 'must be nice', 'x', 'Deze waarde is niet toegestaan.'],
  ])('%s (%s)', (path, soort, message, veld, tekst) => {
    expect(vertaal([{ path, message, errorCode: `${soort}.openapi.validation` }])).toEqual({ [veld]: [tekst] });
  });

  it('een onbekend soort zoekpad, waarvoor de validator geen veld noemt', () => {
    expect(vertaal([{ path: '/berichtenservice/x', message: "'zoekpadType' must be …" }])).toEqual({ zoekpadType: ['Deze waarde is niet toegestaan.'] });
  });

  it('bundelt fouten van hetzelfde veld', () => {
    const fout = (soort: string) => ({ path: '/body/a', message: 'must be 3', errorCode: `${soort}.openapi.validation` });
    expect(vertaal([fout('type'), fout('enum')])['a']).toHaveLength(2);
  });
});
