import { useState } from 'preact/hooks';
import type { Proof } from '../../domain/follow-up.ts';
import type { CaseHistory, FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { findForm } from '../../forms/register.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import { readCaseHistory } from '../desk/read-follow-ups.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { answerWords, shortLabel } from '../form/form-words.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { HandlingWord } from './handling-steps.tsx';

const words = followUpTexts.history;

/** What became of the case so far; asked for when somebody wants to know. */
export function CaseStory({ item }: { item: Pick<FollowUpItem, 'id' | 'closed'> }) {
  const [isOpen, setOpen] = useState(item.closed !== null);
  if (isOpen) return <OpenStory id={item.id} />;
  return (
    <Button kind="quiet" icon="clock" onClick={() => setOpen(true)}>
      {words.title}
    </Button>
  );
}

function OpenStory({ id }: { id: string }) {
  const session = getSession();
  const { outcome, reload } = useAnswer(id, () => readCaseHistory(session, id));
  return (
    <section class="case-story" aria-label={words.title}>
      <h3>{words.title}</h3>
      <AnswerView outcome={outcome} onRetry={() => void reload()}>
        {({ rounds }) => rounds.map((round) => <Round key={round.round} round={round} of={rounds.length} />)}
      </AnswerView>
    </section>
  );
}

type RoundProps = { round: CaseHistory['rounds'][number]; of: number };

function Round({ round: { round, since, words: said, closed }, of }: RoundProps) {
  return (
    <div class="case-round">
      {of > 1 && <h4>{words.round(formatNumber(round))}</h4>}
      <p>{round === 1 ? words.found(formatDate(since)) : words.foundAgain(formatDate(since))}</p>
      {said.map((word) => (
        <HandlingWord key={word.at} handling={word} />
      ))}
      {closed === null ? (
        <p class="quiet-line">{words.still}</p>
      ) : (
        <div>
          <p>
            <strong>{words.closed(followUpTexts.outcomes[closed.outcome], formatDate(closed.on))}</strong>
          </p>
          {closed.proof !== null && <ProofWords proof={closed.proof} />}
        </div>
      )}
    </div>
  );
}

/** "Bukti: dicatat Siti, kunjungan 3 Nov 2026", and the answers that say so. */
function ProofWords({ proof: { form: code, by, on, answers } }: { proof: Proof }) {
  const form = findForm(code);
  const facts = { today: today(), kode_desa: '', forms: {}, others: [] };
  const lines = Object.entries(answers).map(([key, answer]) => {
    const question = form?.structure.sections.flatMap(({ questions }) => questions).find((one) => one.key === key);
    if (form === undefined || question === undefined) return { key, label: key, said: String(answer) };
    const said = answerWords(form, question, { answer, lookups: { facts, posyandu: getSession().posyandu } });
    return { key, label: shortLabel(form, key, ''), said: said ?? followUpTexts.unknown };
  });
  return (
    <>
      <p class="quiet-line">{words.proof(by, formatDate(on))}</p>
      <dl class="case-facts">
        {lines.map(({ key, label, said }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
