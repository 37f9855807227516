import { findingSentence, stepNames } from '../../programme/texts/id.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { incrementLines, monthlyLines, spokenFindings } from './verdict-lines.ts';

/** Gravest first: tag and sentence of each finding, then the one next step. */
export function FindingList({ weighing }: { weighing: AssessedWeighing }) {
  const { step } = weighing.words;
  const findings = spokenFindings(weighing);
  const { verdict } = growthTexts;
  const monthly = monthlyLines(weighing);
  const increments = incrementLines(weighing);
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
      {increments.length > 0 && (
        <div class="findings-increments">
          <p>{verdict.incrementsTitle}</p>
          <ul>
            {increments.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {monthly.map((line) => (
        <p key={line} class="findings-monthly">
          {line} {verdict.monthlyWhy}
        </p>
      ))}
    </div>
  );
}
