export * from './datum.js';
export * from './maand.js';
export * from './vandaag.js';
export * from './kalender.js';
