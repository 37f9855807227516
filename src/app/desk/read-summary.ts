import type { DeviceSession } from '../../device/device-session.ts';
import { type Summary, summaryAnswer } from '../../domain/wire/summary-messages.ts';
import { askCentre, type Outcome } from './ask-centre.ts';

/** The months of one desa, newest first, and when the centre said so. */
export type DatedSummary = { readonly months: readonly Summary[]; readonly at: string };
export type SummaryAnswer = {
  readonly shown: DatedSummary | undefined;
  /** How the newest question to the centre ended; undefined while it is under way. */
  readonly outcome: Outcome<unknown> | undefined;
};

type Keeper = Pick<DeviceSession, 'request' | 'keep' | 'kept'>;

/** A year and the running month: enough for the trend. */
const months = 13;

/**
 * How a summary is kept. Raised with every change of `DatedSummary`: what was kept in another way counts as nothing. It was
 * looked through when it came, and the seal lets nobody else write here; on a cheap phone looking through thirteen months
 * again took longer than showing them.
 */
const keptShape = 1;
type Kept = { readonly shape: number; readonly summary: DatedSummary };

/** What was last seen here, sealed on this phone; what cannot be read any more counts as nothing. */
export async function keptSummary(session: Keeper, desa: string): Promise<DatedSummary | undefined> {
  const held = await session.kept<Partial<Kept>>(nameOf(desa)).catch(() => undefined);
  return held?.shape === keptShape ? held.summary : undefined;
}

/** Asks the centre, and keeps the answer for when there is no signal. */
export async function freshSummary(session: Keeper, desa: string): Promise<Outcome<DatedSummary>> {
  const query = new URLSearchParams({ desa, months: String(months) });
  const answer = await askCentre(session, `/api/summary?${query}`, summaryAnswer);
  if (answer.kind !== 'ok') return answer;
  const dated = { months: answer.value.months, at: answer.value.server_time };
  // A full disk must not hide figures that have just arrived.
  const kept = { shape: keptShape, summary: dated } satisfies Kept;
  await session.keep(nameOf(desa), kept, 'fetched').catch(() => undefined);
  return { kind: 'ok', value: dated };
}

/** First what is kept, then what the centre says: the screen never waits for a signal. */
export async function loadSummary(session: Keeper, desa: string, say: (answer: SummaryAnswer) => void): Promise<void> {
  const kept = await keptSummary(session, desa);
  say({ shown: kept, outcome: undefined });
  const outcome = await freshSummary(session, desa);
  say({ shown: outcome.kind === 'ok' ? outcome.value : kept, outcome });
}

function nameOf(desa: string): string {
  return `summary/${desa}`;
}
