import { useState } from 'preact/hooks';
import { findForm } from '../../forms/register.ts';
import type { Person } from '../../programme/persons.ts';
import { formatDateWithDay } from '../format/format-date.ts';
import { FamilyChoice } from '../kader/family-choice.tsx';
import { ChipChoice } from '../kit/chip-choice.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { DateField, type DateParts, emptyDate } from '../kit/date-field.tsx';
import { MultiChoice } from '../kit/multi-choice.tsx';
import { Question } from '../kit/question.tsx';
import { readDate } from '../kit/read-date.ts';
import { changeTexts } from '../texts/id/changes.ts';
import {
  type FamilyMove,
  leavesHeadless,
  type MoveNeeds,
  type MoveParts,
  presentAmong,
  relationIn,
} from './family-move.ts';
import { mayHead } from './split-family.ts';
import { nameOf } from './use-family.ts';

const words = changeTexts.move;

type QuestionsProps = MoveParts & {
  household: string;
  needs: MoveNeeds;
  onChange: (part: Partial<FamilyMove>) => void;
};

export function MoveQuestions(props: QuestionsProps) {
  const { move, persons, today, household, needs, onChange } = props;
  const present = presentAmong(persons, today);
  const going = present.filter(({ id }) => move.who.includes(id));
  const staying = present.filter(({ id }) => !move.who.includes(id));
  return (
    <div class="form-questions">
      <Question id="who" label={words.who} error={needs.who} group>
        <MultiChoice
          choices={present.map(asChoice)}
          value={move.who}
          onChoose={(who) => onChange({ who, chief: who.includes(move.chief ?? '') ? move.chief : undefined })}
        />
      </Question>
      <Question id="where" label={words.where} error={needs.where} group>
        <ChoiceList
          choices={(['baru', 'lain'] as const).map((code) => ({
            code,
            label: words.places[code],
            hint: words.placeHints[code],
          }))}
          value={move.where}
          onChoose={(code) => onChange({ where: code === 'lain' ? 'lain' : 'baru', relations: {} })}
        />
      </Question>
      {move.where === 'lain' && (
        <Question id="family" label={words.family} error={needs.family} group>
          <FamilyChoice chosen={move.family} onChoose={(family) => onChange({ family })} but={household} />
        </Question>
      )}
      {move.where === 'baru' && going.length > 0 && (
        <Question id="head" label={words.head} error={needs.head} group>
          <ChoiceList
            choices={mayHead(going, today).map(asChoice)}
            value={move.chief}
            onChoose={(chief) => onChange({ chief, relations: {} })}
          />
        </Question>
      )}
      <Relations {...props} going={going} />
      {leavesHeadless(props) && (
        <Question id="staying" label={words.stayingHead} error={needs.staying} group>
          <ChoiceList
            choices={mayHead(staying, today).map(asChoice)}
            value={move.stayingChief}
            onChoose={(stayingChief) => onChange({ stayingChief })}
          />
        </Question>
      )}
      <SinceWhen {...props} />
    </div>
  );
}

function asChoice(person: Person): { code: string; label: string } {
  return { code: person.id, label: nameOf(person) };
}

/** What each is to the head; of a new family the old one tells most of it. */
function Relations({ move, persons, needs, going, onChange }: QuestionsProps & { going: readonly Person[] }) {
  const isAsked = move.where === 'lain' ? move.family !== undefined : move.chief !== undefined;
  if (!isAsked) return null;
  return (
    <>
      {going
        .filter(({ id }) => move.where === 'lain' || id !== move.chief)
        .map((person) => {
          const relation = relationIn({ move, persons }, person.id);
          return (
            <Question
              key={person.id}
              id={`hub-${person.id}`}
              label={words.relation(nameOf(person))}
              error={needs[`hub-${person.id}`]}
              group
            >
              <ChipChoice
                choices={relations()}
                value={relation === undefined ? undefined : String(relation)}
                onChoose={(code) => onChange({ relations: { ...move.relations, [person.id]: Number(code) } })}
                onClear={() => onChange({ relations: without(move.relations, person.id) })}
              />
            </Question>
          );
        })}
    </>
  );
}

/** Of `hub_kk`, without the head: that is another question. */
function relations() {
  const { options = {} } = findForm('anggota')?.texts.id.questions.hub_kk ?? {};
  return Object.entries(options)
    .filter(([code]) => code !== '1')
    .map(([code, label]) => ({ code, label }));
}

function without(said: FamilyMove['relations'], id: string): FamilyMove['relations'] {
  return Object.fromEntries(Object.entries(said).filter(([one]) => one !== id));
}

function SinceWhen({ move, needs, onChange }: QuestionsProps) {
  const [parts, setParts] = useState<DateParts>(emptyDate);
  const type = (next: DateParts) => {
    setParts(next);
    const read = readDate(next);
    onChange({ day: read.kind === 'date' ? read.day : undefined });
  };
  return (
    <Question id="day" label={words.day} error={needs.day} group>
      <DateField value={parts} onInput={type} readBack={move.day && formatDateWithDay(move.day)} />
    </Question>
  );
}
