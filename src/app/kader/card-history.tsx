import { useState } from 'preact/hooks';
import { type CardEntry, cardHistory } from '../../domain/wire/card-messages.ts';
import { findForm } from '../../forms/register.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import { askCentre } from '../desk/ask-centre.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { formatDate } from '../format/format-date.ts';
import { Button } from '../kit/button.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { getSession } from '../session/current-session.ts';
import { changeTexts } from '../texts/id/changes.ts';

const words = changeTexts.kk;

/** The numbers that a family's card has had, and why they changed: asked of the centre when somebody wants to know. */
export function CardHistory({ household }: { household: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={isOpen ? 'chevronUp' : 'chevronDown'} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hide : words.show}
      </Button>
      {isOpen && <Cards household={household} />}
    </>
  );
}

function Cards({ household }: { household: string }) {
  const session = getSession();
  const { outcome, reload } = useAnswer(`kartu ${household}`, () =>
    askCentre(session, `/api/households/${household}/cards`, cardHistory),
  );
  return (
    <AnswerView outcome={outcome} onRetry={() => void reload()}>
      {({ cards }) =>
        cards.length === 0 ? (
          <p class="quiet-line">{words.none}</p>
        ) : (
          <RowList>
            {cards.map((card, at) => (
              <ListRow
                key={`${card.noted_on} ${card.masked}`}
                title={card.masked}
                subtitle={entryWords(card)}
                below={<span class="row-note">{at === 0 ? words.now : words.before}</span>}
              />
            ))}
          </RowList>
        )
      }
    </AnswerView>
  );
}

function entryWords({ reason, since, noted_on, author_name }: CardEntry): string {
  const why = reason === null ? words.first : reasonWord(reason);
  const when = since === null ? words.seen(formatDate(noted_on)) : words.since(formatDate(since));
  return [why, when, author_name].filter(Boolean).join(' · ');
}

function reasonWord(code: number): string {
  return findForm('keluarga')?.texts.id.questions.alasan_berubah?.options?.[code] ?? '';
}
