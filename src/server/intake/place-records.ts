import type { Answer, Answers } from '../../domain/answers.ts';
import { isUuid } from '../../domain/uuid.ts';
import { mergeSubjects, type Winners, winnersOf } from '../../programme/merged-records.ts';
import { dossierRecord } from './dossier-records.ts';
import type { RecordState, Region, StoredRevision, Workspace } from './workspace.ts';

/** Finds the record of a form that has one per subject. */
type Find = (form: string, subject: string) => RecordState | undefined;

type Placing = {
  state: RecordState;
  newest: StoredRevision | undefined;
  find: Find;
  winners: Winners;
  /** What was still said of a loser is said of the winner: by form and winner what counts of both. */
  merged: ReadonlyMap<string, Answers>;
};

/**
 * Which household a record belongs to and where it is. The household's own answers say where all of its records are;
 * what the phone wrote into the revision's place only stands in until something better is known.
 */
export function placeRecord(workspace: Workspace, state: RecordState, newest: StoredRevision): RecordState {
  const find: Find = (form, subject) =>
    [...workspace.records.values()].find((one) => one.form === form && one.subject.id === subject);
  const winners = winnersIn(workspace);
  const merged = mergedIn(workspace, winners);
  const household = householdOf({ state, newest, find, winners, merged });
  const placed = { ...state, household };
  return { ...placed, region: regionOf(workspace, { state: placed, newest, find, winners, merged }) };
}

/** Places every record anew: one family's move takes all its records along. */
export function placeAll(workspace: Workspace, newest: ReadonlyMap<string, StoredRevision>): void {
  const winners = winnersIn(workspace);
  const merged = mergedIn(workspace, winners);
  const inTurn = (place: (placing: Placing) => Partial<RecordState>) => {
    const byName = new Map([...workspace.records.values()].map((one) => [`${one.form} ${one.subject.id}`, one]));
    const find: Find = (form, subject) => byName.get(`${form} ${subject}`);
    for (const [id, state] of workspace.records) {
      workspace.records.set(id, { ...state, ...place({ state, newest: newest.get(id), find, winners, merged }) });
    }
  };
  inTurn((placing) => ({ household: householdOf(placing) }));
  inTurn((placing) => ({ region: regionOf(workspace, placing) }));
}

/** Who was found to be written down twice, as `assembleDossiers` has it: only what counts says so. */
export function winnersIn({ records }: { readonly records: Workspace['before'] }): Winners {
  return winnersOf([...records.values()].filter(({ deleted, revisions }) => !deleted && revisions.length > 0));
}

/** Of those who were found to be one, what their one record says, by the same function as on the phone. */
function mergedIn({ kab, records }: Workspace, winners: Winners): Placing['merged'] {
  if (winners.size === 0) return new Map();
  const own = [...records.values()].filter(({ form, deleted }) => !deleted && ['anggota', 'keluarga'].includes(form));
  const told = mergeSubjects(
    own.map((state) => dossierRecord(kab, state)),
    winners,
  );
  return new Map(told.map(({ form, subject, answers }) => [`${form} ${subject.id}`, answers]));
}

function answersOf({ form, subject, answers }: RecordState, merged: Placing['merged']): Answers {
  return merged.get(`${form} ${subject.id}`) ?? answers;
}

/**
 * As `assembleDossiers` has it on the phone: who belongs nowhere, as a guest of the posyandu, makes a dossier alone; what is
 * said of the desa itself belongs to no family.
 */
function householdOf({ state, newest, find, winners, merged }: Placing): string | null {
  const winner = (id: string) => winners.get(id) ?? id;
  if (state.subject.kind === 'desa') return null;
  if (state.subject.kind === 'household') return winner(state.subject.id);
  const said = newest?.place.household ?? state.household;
  const fallback = said === null ? null : winner(said);
  const person = personOf(state, find);
  const isOwn = state.form === 'anggota' && !winners.has(state.subject.id);
  const membership = isOwn ? state : (find('anggota', winner(person ?? '')) ?? find('anggota', person ?? ''));
  const named = membership && uuidOf(answersOf(membership, merged).keluarga_id);
  return (named && winner(named)) ?? fallback ?? winner(state.subject.id);
}

/** Whose household it is that counts: a business goes where its owner goes. */
function personOf({ form, subject, answers }: RecordState, find: Find): string | undefined {
  if (subject.kind === 'person') return subject.id;
  if (subject.kind !== 'enterprise') return undefined;
  return uuidOf((form === 'umkm' ? answers : find('umkm', subject.id)?.answers)?.pemilik_id);
}

function regionOf({ desas }: Workspace, { state, newest, find, merged }: Placing): Region {
  const isHome = state.household === null || (state.form === 'keluarga' && state.subject.id === state.household);
  const home = isHome ? state : find('keluarga', state.household ?? '');
  const answers = home === undefined ? {} : answersOf(home, merged);
  const desa = textOf(answers.kode_desa);
  if (desas.has(desa)) return { desa, rw: textOf(answers.rw), rt: textOf(answers.rt) };
  if (newest === undefined) return state.region;
  if (state.subject.kind === 'desa') return { desa: newest.place.desa, rw: '', rt: '' };
  return { desa: newest.place.desa, rw: newest.place.rw ?? '', rt: newest.place.rt ?? '' };
}

function uuidOf(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' && isUuid(answer) ? answer : undefined;
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}
