import { numberAt } from '../../domain/form/answer-values.ts';
import type { KmsEntry } from '../../domain/growth/kms.ts';
import { countBalita } from './count-balita.ts';
import { type Outcome, yesOrNo } from './count-outcomes.ts';
import type { Indicator } from './indicator.ts';
import type { BalitaInMonth, MonthView } from './month-view.ts';

const population = 'S: semua balita 0-59 bulan pada hari terakhir bulan itu, warga yang tinggal di rumah';
const seen = [1, 2];
const known = [1, 2, 3, 4];

/** SKDN of the growth card: S all, K with a book, D weighed, N gained enough; D' = D without O and B. */
export const weighingIndicators: readonly Indicator[] = [
  {
    id: 'B1',
    label: 'Balita ditimbang (D/S)',
    population,
    unit: 'percent',
    formula: 'D ÷ S. D: hadir atau dikunjungi dan ditimbang bulan itu. S juga memuat yang belum dicatat.',
    source: 'SKDN posyandu; Surveilans gizi 2013',
    masks_small: true,
    evaluate: (view) => countBalita(view, judgeAttendance),
  },
  {
    id: 'B2',
    label: 'Balita punya Buku KIA (K/S)',
    population: `${population}, yang keadaan bukunya diketahui`,
    unit: 'percent',
    formula: 'K ÷ S yang diketahui. K: Buku KIA ada, ditunjukkan atau tidak.',
    source: 'SKDN posyandu',
    masks_small: true,
    evaluate: (view) => countBalita(view, judgeBook),
  },
  {
    id: 'B3',
    label: 'Balita naik berat badan (N/D)',
    population: 'D: balita yang ditimbang bulan itu',
    unit: 'percent',
    formula: 'N ÷ D. N: kenaikan paling sedikit KBM umurnya.',
    source: 'SKDN posyandu; Buku KIA 2023',
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeGain(child, { N: 'yes', T: 'no', O: 'no', B: 'no' })),
  },
  {
    id: 'B4',
    label: "Balita naik berat badan (N/D')",
    population: "D': balita yang ditimbang bulan itu tanpa O (bulan lalu absen) dan B (pertama)",
    unit: 'percent',
    formula: 'N ÷ (D − O − B).',
    source: 'SKDN posyandu; Buku KIA 2023',
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeGain(child, ofCompared({ N: 'yes', T: 'no' }))),
  },
  {
    id: 'B5',
    label: "Balita tidak naik berat badan (T/D')",
    population: "D': balita yang ditimbang bulan itu tanpa O (bulan lalu absen) dan B (pertama)",
    unit: 'percent',
    formula: 'T ÷ (D − O − B). T juga bila naik kurang dari KBM.',
    source: 'SKDN posyandu; Buku KIA 2023',
    masks_small: true,
    evaluate: (view) => countBalita(view, (child) => judgeGain(child, ofCompared({ N: 'no', T: 'yes' }))),
  },
  {
    id: 'B5b',
    label: 'Balita dua kali tidak naik (2T)',
    population: "D': balita yang ditimbang bulan itu tanpa O (bulan lalu absen) dan B (pertama)",
    unit: 'count',
    formula: 'Jumlah balita T bulan itu dan T bulan sebelumnya.',
    source: 'Surveilans gizi; Buku KIA 2023',
    masks_small: true,
    evaluate: (view: MonthView) =>
      countBalita(view, (child) => judgeGain(child, ofCompared({ N: 'no', T: yesOrNo(isTwice(child)) }))),
  },
  {
    id: 'B6',
    label: 'Balita di bawah garis merah (BGM/D)',
    population: 'D: balita yang ditimbang bulan itu, dengan umur pasti dan berat wajar',
    unit: 'percent',
    formula: 'Berat di bawah garis merah KMS (BB/U di bawah -3 SD) ÷ D. Tanda waspada, bukan gizi buruk.',
    source: 'SKDN posyandu; Buku KIA 2023',
    masks_small: true,
    evaluate: (view) => countBalita(view, judgeLine),
  },
];

/** A weighing that was taken back says nothing any more. */
function judgeAttendance({ weighing }: BalitaInMonth): Outcome {
  if (weighing?.answers.hadir === undefined) return 'unrecorded';
  return yesOrNo(weighing.weight_kg !== undefined);
}

function judgeBook({ master }: BalitaInMonth): Outcome {
  const book = numberAt(master ?? {}, 'punya_buku_kia');
  if (book === undefined || !known.includes(book)) return 'missing';
  return yesOrNo(seen.includes(book));
}

function judgeGain({ weighing }: BalitaInMonth, outcomes: Readonly<Record<KmsEntry['status'], Outcome>>): Outcome {
  return weighing?.kms === undefined ? 'missing' : outcomes[weighing.kms.status];
}

function ofCompared(outcomes: Readonly<Record<'N' | 'T', Outcome>>): Readonly<Record<KmsEntry['status'], Outcome>> {
  return { ...outcomes, O: 'excluded', B: 'excluded' };
}

/** Swollen feet, an implausible weight or a guessed age stand nowhere on the card. */
function judgeLine({ weighing }: BalitaInMonth): Outcome {
  if (weighing?.weight_kg === undefined) return 'missing';
  return weighing.line === undefined ? 'excluded' : yesOrNo(weighing.line === 'bawah_garis_merah');
}

function isTwice({ weighing }: BalitaInMonth): boolean {
  return weighing?.kms?.duaT === true;
}
