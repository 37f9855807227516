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
  const sign = isOdd ? 'tidak_wajar' : weighing.kms?.duaT ? '2T' : weighing.kms?.status;
  return (
    <>
      {last !== undefined && <p class="form-before">{last}</p>}
      {sign !== undefined && (
        <GrowthTag sign={sign} size="large" {...(gain === undefined || isOdd ? {} : { word: gain })} />
      )}
    </>
  );
}
