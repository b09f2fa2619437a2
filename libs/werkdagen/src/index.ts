export * from './datum.js';
export * from './kalender.js';
export * from './vandaag.js';
