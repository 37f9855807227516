import { useState } from 'preact/hooks';
import type { TwinPair, TwinRequest, TwinSide } from '../../domain/wire/twin-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Icon } from '../kit/icon.tsx';
import { Question } from '../kit/question.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { twinTexts as words } from '../texts/id/twins.ts';
import { unitWords } from './queue-words.ts';
import { nameIn, suggestedWinner, type TwinRow, twinRows } from './twin-rows.ts';

const kindLook: TagLook = { icon: 'users', colour: 'kuning', fill: 'tint' };

type TwinProps = {
  pair: TwinPair;
  showsNumbers: boolean;
  onDecide: (request: TwinRequest) => Promise<void>;
};

/** Two who may be one, side by side, line by line. */
export function TwinCard({ pair, showsNumbers, onDecide }: TwinProps) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { one, other, kinds } = pair;
  const kind = one.head.subject.kind === 'person' ? 'person' : 'household';
  const decide = async (request: Pick<TwinRequest, 'deed' | 'one' | 'other'>) => {
    setBusy(true);
    await onDecide({ ...request, kind });
    setBusy(false);
    setOpen(false);
  };
  const apart = () => decide({ deed: 'bukan', one: one.head.subject.id, other: other.head.subject.id });
  return (
    <Card
      flush
      footer={
        <div class="twin-actions">
          <Button busy={busy && !isOpen ? words.sheet.busy : undefined} onClick={() => void apart()}>
            {words.apart[kind]}
          </Button>
          <Button kind="primary" onClick={() => setOpen(true)}>
            {words.merge}
          </Button>
        </div>
      }
    >
      <div class="twin-kinds">
        {kinds.map((code) => (
          <Tag key={code} look={kindLook} word={words.kinds[code]} />
        ))}
      </div>
      <TwinTable pair={pair} rows={twinRows(pair, { showsNumbers, today: today() })} />
      <MergeSheet
        pair={pair}
        isOpen={isOpen}
        isBusy={busy}
        onClose={() => setOpen(false)}
        onMerge={(winner) => {
          const loser = winner === one ? other : one;
          void decide({ deed: 'gabungkan', one: loser.head.subject.id, other: winner.head.subject.id });
        }}
      />
    </Card>
  );
}

function TwinTable({ pair, rows }: { pair: TwinPair; rows: readonly TwinRow[] }) {
  const link = (side: TwinSide, word: string) => (
    <a href={`/antrean/${side.head.record}`} aria-label={words.openRecord(nameIn(side))}>
      {word}
    </a>
  );
  return (
    <table class="twin-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{link(pair.one, words.sides.one)}</th>
          <th scope="col">{link(pair.other, words.sides.other)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, one, other, agree }) => (
          <tr key={label} class={`twin-row twin-row--${agree}`}>
            <th scope="row">
              {label}
              {agree !== 'unknown' && (
                <span class="twin-agree">
                  <Icon name={agree === 'same' ? 'check' : 'alert'} size="small" />
                  {words[agree]}
                </span>
              )}
            </th>
            <td>{one}</td>
            <td>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type MergeProps = {
  pair: TwinPair;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onMerge: (winner: TwinSide) => void;
};

function MergeSheet({ pair, isOpen, isBusy, onClose, onMerge }: MergeProps) {
  const [chosen, setChosen] = useState(suggestedWinner(pair).head.record);
  const sides = [pair.one, pair.other];
  const winner = sides.find(({ head }) => head.record === chosen);
  return (
    <Sheet
      open={isOpen}
      title={words.sheet.title}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          wide
          busy={isBusy ? words.sheet.busy : undefined}
          onClick={() => winner !== undefined && onMerge(winner)}
        >
          {words.sheet.now}
        </Button>
      }
    >
      <Question id="keep" label={words.sheet.keep} hint={words.sheet.hint} group>
        <ChoiceList
          choices={sides.map((side) => ({
            code: side.head.record,
            label: words.sheet.withPlace(nameIn(side), unitWords(side.head.place)),
            hint: [side.family, words.records(formatNumber(side.records))].filter(Boolean).join(', '),
          }))}
          value={chosen}
          onChoose={setChosen}
        />
      </Question>
      <p class="queue-quiet">{words.sheet.undo}</p>
    </Sheet>
  );
}
