import { Fout } from '@hub/berichtweg';
import { BullMqServer } from './index.js';
import { controleerStadia, type GeregistreerdeHandler } from './stadia-controle.js';

const GOED: GeregistreerdeHandler = { isEventHandler: true };
const handlers = (...paren: [string, GeregistreerdeHandler][]) => new Map(paren);

describe('controleerStadia', () => {
  it('laat een heel systeem door, en een handler die dit proces niet bedient', () => {
    expect(() => controleerStadia(['verwerken'], handlers(['verwerken', GOED]))).not.toThrow();
    expect(() => controleerStadia([], handlers(['verwerken', GOED]))).not.toThrow();
  });

  it.each([
    [handlers(), /stadium "verwerken" heeft geen handler: voeg .*@EventPattern\('verwerken'\)/],
    [handlers(['verwerken', GOED], ['verzenden', GOED]), /"verzenden" hoort bij geen stadium: voeg "verzenden" toe aan STADIA/],
    [handlers(['verwerken', { ...GOED, next: () => undefined }]), /meer dan één handler/],
    [handlers(['verwerken', { isEventHandler: false }]), /gebruik @EventPattern/],
  ])('weigert een half systeem met wat er moet gebeuren (%#)', (geregistreerd, melding) => {
    expect(() => controleerStadia(['verwerken'], geregistreerd)).toThrow(melding);
  });

  it('houdt de start van de server tegen voordat er iets verbonden is', () => {
    const server = new BullMqServer({ pool: undefined as never, gelijktijdig: 1, stadia: ['verwerken'] });
    let gemeld: unknown;
    server.listen((fout) => {
      gemeld = fout;
    });
    expect(gemeld).toBeInstanceOf(Fout);
  });
});
