import { isMissing } from '../../domain/answers.ts';
import { datesAt, isOneOf } from '../../domain/form/answer-values.ts';
import { addMonths, completedMonths, endOfMonth } from '../../domain/time/calendar.ts';
import { basicVaccines } from '../../forms/balita/vaccines.ts';
import { type AgeBand, ageBands, isInBand } from './age-bands.ts';
import { countBalita } from './count-balita.ts';
import { type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Indicator } from './indicator.ts';
import type { BalitaInMonth, MonthView } from './month-view.ts';

/** What posyandu and puskesmas give small children: capsules, counsel on breast milk, immunisation. */
export const serviceIndicators: readonly Indicator[] = [
  capsules('B7', ageBands.capsule),
  capsules('B7_6', ageBands.blueCapsule),
  capsules('B7_12', ageBands.redCapsule),
  {
    id: 'B8',
    label: 'Bayi mendapat ASI saja',
    population: `Bayi ${ageBands.onlyMilk.label} (sampai 5 bulan 29 hari) yang ditanya bulan itu`,
    unit: 'percent',
    formula: 'Hanya minum ASI dalam 24 jam terakhir ÷ bayi yang ditanya bulan itu.',
    source: 'Metadata ASI eksklusif; Buku KIA',
    masks_small: true,
    evaluate: (view) => countAmong(view, isOfMilkAge, judgeMilk),
  },
  {
    id: 'B9',
    label: 'Imunisasi dasar lengkap (IDL)',
    population: `Anak ${ageBands.immunised.label} pada hari terakhir bulan itu yang catatan imunisasinya dilihat`,
    unit: 'percent',
    formula: 'Semua imunisasi sampai umur 11 bulan sudah didapat ÷ anak yang catatannya dilihat.',
    source: 'Jadwal imunisasi Buku KIA',
    masks_small: true,
    evaluate: (view) =>
      countAmong(
        view,
        ({ months }) => months !== undefined && isInBand(months, ageBands.immunised),
        (child) => judgeImmunised(child, view.cutoff),
      ),
  },
];

function capsules(id: string, band: AgeBand): Indicator {
  return {
    ...{ id, unit: 'percent', masks_small: true, source: 'Bulan vitamin A; Buku KIA' },
    label: `Balita ${band.label} mendapat vitamin A`,
    population: `Balita ${band.label} pada akhir Februari atau Agustus terakhir, warga yang tinggal di rumah`,
    formula:
      'Mendapat kapsul biru atau merah pada Februari atau Agustus terakhir ÷ semua balita umur itu, juga yang belum dicatat.',
    evaluate: (view) => {
      const month = capsuleMonth(view.month);
      return countAmong(
        view,
        ({ born }) => born !== undefined && isAgedAt(born, { band, month }),
        (child) => judgeCapsule(child, month),
      );
    },
  };
}

function countAmong(
  view: MonthView,
  isMeant: (child: BalitaInMonth) => boolean,
  judge: (child: BalitaInMonth) => Outcome,
) {
  return countBalita({ ...view, balita: view.balita.filter(isMeant) }, judge);
}

/** The latest month of capsules that is not after this one: February or August. */
function capsuleMonth(month: string): string {
  const number = Number(month.slice(5, 7));
  const back = number >= 8 ? number - 8 : number >= 2 ? number - 2 : number + 4;
  return addMonths(month, -back);
}

function isAgedAt(born: string, { band, month }: { band: AgeBand; month: string }): boolean {
  const end = endOfMonth(month);
  return born <= end && isInBand(completedMonths(born, end), band);
}

/** All of that age stand in the denominator: who was not there, or not written down, had no capsule that anybody knows of. */
function judgeCapsule({ weighings }: BalitaInMonth, month: string): Outcome {
  const record = weighings.filter(({ date }) => date.slice(0, 7) === month).at(-1);
  if (record === undefined || !isOneOf(record.answers, 'vit_a', [0, 1, 2])) return 'unrecorded';
  return yesOrNo(isOneOf(record.answers, 'vit_a', [1, 2]));
}

/** Asked below six months on the day of the weighing, or of that age now and not asked. */
function isOfMilkAge({ months, weighing }: BalitaInMonth): boolean {
  const age = weighing?.answers.asi_eksklusif === undefined ? months : weighing.age_months;
  return age !== undefined && isInBand(age, ageBands.onlyMilk);
}

function judgeMilk({ weighing }: BalitaInMonth): Outcome {
  const said = weighing?.answers.asi_eksklusif;
  return said === 'ya' || said === 'tidak' ? yesOrNo(said === 'ya') : 'missing';
}

/** The record was seen where dates were copied from it, be it none. */
function judgeImmunised({ master }: BalitaInMonth, cutoff: string): Outcome {
  const record = master?.imunisasi;
  if (record === undefined || isMissing(record)) return 'missing';
  const given = datesAt(master ?? {}, 'imunisasi');
  return yesOrNo(basicVaccines.every((vaccine) => (given[vaccine] ?? '9999') <= cutoff));
}
