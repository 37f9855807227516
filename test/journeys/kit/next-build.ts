import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './dist.ts';

/** A copy of the build, beside it so that its packages are found, which can become a newer version. */
export type NextBuild = {
  readonly dir: string;
  release(version: string): void;
  changeWorker(to: Change): void;
  dispose(): void;
};

type Change = (text: string) => string;

export function copyBuild(): NextBuild {
  const parent = join(dist, '../build');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'next-'));
  cpSync(dist, dir, { recursive: true });
  return {
    dir,
    release: (version) => markVersion(join(dir, 'app'), version),
    changeWorker: (to) => change(join(dir, 'app/sw.js'), to),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** The packed ones beside it would still say what it said before. */
function change(file: string, to: Change): void {
  writeFileSync(file, to(readFileSync(file, 'utf8')));
  for (const packed of ['br', 'gz']) rmSync(`${file}.${packed}`, { force: true });
}

/** What a release changes for a phone: the page, and in the worker's list the page's revision and hash. */
function markVersion(app: string, version: string): void {
  change(join(app, 'index.html'), (text) =>
    text
      .replace(/<meta name="rilis"[^>]*>/, '')
      .replace('</head>', `<meta name="rilis" content="${version}" /></head>`),
  );
  const hash = createHash('sha256')
    .update(readFileSync(join(app, 'index.html')))
    .digest('base64');
  change(join(app, 'sw.js'), (text) =>
    text.replace(
      /"integrity":"[^"]+","packed":(\d+),"revision":"\w+","url":"index.html"/,
      `"integrity":"sha256-${hash}","packed":$1,"revision":"${version}","url":"index.html"`,
    ),
  );
}
