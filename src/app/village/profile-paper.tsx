import type { Answers } from '../../domain/answers.ts';
import type { ProfileAnswer } from '../../domain/wire/village-messages.ts';
import { viewChecklist } from '../../programme/classification/checklist-progress.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { headWord, villageName } from '../shell/kabupaten-settings.ts';
import { villageTexts } from '../texts/id/village.ts';
import { figureGroups, hasHidden } from './figure-lines.ts';
import { stateWord } from './profile-cards.tsx';
import { type ProfileGroup, profileGroups } from './profile-rows.ts';

const words = villageTexts.profile;
const { paper } = words;
const { columns } = paper;

type PaperProps = { answer: ProfileAnswer; current: Answers | undefined; last: Answers | undefined; lastYear: string };

/** The profile on A4: what was written, last year's beside it, the counted figures, the items and what shows them. */
export function ProfilePaper({ answer, current, last, lastYear }: PaperProps) {
  const { figures, figures_on, desa_name, year } = answer;
  const printed = villageTexts.report.paper.printed(formatDate(today()), getSession().account.name);
  const notes = [words.figuresOn(formatDate(figures_on)), hasHidden(figures) ? words.hiddenNote : ''];
  return (
    <div class="print-only">
      <PrintSheet
        title={paper.title(villageName(desa_name), year)}
        basis={[printed]}
        footnotes={[...notes, words.checklistNote].filter(Boolean)}
        closing={villageTexts.report.unofficial}
      >
        {profileGroups({ current, last }).map((group) => (
          <GroupTable key={group.key} group={group} years={[year, lastYear]} />
        ))}
        {figureGroups(figures).map(({ title, lines }) => (
          <div key={title}>
            <h3>{title}</h3>
            <table class="paper-table">
              <tbody>
                {lines.length === 0 && (
                  <tr>
                    <td>{words.nobody}</td>
                  </tr>
                )}
                {lines.map(({ key, label, count }) => (
                  <tr key={key}>
                    <th scope="row">{label}</th>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
        <Checklist answers={current ?? {}} />
        <div class="paper-hand paper-hand--even">
          <p>{paper.signature(headWord())}</p>
        </div>
      </PrintSheet>
    </div>
  );
}

function GroupTable({ group, years }: { group: ProfileGroup; years: readonly [string, string] }) {
  return (
    <div>
      <h3>{group.title}</h3>
      <table class="paper-table paper-table--list paper-table--profile">
        <thead>
          <tr>
            <th scope="col">{columns.label}</th>
            <th scope="col">{years[0]}</th>
            <th scope="col">{years[1]}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map(({ key, label, value, last }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              <td>{last}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Checklist({ answers }: { answers: Answers }) {
  const { items, shown } = viewChecklist(answers);
  return (
    <div>
      <h3>{words.checklist}</h3>
      <p>{words.shown(formatNumber(shown), formatNumber(items.length))}</p>
      <table class="paper-table paper-table--list paper-table--profile">
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.item.key}>
              <th scope="row">{one.item.text}</th>
              <td>{stateWord(one)}</td>
              <td>{one.evidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
