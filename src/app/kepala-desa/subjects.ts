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
  G: { group: 'remaja', who: 'keluarga', missing: 'ditanya', excluded: 'lain' },
  H: { group: 'usaha', who: 'usaha', missing: 'ditanya', excluded: 'lain' },
  I: { group: 'kesejahteraan', who: 'keluarga', missing: 'didata', excluded: 'lain' },
  J: { group: 'ketahanan', who: 'keluarga', missing: 'didata', excluded: 'lain' },
  K: { group: 'cakupan', who: 'keluarga', missing: 'dikunjungi', excluded: 'lain' },
};

/** Where a single figure misses something else than its neighbours. */
const otherMissing: Readonly<Record<string, MissingWord>> = { B1: 'dicatat', B2: 'ditanya', C2: 'ditimbang' };

const unknown: FigureSubject = { group: 'cakupan', who: 'keluarga', missing: 'didata', excluded: 'lain' };

export function subjectOf(indicator: string): FigureSubject {
  const found = subjects[indicator.slice(0, 1)] ?? unknown;
  return { ...found, missing: otherMissing[indicator] ?? found.missing };
}
