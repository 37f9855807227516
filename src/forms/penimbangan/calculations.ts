import type { Answers } from '../../domain/answers.ts';
import { isYes, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Calculate, FormLogic } from '../../domain/form/form.ts';
import type { CategoryIndex } from '../../domain/growth/categories.ts';
import type { GrowthIndex } from '../../domain/growth/growth-result.ts';
import { type LilaCategory, lilaCategory } from '../../domain/growth/lila-category.ts';
import { gainsOf, growthOf, kmsOf, lineOf } from './assess-weighing.ts';
import { childsMonths, wasMeasured } from './child.ts';
import type { Gains } from './gains-since.ts';
import { suggestSteps } from './suggest-steps.ts';

/** Worked out anew wherever they are shown, on the phone and at the centre; never stored with the answers. */
export const calculations: FormLogic['calculations'] = {
  umur_bln: childsMonths,
  naik_bb: (answers, facts) => kmsOf(answers, facts)?.status,
  naik_bb_alasan: (answers, facts) => kmsOf(answers, facts)?.reason,
  naik_gram: (answers, facts) => kmsOf(answers, facts)?.gainG,
  kbm_gram: (answers, facts) => kmsOf(answers, facts)?.kbmG,
  naik_berat_permenkes: enough('weight'),
  naik_berat_g: (answers, facts) => gainsOf(answers, facts).weight?.naik,
  naik_berat_min_g: (answers, facts) => gainsOf(answers, facts).weight?.minimal,
  naik_berat_bulan: months('weight'),
  naik_panjang_permenkes: enough('length'),
  naik_panjang_cm: (answers, facts) => gainsOf(answers, facts).length?.naik,
  naik_panjang_min_cm: (answers, facts) => gainsOf(answers, facts).length?.minimal,
  naik_panjang_bulan: months('length'),
  dua_t: (answers, facts) => yesNo(kmsOf(answers, facts)?.duaT),
  bgm: isBelowRedLine,
  zs_bbu: score('wei'),
  zs_tbu: score('len'),
  zs_bbtb: score('wfl'),
  zs_imtu: score('bmi'),
  zs_lk: score('hc'),
  zs_lila: score('ac'),
  cat_bbu: category('bbu'),
  cat_tbu: category('tbu'),
  cat_bbtb: category('bbtb'),
  cat_imtu: category('imtu'),
  cat_lila: armCategory,
  versi_hitung: (answers, facts) => growthOf(answers, facts)?.engine,
  tindakan_usulan: suggest,
};

function enough(kind: keyof Gains): Calculate {
  return (answers, facts) => {
    const gain = gainsOf(answers, facts)[kind];
    if (gain === undefined) return undefined;
    return gain.cukup ? 'cukup' : 'kurang';
  };
}

/** How many months of age lie between the two measurements. */
function months(kind: keyof Gains): Calculate {
  return (answers, facts) => {
    const gain = gainsOf(answers, facts)[kind];
    return gain && gain.sampaiBulan - gain.dariBulan;
  };
}

function yesNo(is: boolean | undefined): 'ya' | 'tidak' | undefined {
  if (is === undefined) return undefined;
  return is ? 'ya' : 'tidak';
}

function isBelowRedLine(answers: Answers, facts: Facts): 'ya' | 'tidak' | undefined {
  const line = lineOf(growthOf(answers, facts));
  return yesNo(line === undefined ? undefined : line === 'bawah_garis_merah');
}

function score(index: GrowthIndex): Calculate {
  return (answers, facts) => growthOf(answers, facts)?.z[index];
}

function category(index: Extract<CategoryIndex, 'bbu' | 'tbu' | 'bbtb' | 'imtu'>): Calculate {
  return (answers, facts) => growthOf(answers, facts)?.categories[index];
}

function armCategory(answers: Answers, facts: Facts): LilaCategory | undefined {
  const [cm, months] = [numberAt(answers, 'lila_cm'), childsMonths(answers, facts)];
  return cm === undefined || months === undefined ? undefined : lilaCategory(cm, months);
}

function suggest(answers: Answers, facts: Facts): readonly string[] | undefined {
  if (answers.hadir === 2) return ['kunjungan_rumah'];
  if (!wasMeasured(answers)) return undefined;
  const growth = growthOf(answers, facts);
  return suggestSteps({
    status: kmsOf(answers, facts)?.status,
    line: lineOf(growth),
    growth,
    lila: armCategory(answers, facts),
    edema: isYes(answers, 'edema'),
  });
}
