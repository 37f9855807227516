import { useState } from 'preact/hooks';
import { codesAt } from '../../../domain/form/answer-values.ts';
import type { Facts } from '../../../domain/form/facts.ts';
import { formatAge, measureAge } from '../../format/format-age.ts';
import { formatNumber } from '../../format/format-number.ts';
import { familyTitle, unitsOf } from '../../kader/family-name.ts';
import { BoxRow } from '../../kit/box-row.tsx';
import { useField } from '../../kit/field-wiring.ts';
import { SearchField } from '../../kit/search-field.tsx';
import { getRecords } from '../../records/current-records.ts';
import { findPeople, type KnownPerson, personsById } from '../../records/known-people.ts';
import { formTexts } from '../../texts/id/form.ts';
import { kaderTexts } from '../../texts/id/kader.ts';
import { knownFromBefore } from '../known-from-before.ts';
import type { WidgetProps } from './widget-props.ts';

/** One name more on the screen is one more to read over: whoever types a second word finds the rest. */
const mostFound = 8;
const words = formTexts.people;

/** Several persons of any family: found by name, or among those who came to such a thing before. */
export function ReferencesWidget({ runner, question }: WidgetProps) {
  const { id, labelledBy } = useField();
  const [query, setQuery] = useState('');
  const { dossiers } = getRecords();
  const facts = runner.facts.value;
  const chosen = codesAt(runner.draft.value.answers, question.key);
  const set = (next: readonly string[]) => runner.answer({ [question.key]: next.length === 0 ? undefined : next });
  const toggle = (one: string) => set(chosen.includes(one) ? chosen.filter((held) => held !== one) : [...chosen, one]);
  const known = personsById(dossiers.value);
  const before = knownFromBefore(runner.draft.value.answers, facts, question.key).filter((one) => known.has(one));
  return (
    <fieldset class="choices people" id={id} aria-labelledby={labelledBy} tabIndex={-1}>
      <SearchField label={words.search} value={query} onInput={setQuery} />
      {query.trim() === '' ? (
        <Before ids={before} chosen={chosen} facts={facts} onToggle={toggle} />
      ) : (
        <Found
          people={findPeople(dossiers.value, query, facts.today)}
          chosen={chosen}
          facts={facts}
          onToggle={toggle}
        />
      )}
      <Chosen ids={chosen} facts={facts} onToggle={toggle} />
    </fieldset>
  );
}

type ListProps = { chosen: readonly string[]; facts: Facts; onToggle: (id: string) => void };

function Found({ people, chosen, facts, onToggle }: ListProps & { people: readonly KnownPerson[] }) {
  return (
    <>
      <p class={people.length === 0 ? 'choices-none' : 'visually-hidden'} role="status">
        {people.length === 0 ? words.nobodyFound : words.found(formatNumber(people.length))}
      </p>
      {people.slice(0, mostFound).map((one) => (
        <PersonRow key={one.id} id={one.id} facts={facts} checked={chosen.includes(one.id)} onToggle={onToggle} />
      ))}
      {people.length > mostFound && <p class="choices-lead">{words.more}</p>}
    </>
  );
}

/** A register is mostly the same people: they need not be searched for. */
function Before({ ids, chosen, facts, onToggle }: ListProps & { ids: readonly string[] }) {
  const open = ids.filter((id) => !chosen.includes(id));
  if (open.length === 0) return null;
  return (
    <>
      <p class="choices-lead">{words.before}</p>
      {open.map((id) => (
        <PersonRow key={id} id={id} facts={facts} checked={false} onToggle={onToggle} />
      ))}
    </>
  );
}

/** Whom another kader named stays named: this one cannot tell who it is. */
function Chosen({ ids, facts, onToggle }: Omit<ListProps, 'chosen'> & { ids: readonly string[] }) {
  const known = personsById(getRecords().dossiers.value);
  const mine = ids.filter((id) => known.has(id));
  if (ids.length === 0) return <p class="choices-lead">{words.nobodyYet}</p>;
  return (
    <div class="choices-exclusive">
      <p class="choices-lead" role="status">
        {words.chosen(formatNumber(ids.length))}
      </p>
      {mine.map((id) => (
        <PersonRow key={id} id={id} facts={facts} checked onToggle={onToggle} />
      ))}
      {mine.length < ids.length && <p class="choices-lead">{words.byOthers(formatNumber(ids.length - mine.length))}</p>}
    </div>
  );
}

type PersonRowProps = { id: string; facts: Facts; checked: boolean; onToggle: (id: string) => void };

function PersonRow({ id, facts, checked, onToggle }: PersonRowProps) {
  const person = personsById(getRecords().dossiers.value).get(id);
  if (person === undefined) return null;
  return (
    <BoxRow
      label={person.name}
      hint={personWords(person, facts.today)}
      checked={checked}
      onToggle={() => onToggle(id)}
    />
  );
}

/** "27 tahun · Kel. Sugeng · RT 003": in every village there are two of a name. */
function personWords({ born, dossier }: KnownPerson, today: string): string {
  const age = born === undefined || born > today ? undefined : formatAge(measureAge(born, today));
  const { rt } = unitsOf(dossier);
  return [age, familyTitle(dossier), rt === undefined ? undefined : kaderTexts.rt(rt)].filter(Boolean).join(' · ');
}
