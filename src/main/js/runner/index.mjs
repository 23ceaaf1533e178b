export { XjetRemoteRunner } from './index.js';
