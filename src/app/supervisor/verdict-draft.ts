import type { ReviewNote } from '../../domain/head.ts';
import type { VerdictRequest } from '../../domain/wire/review-messages.ts';

/** What the supervisor has written so far: a note per question, and a text about the whole. */
export type VerdictDraft = { readonly notes: Readonly<Record<string, string>>; readonly text: string };

export const emptyDraft: VerdictDraft = { notes: {}, text: '' };

/** What is written at each record, until its verdict is given: looking at the next one loses nothing. */
export type VerdictDrafts = Readonly<Record<string, VerdictDraft>>;

export function keepDraft(drafts: VerdictDrafts, record: string, draft: VerdictDraft): VerdictDrafts {
  return { ...drafts, [record]: draft };
}

export function dropDraft(drafts: VerdictDrafts, record: string): VerdictDrafts {
  const { [record]: _, ...others } = drafts;
  return others;
}

/** `undefined` takes the note away; an empty one is a note being written. */
export function withNote(draft: VerdictDraft, question: string, text: string | undefined): VerdictDraft {
  const { [question]: _, ...others } = draft.notes;
  return { ...draft, notes: text === undefined ? others : { ...others, [question]: text } };
}

export function notesOf({ notes }: VerdictDraft): ReviewNote[] {
  return Object.entries(notes)
    .map(([question, text]) => ({ question, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** The kader must learn what to repair, and why something does not count. Agreeing needs no words. */
export function isComplete(draft: VerdictDraft, verdict: VerdictRequest['verdict']): boolean {
  if (verdict === 'disetujui') return true;
  if (verdict === 'ditolak') return draft.text.trim() !== '';
  return draft.text.trim() !== '' || notesOf(draft).length > 0;
}

export function verdictRequestOf(
  draft: VerdictDraft,
  verdict: VerdictRequest['verdict'],
  revision: string,
): VerdictRequest {
  return { revision, verdict, text: draft.text.trim(), notes: notesOf(draft) };
}

/** A quick phrase is put behind what is there already. */
export function withPhrase(text: string, phrase: string): string {
  const kept = text.trim();
  if (kept === '' || kept === phrase) return phrase;
  return kept.includes(phrase) ? kept : `${kept}${/[.!?]$/.test(kept) ? '' : '.'} ${phrase}`;
}
