import { formatAge, measureAge } from '../format/format-age.ts';
import { Icon } from '../kit/icon.tsx';
import { today } from '../shell/clock.ts';
import { familyTexts } from '../texts/id/family.ts';
import { formTexts } from '../texts/id/form.ts';
import { visitTexts } from '../texts/id/visit.ts';
import { FormLine } from './form-line.tsx';
import type { VisitRow } from './form-row.ts';
import { formWords } from './row-words.ts';
import { isSettled, type VisitMember } from './visit-rows.ts';

type MemberLinesProps = {
  member: VisitMember;
  /** The visit goes on at this member. */
  isNext: boolean;
  onStill: ((records: readonly string[]) => void) | undefined;
};

/** A member with one form is a row of its own; with several they fold away, so that twenty members stay one list. */
export function MemberLines({ member, isNext, onStill }: MemberLinesProps) {
  const { rows } = member;
  const [first] = rows;
  const name = memberName(member);
  if (first === undefined) return null;
  if (rows.length === 1) return <FormLine row={first} title={name} onStill={onStill} />;
  const open = rows.filter((row) => !isSettled(row));
  return (
    <details class="member-lines" open={isNext}>
      <summary class="row row--tappable">
        <span class="row-words">
          <span class="row-title">{name}</span>
          <span class="row-subtitle">{ageWords(member)}</span>
          <MemberState open={open} />
        </span>
        <Icon name="chevronDown" size="small" />
      </summary>
      <div class="rows member-forms">
        {rows.map((row) => (
          <FormLine key={row.form} row={row} onStill={onStill} />
        ))}
      </div>
    </details>
  );
}

function MemberState({ open }: { open: readonly VisitRow[] }) {
  if (open.length > 0) {
    const names = open.map(({ form }) => formWords(form, today())).join(', ');
    return <span class="member-open">{visitTexts.hub.open(names)}</span>;
  }
  return (
    <span class="section-state section-state--complete">
      <Icon name="check" size="small" />
      {visitTexts.hub.complete}
    </span>
  );
}

function memberName({ rows }: VisitMember): string {
  const name = rows[0]?.name ?? '';
  return name === '' ? formTexts.subject.newMember : name;
}

function ageWords({ person: { answers } }: VisitMember): string {
  const born = answers.tgl_lahir;
  const day = today();
  return typeof born === 'string' && born <= day ? formatAge(measureAge(born, day)) : familyTexts.guessedAge;
}
