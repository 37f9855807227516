import type { Answers } from '../../domain/answers.ts';
import type { VillageFigures } from '../../domain/wire/village-messages.ts';
import { states } from '../../forms/profil/checklist.ts';
import { type ItemView, viewChecklist } from '../../programme/classification/checklist-progress.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import type { IconName } from '../kit/icons.ts';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { Progress } from '../kit/progress.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { figureGroups, hasHidden } from './figure-lines.ts';
import type { ProfileGroup } from './profile-rows.ts';

const words = villageTexts.profile;

/** What the profile says of one subject; last year's word where it was another. */
export function ProfileCard({ group, lastYear }: { group: ProfileGroup; lastYear: string }) {
  return (
    <Card title={group.title} flush>
      <RowList>
        {group.rows.map(({ key, label, value, last, isChanged }) => (
          <ListRow
            key={key}
            title={<span class="profile-label">{label}</span>}
            subtitle={<span class="profile-value">{value}</span>}
            {...(isChanged && last !== undefined ? { below: words.before(lastYear, last) } : {})}
          />
        ))}
      </RowList>
    </Card>
  );
}

export function FigureCards({ figures, on }: { figures: VillageFigures; on: string }) {
  return (
    <>
      {figureGroups(figures).map(({ title, lines }) => (
        <Card
          key={title}
          title={title}
          flush
          footer={title === words.figures ? words.figuresOn(formatDate(on)) : hiddenNote(figures)}
        >
          {lines.length === 0 ? (
            <p class="card-text">{words.nobody}</p>
          ) : (
            <RowList>
              {lines.map(({ key, label, count }) => (
                <ListRow key={key} title={label} trailing={<strong>{count}</strong>} />
              ))}
            </RowList>
          )}
        </Card>
      ))}
    </>
  );
}

function hiddenNote(figures: VillageFigures): string | undefined {
  return hasHidden(figures) ? words.hiddenNote : undefined;
}

/** How many items have something to show; none is scored. */
export function ChecklistCard({ answers }: { answers: Answers }) {
  const { items, shown } = viewChecklist(answers);
  return (
    <Card title={words.checklist} flush footer={words.checklistNote}>
      <div class="card-text">
        <Progress
          done={shown}
          total={items.length}
          text={words.shown(formatNumber(shown), formatNumber(items.length))}
        />
      </div>
      <RowList>
        {items.map((one) => (
          <ListRow
            key={one.item.key}
            icon={iconOf(one)}
            title={one.item.text}
            subtitle={[words.parts[one.item.part], stateWord(one), evidenceWord(one)].filter(Boolean).join(' · ')}
          />
        ))}
      </RowList>
    </Card>
  );
}

function iconOf({ state }: ItemView): IconName {
  if (state === states.ada) return 'check';
  return state === states.sebagian ? 'quarter' : 'circle';
}

export function stateWord({ state }: ItemView): string {
  return (state === undefined ? undefined : words.states[state]) ?? words.unsaid;
}

function evidenceWord({ state, evidence }: ItemView): string | undefined {
  const isThere = state === states.ada || state === states.sebagian;
  return isThere ? (evidence ?? words.noEvidence) : undefined;
}
