// Development and tests only: a thread does not inherit tsx from its parent, so it is taught TypeScript here.
import { register } from 'tsx/esm/api';

register();
await import('./embedded-worker.ts');
