import type { JW306, JW325 } from '@hub/ijw';
import { betekenis, codesIn, isFout } from './retourcodes.js';

describe('retourcodes uit een retourbericht', () => {
  it('geeft elke code met het pad van haar klasse', () => {
    const bericht = { header: { retourCodes: ['0200'] }, client: { startProducten: [{ retourCodes: ['0200'] }, { retourCodes: ['9326', '9074'] }], retourCodes: ['0233'] } };
    expect(codesIn('JW306', bericht as unknown as JW306)).toEqual([
      { klasse: 'Header', code: '0200' },
      { klasse: 'Client › StartProduct 1', code: '0200' },
      { klasse: 'Client › StartProduct 2', code: '9326' },
      { klasse: 'Client › StartProduct 2', code: '9074' },
      { klasse: 'Client', code: '0233' },
    ]);
  });

  it('leest ook de prestaties van een declaratie-antwoord', () => {
    const bericht = { header: { retourCodes: ['0200'] }, declaratieAntwoord: { clienten: [{ prestaties: [{ retourCodes: ['9307'] }], retourCodes: ['0200'] }], retourCodes: ['0200'] } };
    expect(codesIn('JW325', bericht as unknown as JW325).filter(isFout)).toEqual([{ klasse: 'DeclaratieAntwoord › Client 1 › Prestatie 1', code: '9307' }]);
  });

  it('is leeg als het retour geen codes heeft', () => {
    expect(codesIn('JW306', { header: {} } as unknown as JW306)).toEqual([]);
  });

  it('kent de betekenis, of wijst naar de codelijst', () => {
    expect(betekenis('9326')).toContain('stopbericht');
    expect(betekenis('9999')).toBe('Zie codelijst WJ001.');
  });
});
