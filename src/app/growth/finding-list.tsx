import { findingSentence, stepNames } from '../../programme/texts/id.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { monthlyLines, spokenFindings } from './verdict-lines.ts';

/** Gravest first: tag and sentence of each finding, then the one next step. */
export function FindingList({ weighing }: { weighing: AssessedWeighing }) {
  const { step } = weighing.words;
  const findings = spokenFindings(weighing);
  const { verdict } = growthTexts;
  const monthly = monthlyLines(weighing);
  return (
    <div class="findings" role="status">
      <ul>
        {findings.map((finding) => (
          <li key={finding.code}>
            <GrowthTag sign={finding.code} />
            <p>{findingSentence(finding)}</p>
          </li>
        ))}
      </ul>
      {step !== null && (
        <p class="findings-step">
          <span>{verdict.nextStep}</span>
          <strong>{stepNames[step]}</strong>
        </p>
      )}
      {monthly.map((line) => (
        <p key={line} class="findings-monthly">
          {line} {verdict.monthlyWhy}
        </p>
      ))}
    </div>
  );
}
