import { growthNote } from '../../programme/texts/id.ts';
import type { FormRunner } from '../form/form-runner.ts';
import { Card } from '../kit/card.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { FindingList } from './finding-list.tsx';
import { useDraftVerdict } from './use-draft-verdict.ts';

/** What this weighing says about the child, while it is typed: findings, next step, and the monthly tables beside it. */
export function WeighingVerdict({ runner }: { runner: FormRunner }) {
  const found = useDraftVerdict(runner);
  const { verdict } = growthTexts;
  if (found === undefined) return null;
  const { weighing } = found;
  const isGuessed =
    runner.facts.value.person?.answers.tgl_lahir_perkiraan === 'ya' &&
    weighing.weight_kg !== undefined &&
    weighing.growth === undefined;
  const isUnknown = weighing.age_months === undefined;
  return (
    <Card title={verdict.heading} footer={growthNote}>
      {weighing.words.findings.length > 0 ? (
        <FindingList weighing={weighing} />
      ) : (
        <p>{isUnknown ? verdict.unknownAge : verdict.waiting}</p>
      )}
      {isGuessed && <p>{verdict.guessedAge}</p>}
    </Card>
  );
}

/** The same once it is saved, for the family that stands there; of a child that was not weighed there is nothing to say. */
export function PartingVerdict({ runner }: { runner: FormRunner }) {
  return typeof runner.draft.value.answers.bb_kg === 'number' ? <WeighingVerdict runner={runner} /> : null;
}
