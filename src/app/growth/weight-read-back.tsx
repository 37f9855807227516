import type { FormRunner } from '../form/form-runner.ts';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { useDraftVerdict } from './use-draft-verdict.ts';
import { beforeLine, gainLine } from './verdict-lines.ts';

/** Under the weight while it is typed: the last one, and whether the child gained enough. */
export function WeightReadBack({ runner }: { runner: FormRunner }) {
  const found = useDraftVerdict(runner);
  if (found === undefined) return null;
  const { weighing, before } = found;
  const last = beforeLine(before);
  const gain = gainLine(weighing);
  const isOdd = weighing.growth?.flags.wei === true;
  // "Cukup" in green beside "Timbang sekali lagi" would be two voices.
  const isDoubted = !isOdd && runner.violationsAt('bb_kg').some(({ level }) => level === 'warn');
  const sign = isOdd ? 'tidak_wajar' : weighing.kms?.duaT ? '2T' : weighing.kms?.status;
  // Twice not enough is the finding; the grams alone would hide that it is the second time.
  const isGainSaid = gain !== undefined && !isOdd && sign !== '2T';
  return (
    <>
      {last !== undefined && <p class="form-before">{last}</p>}
      {sign !== undefined && !isDoubted && (
        <GrowthTag sign={sign} size="large" {...(isGainSaid ? { word: gain } : {})} />
      )}
      {sign === '2T' && !isDoubted && gain !== undefined && <p class="form-gain">{gain}</p>}
    </>
  );
}
