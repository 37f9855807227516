import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Beside the built server (dist/server) lie the app and the build's own description. From source there is neither.
const built = new URL('../build.json', import.meta.url);

export const appDir: string | undefined = existsSync(built)
  ? fileURLToPath(new URL('../app/', import.meta.url))
  : undefined;

export function readVersion(): string {
  if (!existsSync(built)) return '0.0.0-source';
  const { version } = JSON.parse(readFileSync(built, 'utf8')) as { version: string };
  return version;
}
