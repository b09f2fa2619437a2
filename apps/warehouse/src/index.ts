export { warehouseVoor } from './warehouse-voor.js';
