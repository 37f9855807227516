import type { summaryTexts } from '../texts/id/summary.ts';

export type Group = keyof typeof summaryTexts.groups;
export type MissingWord = keyof typeof summaryTexts.missing;
export type ExcludedWord = keyof typeof summaryTexts.excluded;

/** What the figures of one letter are about: their place on screens and paper, whom they count, what has not happened. */
export type FigureSubject = {
  readonly group: Group;
  readonly who: keyof typeof summaryTexts.who;
  readonly missing: MissingWord;
  readonly excluded: ExcludedWord;
};

const subjects: Readonly<Record<string, FigureSubject>> = {
  A: { group: 'dokumen', who: 'anak', missing: 'ditanya', excluded: 'lain' },
  B: { group: 'posyandu', who: 'balita', missing: 'ditimbang', excluded: 'banding' },
  C: { group: 'gizi', who: 'balita', missing: 'diukur', excluded: 'gizi' },
  D: { group: 'risiko', who: 'keluarga', missing: 'didata', excluded: 'lain' },
  E: { group: 'kb', who: 'pasangan', missing: 'ditanya', excluded: 'lain' },
  F: { group: 'sekolah', who: 'anak', missing: 'ditanya', excluded: 'pesantren' },
  G: { group: 'remaja', who: 'remaja', missing: 'ditanya', excluded: 'lain' },
  H: { group: 'usaha', who: 'usaha', missing: 'ditanya', excluded: 'lain' },
  I: { group: 'kesejahteraan', who: 'keluarga', missing: 'didata', excluded: 'lain' },
  J: { group: 'ketahanan', who: 'keluarga', missing: 'didata', excluded: 'lain' },
  K: { group: 'cakupan', who: 'keluarga', missing: 'dikunjungi', excluded: 'lain' },
};

type Other = Partial<Omit<FigureSubject, 'group'>>;

/** Where a single figure is about somebody else than its neighbours, or misses something else. */
const others: Readonly<Record<string, Other>> = {
  A6: { who: 'warga' },
  A7: { who: 'keluarga' },
  A8: { who: 'pasangan' },
  B1: { missing: 'dicatat' },
  B2: { missing: 'ditanya' },
  B6: { excluded: 'gizi' },
  B7: { missing: 'dicatat' },
  B7_6: { missing: 'dicatat' },
  B7_12: { missing: 'dicatat' },
  B8: { missing: 'ditanya' },
  B9: { missing: 'ditanya' },
  C2: { missing: 'ditimbang' },
  C5: { missing: 'ditanya', excluded: 'lain' },
  D2_desil: { missing: 'ditanya' },
  D3: { missing: 'ditanya' },
  F3: { excluded: 'lain' },
  G1: { who: 'putri', missing: 'diperiksa' },
  G2: { who: 'perempuan' },
  G3_bkr: { who: 'keluarga' },
};

const unknown: FigureSubject = { group: 'cakupan', who: 'keluarga', missing: 'didata', excluded: 'lain' };

export function subjectOf(indicator: string): FigureSubject {
  return { ...(subjects[indicator.slice(0, 1)] ?? unknown), ...others[indicator] };
}
