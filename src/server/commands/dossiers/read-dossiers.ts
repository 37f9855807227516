import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Dossier } from '../../../programme/dossier.ts';
import { dossierTexts as words } from '../../texts/dossiers.ts';
import { CommandError } from '../command-error.ts';
import { buildDossier, type DossierAt } from './build-dossier.ts';
import { checkForms } from './check-forms.ts';
import { dossierLine } from './dossier-shape.ts';
import { type Fault, faultsOf } from './fault-words.ts';

const shownFaults = 20;

type DossierFile = DossierAt & { readonly path: string };

/**
 * The dossiers of a file with one JSON object a line (`-` is what comes in), each as it stood on a day. Every fault of every
 * line is named before any figure is made: half a file would be counted as a small village.
 */
export async function readDossiers({ path, ...at }: DossierFile): Promise<Dossier[]> {
  const dossiers: Dossier[] = [];
  const faults: string[] = [];
  const ids = new Set<string>();
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(line);
    const found =
      'faults' in read ? read.faults : ids.has(read.id) ? [{ place: 'id', what: words.twice(read.id) }] : [];
    faults.push(...found.map(({ place, what }) => words.at(number, place, what)));
    if ('faults' in read || found.length > 0) continue;
    ids.add(read.id);
    dossiers.push(await buildDossier(read, at));
  }
  if (faults.length > 0) throw new CommandError(listFaults(faults));
  if (dossiers.length === 0) throw new CommandError(words.empty(path));
  return dossiers;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch {
    throw new CommandError(words.noFile(path));
  }
}

function readLine(line: string) {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { faults: [{ place: '', what: words.notJson }] satisfies Fault[] };
  }
  const read = dossierLine.safeParse(json, { reportInput: true });
  if (!read.success) return { faults: faultsOf(read.error) };
  const faults = checkForms(read.data);
  return faults.length > 0 ? { faults } : read.data;
}

function listFaults(faults: readonly string[]): string {
  const shown = faults.slice(0, shownFaults);
  const left = faults.length - shown.length;
  return [...shown, ...(left > 0 ? [words.more(left)] : [])].join('\n');
}
