/** 97 menolak, 98 tidak tahu, 99 tidak berlaku (domain rules, section 3). Never a bare number: a length may be 98 cm. */
export type MissingCode = 97 | 98 | 99;
export type Missing = { readonly missing: MissingCode };

/** What one path of a record holds. `true` marks an element of a set; `[]` and `{}` say "asked, and there is none". */
export type Leaf = string | number | true | Missing | readonly [] | { readonly [key: string]: never };

/** Arrays are sets of option codes; plain objects are maps by option or item id; all else is one value. */
export type Answer = Leaf | readonly string[] | { readonly [key: string]: Answer };
export type Answers = { readonly [question: string]: Answer };

/** A path names one mergeable place: `bb_kg`, `sakit#diare` (a set's element), `imunisasi/bcg` (a map's entry). */
export type Path = string;
export type Leaves = { readonly [path: Path]: Leaf };

/** What a revision changes against its parents. Absent never means cleared. */
export type Change = { readonly set: Leaves; readonly unset: readonly Path[] };

export function isMissing(answer: Answer | undefined): answer is Missing {
  return typeof answer === 'object' && !Array.isArray(answer) && 'missing' in answer;
}

/** The question a path belongs to: `imunisasi/bcg` → `imunisasi`. */
export function questionOf(path: Path): string {
  return /^[^#/]*/.exec(path)?.[0] ?? path;
}

export function flattenAnswers(answers: Answers): Leaves {
  return Object.fromEntries(Object.entries(answers).flatMap(([key, answer]) => leavesOf(key, answer)));
}

function leavesOf(path: Path, answer: Answer): [Path, Leaf][] {
  if (isSet(answer)) return answer.length === 0 ? [[path, []]] : answer.map((code) => [`${path}#${code}`, true]);
  if (!isMap(answer)) return [[path, answer]];
  const entries = Object.entries(answer);
  return entries.length === 0 ? [[path, {}]] : entries.flatMap(([key, value]) => leavesOf(`${path}/${key}`, value));
}

function isSet(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}

function isMap(answer: Answer): answer is { readonly [key: string]: Answer } {
  return typeof answer === 'object' && !Array.isArray(answer) && !('missing' in answer);
}

/** Leaves back to answers. Where a merge left "none" beside elements, the elements stand. */
export function gatherLeaves(leaves: Leaves): Answers {
  const answers: Record<string, Answer> = {};
  for (const path of Object.keys(leaves).sort()) place(answers, path, leaves[path] as Leaf);
  return answers;
}

function place(into: Record<string, Answer>, path: Path, leaf: Leaf): void {
  const [, key = path, mark, rest = ''] = /^([^#/]*)([#/])?(.*)$/s.exec(path) ?? [];
  const held = into[key];
  if (mark === '#') into[key] = [...(held !== undefined && isSet(held) ? held : []), rest];
  else if (mark === '/') into[key] = placedUnder(held, rest, leaf);
  else into[key] = leaf;
}

function placedUnder(held: Answer | undefined, path: Path, leaf: Leaf): Answer {
  const map: Record<string, Answer> = held !== undefined && isMap(held) ? { ...held } : {};
  place(map, path, leaf);
  return map;
}

/** What has to be set and unset so that `before` becomes `after`. */
export function diffAnswers(before: Answers, after: Answers): Change {
  const old = flattenAnswers(before);
  const now = flattenAnswers(after);
  const set = Object.fromEntries(Object.entries(now).filter(([path, leaf]) => !sameLeaf(old[path], leaf)));
  return { set, unset: Object.keys(old).filter((path) => !(path in now)) };
}

export function isEmptyChange(change: Change): boolean {
  return change.unset.length === 0 && Object.keys(change.set).length === 0;
}

export function applyChange(before: Answers, change: Change): Answers {
  const leaves: Record<Path, Leaf> = { ...flattenAnswers(before) };
  for (const path of change.unset) delete leaves[path];
  return gatherLeaves({ ...leaves, ...change.set });
}

export function sameLeaf(one: Leaf | undefined, other: Leaf | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}

export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isEmptyChange(diffAnswers({ it: one }, { it: other }));
}
