import { useState } from 'preact/hooks';
import { findingNames, stepNames } from '../../programme/texts/id.ts';
import { formatAgeShort, measureAge } from '../format/format-age.ts';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { dayOf, today } from '../shell/clock.ts';
import { homeTexts } from '../texts/id/home.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { shortName } from './family-name.ts';
import type { OpenDraft } from './open-drafts.ts';
import type { Referral } from './referrals.ts';
import type { Repair } from './repairs.ts';
import { firstToDos, type ToDo } from './to-do-list.ts';

const shownAtFirst = 8;

/** "Perlu dikerjakan": name bold, task under it, when at the right. */
export function ToDoCard({ todos }: { todos: readonly ToDo[] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? todos : firstToDos(todos, shownAtFirst);
  const more = todos.length - shown.length;
  if (todos.length === 0) return <Card title={homeTexts.toDo('0')}>{homeTexts.nothingToDo}</Card>;
  return (
    <Card title={homeTexts.toDo(formatNumber(todos.length))} flush>
      <RowList>
        {shown.map((todo) => (
          <ToDoRow key={keyOf(todo)} todo={todo} />
        ))}
      </RowList>
      {more > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {homeTexts.more(formatNumber(more))}
          </Button>
        </div>
      )}
    </Card>
  );
}

function keyOf(todo: ToDo): string {
  if (todo.kind === 'refer') return `refer ${todo.referral.person}`;
  if (todo.kind === 'repair') return `repair ${todo.repair.record}`;
  if (todo.kind === 'draft') return `draft ${todo.draft.record}`;
  return todo.kind === 'settle' ? `settle ${todo.family.household}` : todo.kind;
}

function ToDoRow({ todo }: { todo: ToDo }) {
  switch (todo.kind) {
    case 'refer':
      return <ReferRow {...todo.referral} />;
    case 'repair':
      return <RepairRow {...todo.repair} />;
    case 'draft':
      return <DraftRow {...todo.draft} />;
    case 'settle':
      return (
        <ListRow
          title={kaderTexts.family(todo.family.name)}
          subtitle={todo.family.house}
          below={<StateTag state="dua_jawaban" />}
          href={`/keluarga/${todo.family.household}`}
        />
      );
    case 'held':
      return (
        <ListRow
          title={homeTexts.held(formatNumber(todo.count))}
          subtitle={homeTexts.heldWhy}
          below={<StateTag state="ditahan" />}
          href="/kirim?saring=ditahan"
        />
      );
    case 'rejected':
      return (
        <ListRow
          title={homeTexts.rejected(formatNumber(todo.count))}
          subtitle={homeTexts.rejectedWhy}
          below={<StateTag state="ditolak" />}
          href="/perbaikan"
        />
      );
    case 'visit':
      return (
        <ListRow
          title={homeTexts.visit(formatNumber(todo.count), todo.rt === undefined ? '' : ` ${kaderTexts.rt(todo.rt)}`)}
          below={<StateTag state="belum_dikunjungi" word={homeTexts.visitVerb} />}
          href="/keluarga?saring=belum"
        />
      );
  }
}

function ReferRow({ person, name, born, step, finding }: Referral) {
  const age = born === undefined ? '' : `, ${formatAgeShort(measureAge(born, today()))}`;
  return (
    <ListRow
      title={`${shortName(name)}${age}`}
      subtitle={stepNames[step]}
      below={<GrowthTag sign={finding} word={findingNames[finding]} />}
      href={`/anak/${person}`}
    />
  );
}

function RepairRow({ name, family, notes, at }: Repair) {
  const count = notes.length;
  return (
    <ListRow
      title={family === undefined ? name : `${name}, ${family}`}
      subtitle={count === 0 ? homeTexts.repairWhole : homeTexts.repair(formatNumber(count))}
      below={<StateTag state="perbaiki" />}
      trailing={formatDayNear(dayOf(at), today())}
      href="/perbaikan"
    />
  );
}

function DraftRow({ record, name, title, left, updatedAt }: OpenDraft) {
  const rest = left === 0 ? kaderTexts.noneLeft : kaderTexts.left(formatNumber(left));
  return (
    <ListRow
      title={name}
      subtitle={`${title}, ${rest}`}
      below={<StateTag state="belum_selesai" />}
      trailing={formatDayNear(dayOf(updatedAt), today())}
      href={`/isi/${record}`}
    />
  );
}
