import { growthNote } from '../../programme/texts/id.ts';
import type { FormRunner } from '../form/form-runner.ts';
import { formatPlain } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { type GrowthSign, GrowthTag } from '../kit/growth-tag.tsx';
import { growthTexts } from '../texts/id/growth.ts';

const words = growthTexts.pupil;

const signs: Readonly<Record<string, GrowthSign>> = {
  gizi_buruk: 'gizi_buruk',
  gizi_kurang: 'gizi_kurang',
  gizi_baik: 'normal',
  gizi_lebih: 'gizi_lebih',
  obesitas: 'obesitas',
};

/** What weight and height say of a pupil, while they are typed: the category of Permenkes, and what it rests on. */
export function PupilVerdict({ runner }: { runner: FormRunner }) {
  const { imt, imt_u: category, zs_imtu: score } = runner.evaluation.value.calculated;
  const sign = typeof category === 'string' ? signs[category] : undefined;
  const name = runner.form.texts.id.calculations.imt_u?.options?.[String(category)];
  return (
    <Card title={growthTexts.verdict.heading} footer={growthNote}>
      <div class="findings" role="status">
        {typeof imt !== 'number' || typeof score !== 'number' ? (
          <p>{waitingWords(runner)}</p>
        ) : (
          <ul>
            <li>
              <GrowthTag sign={sign ?? 'tidak_wajar'} {...(name === undefined ? {} : { word: name })} />
              <p>{words.massForAge(formatPlain(imt), formatPlain(score))}</p>
            </li>
          </ul>
        )}
      </div>
    </Card>
  );
}

function waitingWords({ facts }: FormRunner): string {
  const { jk, tgl_lahir } = facts.value.person?.answers ?? {};
  return typeof jk === 'number' && typeof tgl_lahir === 'string' ? words.waiting : growthTexts.verdict.unknownAge;
}
