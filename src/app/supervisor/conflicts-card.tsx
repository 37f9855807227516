import { useState } from 'preact/hooks';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { type AnswerConflict, changedAnswers, conflictsOf } from './answer-changes.ts';
import type { HistoryEntry, ReviewCase } from './review-case.ts';
import type { ReviewSpeech } from './review-words.ts';

const words = reviewTexts.conflict;

type ConflictsProps = {
  about: ReviewCase;
  history: readonly HistoryEntry[];
  speech: ReviewSpeech;
  isBusy: boolean;
  onChoose: (choices: Readonly<Record<string, string>>) => void;
};

/** "Dua jawaban berbeda": she takes one of them, or leaves it. */
export function ConflictsCard({ about, history, speech, isBusy, onChoose }: ConflictsProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [isMissing, setMissing] = useState(false);
  const conflicts = conflictsOf(about.head?.conflicts ?? {});
  if (conflicts.length === 0) return null;
  const open = Object.fromEntries(conflicts.flatMap(({ path }) => (chosen[path] ? [[path, chosen[path]]] : [])));
  const count = Object.keys(open).length;
  const use = () => {
    setMissing(count === 0);
    if (count > 0) onChoose(open);
  };
  const merged = changedAnswers(about.form, {}, about.shown).length - conflicts.length;
  return (
    <Card title={`${reviewTexts.conflicts} (${conflicts.length})`} footer={words.kept}>
      <p>{words.what}</p>
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.path}
          {...{ conflict, history, speech }}
          chosen={chosen[conflict.path]}
          error={isMissing && count === 0 ? words.missing : undefined}
          onChoose={(revision) => setChosen({ ...chosen, [conflict.path]: revision })}
        />
      ))}
      <Button icon="check" wide busy={isBusy ? reviewTexts.sending : undefined} onClick={use}>
        {count > 1 ? words.useAll(formatNumber(count)) : words.use}
      </Button>
      <p class="history-facts">{merged > 0 ? words.merged(formatNumber(merged)) : ''}</p>
      <p class="history-facts">{words.neither}</p>
    </Card>
  );
}

type ConflictProps = {
  conflict: AnswerConflict;
  history: readonly HistoryEntry[];
  speech: ReviewSpeech;
  chosen: string | undefined;
  error: string | undefined;
  onChoose: (revision: string) => void;
};

function Conflict({ conflict: { key, path, candidates }, history, speech, chosen, error, onChoose }: ConflictProps) {
  const choices = candidates.map(({ revision, answer }, at) => {
    const entry = history.find((one) => one.revision === revision);
    const who = entry && `${entry.author_name} · ${reviewTexts.visited(formatDate(entry.visited_on))}`;
    return {
      code: revision,
      label: answer === undefined ? reviewTexts.cleared : speech.answer(key, answer),
      hint: [who, at === 0 && words.counts].filter(Boolean).join(' · '),
    };
  });
  return (
    <Field id={`jawaban-${path.replace(/[^a-z0-9_]/gi, '-')}`} label={speech.label(key)} group error={error}>
      <ChoiceList choices={choices} value={chosen} onChoose={onChoose} />
    </Field>
  );
}
