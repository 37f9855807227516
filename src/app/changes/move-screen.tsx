import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Dossier } from '../../programme/dossier.ts';
import type { Person } from '../../programme/persons.ts';
import { newId } from '../form/begin-record.ts';
import { formatNumber } from '../format/format-number.ts';
import { familyTitle } from '../kader/family-name.ts';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { changeTexts } from '../texts/id/changes.ts';
import { FamilyFrame, NoFamilyYet, type Trouble } from './family-frame.tsx';
import { emptyMove, type FamilyMove, moveDeeds, moveNeeds } from './family-move.ts';
import { lastDeeds } from './last-deeds.ts';
import { MoveQuestions } from './move-questions.tsx';
import { saveDeeds } from './save-deeds.ts';
import { nameOf, useFamily } from './use-family.ts';

const words = changeTexts.move;

/** `/keluarga/:household/pindah`: some of a family found one of their own, or go to another family of the desa. */
export function MoveScreen({ params }: { params: { household: string } }) {
  const view = useFamily(params.household);
  if (view.state !== 'ready') return <NoFamilyYet view={view} title={words.title} />;
  return <MoveForm dossier={view.dossier} persons={view.persons} />;
}

type FormProps = { dossier: Dossier; persons: readonly Person[] };

function MoveForm({ dossier, persons }: FormProps) {
  const { household } = dossier;
  const { route } = useLocation();
  const [move, setMove] = useState<FamilyMove>(() => emptyMove(newId()));
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const parts = { move, persons, today: today() };
  const all = moveNeeds(parts);
  const needs = hasTried ? all : {};
  const save = async () => {
    setTried(true);
    if (Object.keys(all).length > 0) return;
    setBusy(true);
    const [session, records] = [getSession(), getRecords()];
    const homes = { from: dossier, to: records.dossiers.value.get(move.family ?? '') };
    const outcome = await saveDeeds(moveDeeds(parts, homes), { session, records }).catch(
      () => ({ kind: 'failed' }) as const,
    );
    setBusy(false);
    if (outcome.kind !== 'saved') return setTrouble(outcome);
    const to = move.where === 'lain' ? (move.family ?? household) : move.id;
    const text = changeTexts.saved.split(formatNumber(move.who.length));
    lastDeeds(session).value = { household: to, text, saved: outcome.saved };
    route(`/keluarga/${to}`, true);
  };
  return (
    <FamilyFrame
      title={words.title}
      subtitle={familyTitle(dossier)}
      backHref={`/keluarga/${household}/perubahan`}
      trouble={trouble}
      nameOf={(subject) => nameOf(persons.find(({ id }) => id === subject) ?? { answers: {} })}
      save={{
        label: move.who.length === 0 ? words.saveNone : words.save(formatNumber(move.who.length)),
        busy: isBusy ? changeTexts.save.busy : undefined,
        onClick: () => void save(),
      }}
    >
      {Object.keys(needs).length > 0 && (
        <ErrorSummary focus items={Object.entries(needs).map(([fieldId, text]) => ({ fieldId, text }))} />
      )}
      <MoveQuestions
        {...parts}
        household={household}
        needs={needs}
        onChange={(part) => setMove({ ...move, ...part })}
      />
      <p class="quiet-line">{words.card}</p>
    </FamilyFrame>
  );
}
