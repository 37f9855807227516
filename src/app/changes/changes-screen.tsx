import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Dossier } from '../../programme/dossier.ts';
import type { Person } from '../../programme/persons.ts';
import { formatNumber } from '../format/format-number.ts';
import { familyTitle } from '../kader/family-name.ts';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { Question } from '../kit/question.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { changeTexts as words } from '../texts/id/changes.ts';
import { noteAsked } from './asked-changes.ts';
import { FamilyFrame, NoFamilyYet, type Trouble } from './family-frame.tsx';
import { lastDeeds } from './last-deeds.ts';
import {
  answersAfter,
  askedPersons,
  type Changes,
  losesHead,
  needsOf,
  type PersonChange,
  stays,
} from './person-change.ts';
import { PersonChangeRow } from './person-change-row.tsx';
import { type Deed, saveDeeds } from './save-deeds.ts';
import { mayHead } from './split-family.ts';
import { nameOf, useFamily } from './use-family.ts';

/** `/keluarga/:household/perubahan`: everybody is taken to have stayed; only who has not is said. */
export function ChangesScreen({ params }: { params: { household: string } }) {
  const view = useFamily(params.household);
  if (view.state !== 'ready') return <NoFamilyYet view={view} title={words.title} />;
  return <ChangesForm dossier={view.dossier} persons={askedPersons(view.persons, today())} />;
}

type FormProps = { dossier: Dossier; persons: readonly Person[] };

function ChangesForm({ dossier, persons }: FormProps) {
  const { household } = dossier;
  const { route } = useLocation();
  const [changes, setChanges] = useState<Changes>(new Map());
  const [chief, setChief] = useState<string>();
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const needsHead = losesHead(persons, changes);
  const lacks = persons.some((person) => openNeeds(person, changes).length > 0) || (needsHead && chief === undefined);
  const changed = [...changes.values()].filter(({ kind }) => kind !== stays).length;
  const change = (id: string, to: PersonChange | undefined) => {
    const next = new Map(changes);
    if (to === undefined || to.kind === stays) next.delete(id);
    else next.set(id, to);
    setChanges(next);
  };
  const save = async () => {
    setTried(true);
    if (lacks) return;
    setBusy(true);
    const session = getSession();
    const outcome = await saveDeeds(deedsOf(persons, changes, needsHead ? chief : undefined), {
      session,
      records: getRecords(),
    }).catch(() => ({ kind: 'failed' }) as const);
    setBusy(false);
    if (outcome.kind !== 'saved') return setTrouble(outcome);
    const text = changed === 0 ? words.saved.none : words.saved.some(formatNumber(changed));
    const before = await noteAsked(session, household, today());
    lastDeeds(session).value = { household, text, saved: outcome.saved, before };
    route(`/keluarga/${household}/kunjungan`, true);
  };
  const staying = persons.filter(({ id }) => changes.get(id) === undefined);
  return (
    <FamilyFrame
      title={words.title}
      subtitle={familyTitle(dossier)}
      backHref={`/keluarga/${household}/kunjungan`}
      trouble={trouble}
      nameOf={(subject) => nameOf(persons.find(({ id }) => id === subject) ?? { answers: {} })}
      save={{
        label: changed === 0 ? words.save.none : words.save.some(formatNumber(changed)),
        busy: isBusy ? words.save.busy : undefined,
        onClick: () => void save(),
      }}
    >
      <p class="quiet-line">{words.intro}</p>
      <Card title={words.persons(formatNumber(persons.length))} flush>
        <div class="rows">
          {persons.map((person) => (
            <PersonChangeRow
              key={person.id}
              person={person}
              change={changes.get(person.id)}
              needs={hasTried ? openNeeds(person, changes) : []}
              onChange={(to) => change(person.id, to)}
            />
          ))}
        </div>
      </Card>
      {needsHead && (
        <Question
          id="kepala"
          label={words.head}
          hint={words.headHint}
          error={hasTried && chief === undefined ? words.needs.head : undefined}
          group
        >
          <ChoiceList
            choices={mayHead(staying, today()).map((person) => ({ code: person.id, label: nameOf(person) }))}
            value={chief}
            onChoose={setChief}
          />
        </Question>
      )}
      <OtherChanges household={household} />
    </FamilyFrame>
  );
}

function openNeeds({ id, answers }: Person, changes: Changes): string[] {
  const change = changes.get(id);
  return change === undefined ? [] : needsOf(change, { answers, today: today() });
}

const headOfFamily = 1;

function deedsOf(persons: readonly Person[], changes: Changes, chief: string | undefined): Deed[] {
  return persons.map(({ id, answers }) => ({
    form: 'anggota',
    subject: id,
    changes: {
      ...answersAfter(answers, changes.get(id)),
      ...(id === chief ? { hub_kk: headOfFamily } : {}),
    },
  }));
}

function OtherChanges({ household }: { household: string }) {
  return (
    <Card title={words.others} flush>
      <RowList>
        <ListRow icon="plus" title={words.born} subtitle={words.bornHint} href={`/keluarga/${household}/lahir`} />
        <ListRow
          icon="plus"
          title={words.arrived}
          subtitle={words.arrivedHint}
          href={`/keluarga/${household}/anggota-baru?mutasi=5`}
        />
        <ListRow icon="family" title={words.split} subtitle={words.splitHint} href={`/keluarga/${household}/pindah`} />
      </RowList>
    </Card>
  );
}
