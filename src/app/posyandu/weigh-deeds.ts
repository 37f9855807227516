import { numberAt } from '../../domain/form/answer-values.ts';
import { focusQuestion } from '../form/focus-question.ts';
import { dossierOfDraft } from '../form/form-facts.ts';
import { assessDraft } from '../growth/draft-weighing.ts';
import { weightWords } from '../growth/verdict-lines.ts';
import { shortName } from '../kader/family-name.ts';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { nowInstant } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { hasTyped } from './has-typed.ts';
import { nextChild, stateOfAnswers } from './posyandu-rows.ts';
import { nextField } from './row-fields.ts';
import { saveRow } from './save-row.ts';
import { takeBack, typedAgain } from './take-back.ts';
import {
  type Deed,
  lastDeedOf,
  type OpenRow,
  openChild,
  putFresh,
  type SavedDraft,
  type WeighingSession,
} from './weighing-session.ts';

const words = posyanduTexts.deeds;

const [wasThere, wasAbsent] = [1, 2];
const present: readonly unknown[] = [wasThere, 3];

/** A figure says that the child was there, today unless it was seen earlier. */
export function presence(session: WeighingSession, { open: { runner } }: Pick<OpenRow, 'open'>) {
  const { hadir } = runner.draft.peek().answers;
  return present.includes(hadir) ? {} : { hadir: wasThere, tgl_ukur: session.place.day };
}

/** *Lanjut*, or Enter: a new doubt is spoken first, then comes the next measure; behind the last one the row is saved. */
export function goOn(session: WeighingSession, row: OpenRow): void {
  const { runner } = row.open;
  const done = row.pad.peek()?.question;
  const next = nextField(runner, row.unfolded.peek(), done);
  if (done !== undefined && runner.reveal([done])) showDoubt(row);
  else if (next === undefined) void finishRow(session, row);
  else focusQuestion(next);
}

/** The doubt and its ways out need the room of the pad, and get the focus: keys and screen readers go on from there. */
function showDoubt(row: OpenRow): void {
  row.pad.value = undefined;
  requestAnimationFrame(() => {
    const doubt = document.querySelector<HTMLElement>('.weigh-row .weigh-doubts:not(:empty)');
    doubt?.focus({ preventScroll: true });
    doubt?.closest('.weigh-question')?.scrollIntoView({ block: 'nearest' });
  });
}

/** Saves what was typed and opens the next child's row; where nothing was typed it only goes on. */
export async function finishRow(session: WeighingSession, row: OpenRow): Promise<void> {
  const { runner } = row.open;
  if (row.isSaving.peek()) return;
  if (!hasTyped(runner.draft.peek())) goToNext(session, row.child.id);
  else if (runner.reveal(Object.keys(runner.draft.peek().answers))) showDoubt(row);
  else await saveAndGo(session, row);
}

async function saveAndGo(session: WeighingSession, row: OpenRow): Promise<void> {
  const saved = await saveRow(row);
  if (saved === undefined) {
    showTrouble(row);
    return;
  }
  if (saved !== 'unchanged') noteSaved(session, row, saved);
  goToNext(session, row.child.id);
}

function showTrouble(row: OpenRow): void {
  const trouble = row.trouble.peek();
  if (trouble?.kind === 'impossible') row.open.runner.reveal(trouble.questions);
  showDoubt(row);
}

export async function markAbsent(session: WeighingSession, row: OpenRow): Promise<void> {
  if (row.isSaving.peek()) return;
  row.open.runner.answer({ hadir: wasAbsent, tgl_ukur: session.place.day });
  await finishRow(session, row);
}

function noteSaved(session: WeighingSession, { child, open }: OpenRow, saved: SavedDraft): void {
  const { draft, revision } = saved;
  const dossier = dossierOfDraft(draft, getRecords());
  const growth = growthTables.peek();
  const found = dossier && growth && assessDraft(draft, dossier, { growth, today: open.runner.facts.peek().today });
  const state = stateOfAnswers(draft.answers);
  putFresh(session, child.id, { record: draft.record, revision: revision.id, state, now: found?.weighing });
  lastDeedOf(getSession()).value = { text: deedWords(child.name, saved), saved: [saved], reopens: child.id };
}

function deedWords(name: string, { draft: { answers } }: SavedDraft): string {
  const weight = numberAt(answers, 'bb_kg');
  if (answers.hadir === wasAbsent) return words.absent(shortName(name));
  return words.saved(shortName(name), weight === undefined ? undefined : weightWords(weight));
}

export function goToNext(session: WeighingSession, child: string): void {
  openChild(session, nextChild(session.rows.current, child)?.id);
}

/** *Batalkan*: what stood there before stands again; a single row opens with what was typed in it. */
export async function takeBackDeed(deed: Deed, session?: WeighingSession): Promise<void> {
  const device = getSession();
  if (session !== undefined) openChild(session, undefined);
  const restored = await takeBack(deed.saved, { session: device, now: nowInstant() });
  lastDeedOf(device).value = undefined;
  const [saved] = deed.saved;
  const [first] = restored;
  const isTyped = saved !== undefined && numberAt(saved.draft.answers, 'bb_kg') !== undefined;
  if (deed.reopens !== undefined && isTyped && first !== undefined) await device.saveDraft(typedAgain(saved, first));
  await getRecords().reload();
  if (session === undefined) return;
  session.fresh.value = new Map([...session.fresh.value].filter(([child]) => !isOf(deed, child)));
  if (deed.reopens !== undefined) openChild(session, deed.reopens);
}

function isOf({ saved }: Deed, child: string): boolean {
  return saved.some(({ draft }) => draft.subject.id === child);
}
