import { useState } from 'preact/hooks';
import type { UnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import { findingSentence } from '../../programme/texts/id.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { FilterChips } from '../kit/filter-chips.tsx';
import { GrowthChart } from '../kit/growth-chart.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { type AgeOn, type CurveKind, curveLines } from './curve-lines.ts';

const words = growthTexts.child;

type ChildCurveProps = {
  tables: UnderFiveTables;
  jk: 1 | 2;
  weighings: readonly AssessedWeighing[];
  ageOn: AgeOn;
  about: string;
};

/** The card in her hand, weight first; length and height on the other side. */
export function ChildCurve({ tables, jk, weighings, ageOn, about }: ChildCurveProps) {
  const [kind, setKind] = useState<CurveKind>('weight');
  const lines = curveLines(kind, ageOn, { tables, jk, weighings });
  const isWeight = kind === 'weight';
  const none = isWeight ? words.noWeight : words.noLength;
  return (
    <>
      <FilterChips
        label={words.curve}
        chips={[
          { key: 'weight', label: words.weightTab },
          { key: 'length', label: words.lengthTab },
        ]}
        current={kind}
        onChoose={setKind}
      />
      {lines.child.length === 0 ? (
        <p class="form-origin">{none}</p>
      ) : (
        <GrowthChart
          key={kind}
          {...lines}
          title={isWeight ? words.weightTitle : words.lengthTitle}
          unit={isWeight ? 'kg' : 'cm'}
          jk={jk === 1 ? 'L' : 'P'}
          xLabel={words.ageAxis}
          yLabel={isWeight ? words.weightAxis : words.lengthAxis}
          summary={`${about}: ${summary(weighings)}`}
        />
      )}
    </>
  );
}

function summary(weighings: readonly AssessedWeighing[]): string {
  const [first] = weighings.at(-1)?.words.findings ?? [];
  return first === undefined ? '' : findingSentence(first);
}
