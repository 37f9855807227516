import type { FormRunner } from '../form/form-runner.ts';
import { formatPlain } from '../format/format-number.ts';
import { type GrowthSign, GrowthTag } from '../kit/growth-tag.tsx';
import { growthTexts } from '../texts/id/growth.ts';

const signs: Readonly<Record<string, GrowthSign>> = {
  gizi_buruk: 'gizi_buruk',
  gizi_kurang: 'gizi_kurang',
  gizi_baik: 'normal',
  gizi_lebih: 'gizi_lebih',
  obesitas: 'obesitas',
};

/** Under a pupil's height, once weight and day are there: the category of Permenkes, and what it rests on. */
export function PupilReadBack({ runner }: { runner: FormRunner }) {
  const { imt, imt_u: category, zs_imtu: score } = runner.evaluation.value.calculated;
  if (typeof imt !== 'number' || typeof score !== 'number') return null;
  const name = runner.form.texts.id.calculations.imt_u?.options?.[String(category)];
  return (
    <>
      <GrowthTag
        sign={signs[String(category)] ?? 'tidak_wajar'}
        size="large"
        {...(name === undefined ? {} : { word: name })}
      />
      <p class="form-before">{growthTexts.pupil(formatPlain(imt), formatPlain(score))}</p>
    </>
  );
}
