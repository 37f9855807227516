import { type Dossier, factsFor } from '../../programme/dossier.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { familyTexts } from '../texts/id/family.ts';
import { type ConflictView, viewConflicts } from './conflicts.ts';
import { type Directory, recordTitle } from './record-name.ts';

type ConflictCardsProps = { dossier: Dossier; records: readonly ShownRecord[]; directory: Directory };

/** Both answers stand side by side; opening the form and saving settles it. */
export function ConflictCards({ dossier, records, directory }: ConflictCardsProps) {
  const { posyandu } = getSession();
  const torn = records.flatMap((shown) => {
    const about = { form: shown.form, subject: shown.subject, today: today(), kode_desa: shown.place.desa };
    const views = viewConflicts(shown, { facts: factsFor(dossier, about), posyandu });
    return views.map((view) => ({ ...view, about: recordTitle(directory, shown) }));
  });
  return (
    <>
      {torn.map((conflict) => (
        <ConflictCard key={`${conflict.href} ${conflict.path}`} conflict={conflict} />
      ))}
    </>
  );
}

function ConflictCard({ conflict }: { conflict: ConflictView & { readonly about: string } }) {
  return (
    <Card
      title={familyTexts.conflictTitle(conflict.label)}
      footer={<Button href={conflict.href}>{familyTexts.settle(conflict.label)}</Button>}
    >
      <p class="quiet-line">{conflict.about}</p>
      <StateTag state="dua_jawaban" />
      <p>{familyTexts.conflictText}</p>
      <ul class="two-answers">
        {conflict.values.map(({ revision, words, author }, at) => (
          <li key={revision}>
            <strong>{words}</strong>
            <span>{[author, at === 0 && familyTexts.counting].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
