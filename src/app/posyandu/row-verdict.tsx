import { stepNames } from '../../programme/texts/id.ts';
import type { FormRunner } from '../form/form-runner.ts';
import { FindingTags } from '../growth/finding-tags.tsx';
import { useDraftVerdict } from '../growth/use-draft-verdict.ts';
import { growthTexts } from '../texts/id/growth.ts';

const mostTags = 4;

/** N/T/O/B, categories and the next step, while the figures are typed. A doubt about the weight comes first. */
export function RowVerdict({ runner }: { runner: FormRunner }) {
  const found = useDraftVerdict(runner);
  const isDoubted = runner.violationsAt('bb_kg').some(({ level }) => level !== 'info');
  const weighing = found?.weighing;
  const step = weighing?.words.step;
  const hasFindings = weighing !== undefined && weighing.words.findings.length > 0 && !isDoubted;
  return (
    <div class="weigh-verdict" role="status">
      {hasFindings && (
        <p class="row-below">
          <FindingTags weighing={weighing} most={mostTags} />
        </p>
      )}
      {hasFindings && step && step !== 'timbang_bulan_depan' && (
        <p class="weigh-step">
          <span class="visually-hidden">{growthTexts.verdict.nextStep}: </span>
          <strong>{stepNames[step]}</strong>
        </p>
      )}
    </div>
  );
}
