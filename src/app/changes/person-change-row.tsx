import { useState } from 'preact/hooks';
import { isDate } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import type { Person } from '../../programme/persons.ts';
import { formatAge, measureAge } from '../format/format-age.ts';
import { Button } from '../kit/button.tsx';
import { ChipChoice } from '../kit/chip-choice.tsx';
import { DateField, type DateParts, emptyDate } from '../kit/date-field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Question } from '../kit/question.tsx';
import { readDate } from '../kit/read-date.ts';
import { TextField } from '../kit/text-field.tsx';
import { today } from '../shell/clock.ts';
import { changeTexts as words } from '../texts/id/changes.ts';
import { died, left, notFound, type PersonChange, stays } from './person-change.ts';
import { nameOf } from './use-family.ts';

type RowProps = {
  person: Person;
  change: PersonChange | undefined;
  needs: readonly string[];
  onChange: (change: PersonChange | undefined) => void;
};

const kinds = [stays, died, left, notFound] as const;

/** One person: "Tetap" until something else is said, and then when, and where to. */
export function PersonChangeRow({ person, change, needs, onChange }: RowProps) {
  const { id, answers } = person;
  const name = nameOf(person);
  const [isOpen, setOpen] = useState(change !== undefined);
  return (
    <div class="change-row">
      <div class="change-who">
        <span class="row-words">
          <strong class="row-title">{name}</strong>
          <span class="row-subtitle">{ageOf(answers.tgl_lahir)}</span>
        </span>
        {isOpen ? null : (
          <>
            <span class="section-state section-state--complete">
              <Icon name="check" size="small" />
              {words.kinds[stays]}
            </span>
            <Button onClick={() => setOpen(true)}>
              {words.change}
              <span class="visually-hidden"> {name}</span>
            </Button>
          </>
        )}
      </div>
      {isOpen && (
        <Question id={`mutasi-${id}`} label={words.kindOf(name)} group>
          <ChipChoice
            choices={kinds.map((code) => ({ code: String(code), label: words.kinds[code] }))}
            value={change === undefined ? undefined : String(change.kind)}
            onChoose={(code) => {
              const found = kinds.find((one) => String(one) === code);
              if (found === stays) setOpen(false);
              onChange(found === undefined ? undefined : { kind: found });
            }}
            onClear={() => onChange(undefined)}
          />
        </Question>
      )}
      {change !== undefined && (change.kind === died || change.kind === left) && (
        <Particulars id={id} change={change} kind={change.kind} needs={needs} onChange={onChange} />
      )}
    </div>
  );
}

type ParticularsProps = {
  id: string;
  change: PersonChange;
  kind: typeof died | typeof left;
  needs: readonly string[];
  onChange: (change: PersonChange) => void;
};

function Particulars({ id, change, kind, needs, onChange }: ParticularsProps) {
  const [parts, setParts] = useState<DateParts>(emptyDate);
  const type = (next: DateParts) => {
    setParts(next);
    onChange({ ...change, day: dayOf(next), isDayUnknown: false });
  };
  const isUnknown = change.isDayUnknown === true;
  const dayNeed = needs.find((need) => need !== words.needs.to);
  return (
    <>
      <Question
        id={`tgl-${id}`}
        label={words.day[kind]}
        error={dayNeed}
        actions={[
          {
            label: words.dayUnknown,
            chosen: isUnknown,
            onClick: () => {
              setParts(emptyDate);
              onChange({ ...change, day: undefined, isDayUnknown: !isUnknown });
            },
          },
        ]}
        group
      >
        <DateField value={parts} onInput={type} />
      </Question>
      {kind === left && (
        <Question
          id={`ke-${id}`}
          label={words.to}
          error={needs.includes(words.needs.to) ? words.needs.to : undefined}
          group
        >
          <ChipChoice
            choices={destinations()}
            value={change.to === undefined ? undefined : String(change.to)}
            onChoose={(code) => onChange({ ...change, to: Number(code) })}
            onClear={() => onChange({ ...change, to: undefined })}
          />
        </Question>
      )}
      <Question id={`ket-${id}`} label={words.note[kind]} hint={words.noteHint[kind]}>
        <TextField value={change.note ?? ''} onInput={(note) => onChange({ ...change, note })} maxLength={200} />
      </Question>
    </>
  );
}

/** Of `pindah_ke`, without the way within the desa: who goes there goes to another family. */
function destinations() {
  const { options = {} } = findForm('anggota')?.texts.id.questions.pindah_ke ?? {};
  return Object.entries(options)
    .filter(([code]) => code !== '1')
    .map(([code, label]) => ({ code, label }));
}

/** An impossible day is handed on as typed, so that it is asked about. */
function dayOf(parts: DateParts): string | undefined {
  const read = readDate(parts);
  if (read.kind === 'date') return read.day;
  return read.kind === 'impossible' ? [parts.year, parts.month, parts.day].join('-') : undefined;
}

function ageOf(born: Person['answers'][string] | undefined): string {
  const day = today();
  return isDate(born) && born <= day ? formatAge(measureAge(born, day)) : '';
}
