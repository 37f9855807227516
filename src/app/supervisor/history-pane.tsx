import { questionOf } from '../../domain/answers.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { StateTag } from '../kit/state-tag.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { heldWords } from './held-words.ts';
import { durationWords, fullMomentWords, stateOf } from './queue-words.ts';
import { type HistoryEntry, isVersion, type ReviewCase } from './review-case.ts';
import type { ReviewSpeech } from './review-words.ts';

type PaneProps = { history: readonly HistoryEntry[]; about: ReviewCase; speech: ReviewSpeech };

/** Every version, oldest first: who, when, with which receipt, and what was decided. */
export function HistoryPane({ history, about, speech }: PaneProps) {
  return (
    <ol>
      {history.map((entry) => (
        <Version
          key={entry.revision}
          entry={entry}
          title={titleOf(entry, history.filter(isVersion))}
          isCurrent={entry.revision === about.target.revision}
          speech={speech}
        />
      ))}
    </ol>
  );
}

function titleOf(entry: HistoryEntry, versions: readonly HistoryEntry[]): string {
  const at = versions.indexOf(entry);
  if (at < 0) return reviewTexts.history.merged;
  return reviewTexts.version(formatNumber(at + 1), formatNumber(versions.length));
}

type VersionProps = { entry: HistoryEntry; title: string; isCurrent: boolean; speech: ReviewSpeech };

function Version({ entry, title, isCurrent, speech }: VersionProps) {
  const words = reviewTexts.history;
  const changed = new Set([...Object.keys(entry.set), ...entry.unset].map(questionOf)).size;
  return (
    <li class="history-entry" aria-current={isCurrent ? 'true' : undefined}>
      <div class="history-head">
        <strong>
          {entry.author_name} · {title}
        </strong>
        <StateTag state={stateOf(entry)} />
      </div>
      <p class="history-facts">
        {[
          reviewTexts.visited(formatDate(entry.visited_on)),
          reviewTexts.receivedAt(fullMomentWords(entry.received_at)),
          reviewTexts.duration(durationWords(entry.duration_s)),
          words.changed(formatNumber(changed)),
          entry.receipt === null ? '' : reviewTexts.receipt(entry.receipt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.held !== null && <p>{heldWords(entry.held, entry.author_name)}</p>}
      {entry.dismissed && <p>{words.dismissed}</p>}
      {entry.verdict_by !== null && <p>{words.verdictBy(entry.verdict_by)}</p>}
      {entry.text !== null && entry.text !== '' && <p>“{entry.text}”</p>}
      {entry.notes.map((note) => (
        <p key={note.question}>
          {speech.label(note.question)}: “{note.text}”
        </p>
      ))}
    </li>
  );
}
