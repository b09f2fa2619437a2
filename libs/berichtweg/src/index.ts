export * from './berichtstatus.js';
export * from './stadia.js';
export * from './outbox.js';
export * from './fouten.js';
