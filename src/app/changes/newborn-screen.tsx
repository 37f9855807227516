import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isDate } from '../../domain/time/calendar.ts';
import type { Dossier } from '../../programme/dossier.ts';
import type { Person } from '../../programme/persons.ts';
import { newId } from '../form/begin-record.ts';
import { dateAnswer } from '../form/date-answer.ts';
import { formatAgeInWords, measureAge } from '../format/format-age.ts';
import { familyTitle } from '../kader/family-name.ts';
import { Banner } from '../kit/banner.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { DateField } from '../kit/date-field.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Question } from '../kit/question.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getRecords } from '../records/current-records.ts';
import { elsewhereOf } from '../records/elsewhere-of.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { changeTexts } from '../texts/id/changes.ts';
import { formTexts } from '../texts/id/form.ts';
import { texts } from '../texts/id/kit.ts';
import { FamilyFrame, NoFamilyYet, type Trouble } from './family-frame.tsx';
import { lastDeeds } from './last-deeds.ts';
import {
  elsewhere,
  emptyNewborn,
  mothersAmong,
  type Newborn,
  type NewbornNeeds,
  newbornDeeds,
  newbornNeeds,
} from './newborn.ts';
import { saveDeeds } from './save-deeds.ts';
import { nameOf, useFamily } from './use-family.ts';

const words = changeTexts.newborn;

/** `/keluarga/:household/lahir`: four answers, and the child stands in its mother's family. */
export function NewbornScreen({ params }: { params: { household: string } }) {
  const view = useFamily(params.household);
  if (view.state !== 'ready') return <NoFamilyYet view={view} title={words.title} />;
  return <NewbornForm dossier={view.dossier} persons={view.persons} />;
}

type FormProps = { dossier: Dossier; persons: readonly Person[] };

function NewbornForm({ dossier, persons }: FormProps) {
  const { household } = dossier;
  const { route } = useLocation();
  const mothers = mothersAmong(persons, today());
  const [child, setChild] = useState<Newborn>(() => emptyNewborn(newId(), mothers));
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const all = newbornNeeds(child, today());
  const needs = hasTried ? all : {};
  const save = async () => {
    setTried(true);
    if (Object.keys(all).length > 0) return;
    setBusy(true);
    const session = getSession();
    const outcome = await saveDeeds(newbornDeeds(child, { household, persons }), {
      session,
      records: getRecords(),
    }).catch(() => ({ kind: 'failed' }) as const);
    setBusy(false);
    if (outcome.kind !== 'saved') return setTrouble(outcome);
    lastDeeds(session).value = { household, text: changeTexts.saved.born(child.nama.trim()), saved: outcome.saved };
    route(`/keluarga/${household}/kunjungan`, true);
  };
  return (
    <FamilyFrame
      title={words.title}
      subtitle={familyTitle(dossier)}
      backHref={`/keluarga/${household}/perubahan`}
      trouble={trouble}
      nameOf={() => child.nama}
      save={{ label: words.save, busy: isBusy ? changeTexts.save.busy : undefined, onClick: () => void save() }}
    >
      {Object.keys(needs).length > 0 && (
        <ErrorSummary focus items={Object.entries(needs).map(([fieldId, text]) => ({ fieldId, text }))} />
      )}
      <KnownBaby child={child} dossier={dossier} />
      <Questions child={child} mothers={mothers} needs={needs} onChange={(part) => setChild({ ...child, ...part })} />
      <p class="quiet-line">{words.later}</p>
    </FamilyFrame>
  );
}

/** Somebody else may have written the child down already: only where is told. */
function KnownBaby({ child, dossier }: { child: Newborn; dossier: Dossier }) {
  const { date, isGuessed } = dateAnswer(child.birth);
  if (date === undefined || isGuessed || child.nama.trim() === '') return null;
  const answers = { nama: child.nama, tgl_lahir: date, ...(child.mother && { ibu_kandung_id: child.mother }) };
  const place = elsewhereOf(getRecords().dossiers.value, dossier).person(answers, child.id);
  if (place === undefined) return null;
  return (
    <Banner kind="warn" title={words.known(place)} live>
      {words.knownAsk}
    </Banner>
  );
}

type QuestionsProps = {
  child: Newborn;
  mothers: readonly Person[];
  needs: NewbornNeeds;
  onChange: (part: Partial<Newborn>) => void;
};

const sexes = [
  { code: '1', label: texts.kit.boy },
  { code: '2', label: texts.kit.girl },
];

function Questions({ child, mothers, needs, onChange }: QuestionsProps) {
  const mother = mothers.find(({ id }) => id === child.mother);
  const { date } = dateAnswer(child.birth);
  const age =
    isDate(date) && date <= today() ? formTexts.question.age(formatAgeInWords(measureAge(date, today()))) : '';
  const unnamed = words.noName(mother === undefined ? '' : nameOf(mother)).trim();
  return (
    <div class="form-questions">
      <Question id="mother" label={words.mother} error={needs.mother} group>
        <ChoiceList
          choices={[
            ...mothers.map((person) => ({ code: person.id, label: nameOf(person) })),
            { code: elsewhere, label: words.otherMother },
          ]}
          value={child.mother}
          onChoose={(code) => onChange({ mother: code })}
        />
      </Question>
      <Question
        id="name"
        label={words.name}
        hint={words.nameHint}
        error={needs.name}
        actions={
          mother === undefined
            ? []
            : [{ label: words.useNoName, chosen: child.nama === unnamed, onClick: () => onChange({ nama: unnamed }) }]
        }
      >
        <TextField value={child.nama} onInput={(nama) => onChange({ nama })} maxLength={60} capitalise="words" />
      </Question>
      <Question id="sex" label={words.sex} error={needs.sex} group>
        <ChoiceList
          choices={sexes}
          value={child.jk === undefined ? undefined : String(child.jk)}
          onChoose={(code) => onChange({ jk: code === '1' ? 1 : 2 })}
        />
      </Question>
      <Question id="birth" label={words.birth} error={needs.birth} group>
        <DateField value={child.birth} onInput={(birth) => onChange({ birth })} readBack={age} />
      </Question>
    </div>
  );
}
