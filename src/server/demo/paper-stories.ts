import type { Answer, Answers } from '../../domain/answers.ts';
import type { Dice } from './seeded-dice.ts';

/** A child as far as its papers go: age in days now, what its family has already said. */
export type PaperChild = {
  readonly days: number;
  readonly isNewborn: boolean;
  readonly isAlmostAdult: boolean;
  /** The answers `punya_kk` of the family, and what the parents said of their marriage and their cards. */
  readonly card: Answer | undefined;
  readonly marriage: Answer | undefined;
  readonly parentsCards: Answer | undefined;
};

/** What the village is to show of a child's papers: answers that win over what most children's families say. */
export type PaperStory = {
  readonly name: string;
  readonly count: number;
  readonly isFor: (child: PaperChild) => boolean;
  readonly akta?: Answers;
  readonly kia?: Answers;
  /** What has been fetched at the office since. */
  readonly fetched?: readonly ('akta' | 'kia')[];
};

const [fiveYears, sixYears] = [1827, 2192];
const late = ({ days, isAlmostAdult }: PaperChild) => days > 75 && !isAlmostAdult;
const isOf = (answer: Answer | undefined, codes: readonly number[]) => codes.includes(Number(answer));
const isReady = (child: PaperChild) => late(child) && isOf(child.card, [1, 2]) && !isOf(child.parentsCards, [3]);
const isMarried = (child: PaperChild) => isReady(child) && isOf(child.marriage, [1, 2]);
const isUnmarried = (child: PaperChild) => isReady(child) && !isOf(child.marriage, [1, 2, 4]);
const isAtSchool = (child: PaperChild) => late(child) && child.days > sixYears;

const none: Answers = { akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1, setuju_dibantu: 'ya' };
const noProof: Answers = { ...none, ada_bukti_nikah: 3, saksi_siap: 'ya', alasan_belum: ['tanpa_buku_nikah'] };
const shown: Answers = { akta_status: 1, akta_cocok_kk: 1 };
const noCard: Answers = { kia_status: 3 };

/** Every way to a certificate, every state of a card, and what has been fetched since. Those that fit few come first. */
const stories: readonly PaperStory[] = [
  {
    ...{ name: 'jalur A', count: 1, isFor: (child) => child.isNewborn },
    akta: { ...none, anak_di_kk: 'tidak', ortu_ktp: 1, alasan_belum: ['belum_sempat'] },
  },
  { name: 'hampir 17 tahun', count: 1, isFor: (child) => child.isAlmostAdult, akta: shown, kia: noCard },
  {
    ...{ name: 'jalur E', count: 1, isFor: isUnmarried },
    akta: { ...noProof, ada_skl: 3, tempat_lahir_jenis: 5, saksi_siap: 'tidak' },
  },
  { name: 'jalur D', count: 2, isFor: isUnmarried, akta: noProof },
  {
    ...{ name: 'jalur F', count: 2, isFor: (child) => late(child) && isOf(child.card, [3, 4]) },
    akta: { ...none, anak_di_kk: 'tidak', alasan_belum: ['dokumen_hilang', 'ortu_merantau'] },
  },
  {
    ...{ name: 'jalur C', count: 2, isFor: isMarried },
    akta: { ...none, tempat_lahir_jenis: 5, ada_skl: 3, saksi_siap: 'ya', alasan_belum: ['jauh'] },
  },
  { name: 'jalur B', count: 2, isFor: isMarried, akta: { ...none, alasan_belum: ['tidak_tahu_cara', 'biaya'] } },
  { name: 'tidak mau dibantu', count: 1, isFor: isMarried, akta: { ...none, setuju_dibantu: 'tidak' } },
  { name: 'syarat belum jelas', count: 1, isFor: isMarried, akta: { ...none, ada_skl: { missing: 98 } } },
  { name: 'jalur G, nama', count: 1, isFor: late, akta: { akta_status: 1, akta_cocok_kk: 2, setuju_dibantu: 'ya' } },
  { name: 'jalur G, tanggal', count: 1, isFor: late, akta: { akta_status: 1, akta_cocok_kk: 3, setuju_dibantu: 'ya' } },
  { name: 'akta tidak diketahui', count: 1, isFor: late, akta: { akta_status: { missing: 98 } }, kia: noCard },
  { name: 'akta diproses', count: 2, isFor: late, akta: { akta_status: 4 }, fetched: ['akta'] },
  { name: 'akta jadi', count: 6, isFor: isMarried, akta: none, fetched: ['akta'] },
  {
    ...{ name: 'kartu tanpa foto', count: 3, isFor: isAtSchool, akta: shown },
    kia: { kia_status: 1, kia_berfoto: 'tidak', kia_data_sesuai: 'tidak', syarat_foto: 3 },
  },
  { name: 'kartu hilang', count: 1, isFor: isAtSchool, akta: shown, kia: { kia_status: 5, syarat_foto: 1 } },
  { name: 'kartu hilang, akta belum', count: 1, isFor: isMarried, akta: none, kia: { kia_status: 5 } },
  { name: 'kartu diproses', count: 2, isFor: late, akta: shown, kia: { kia_status: 4 }, fetched: ['kia'] },
  { name: 'kartu siap', count: 4, isFor: isAtSchool, akta: shown, kia: { ...noCard, syarat_foto: 3 } },
  {
    ...{ name: 'kartu jadi', count: 5, isFor: (child) => late(child) && child.days > fiveYears, akta: shown },
    ...{ kia: { ...noCard, syarat_foto: 1 }, fetched: ['kia'] },
  },
];

/** Gives each story to children whom it fits, in an order of chance; for the rest their families speak. */
export function handOutStories<T extends PaperChild>(children: readonly T[], dice: Dice): Map<T, PaperStory> {
  const order = dice.shuffled(children);
  const given = new Map<T, PaperStory>();
  for (const story of stories) {
    const fitting = order.filter((child) => !given.has(child) && story.isFor(child));
    for (const child of fitting.slice(0, story.count)) given.set(child, story);
  }
  return given;
}
