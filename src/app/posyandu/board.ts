import { formatNumber, formatShare } from '../format/format-number.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { SessionReport } from './session-report.ts';

const words = posyanduTexts.totals;

export type BoardLine = { readonly letter: string; readonly meaning: string; readonly count: string };

/** SKDN in the order of the posyandu's board, then what else is counted there. No names. */
export function boardLines({ totals, absent, referrals }: SessionReport): BoardLine[] {
  const { s, k, d, n, t, o, b, twiceT, bgm } = totals;
  const line = (letter: string, meaning: string, count: number) => ({ letter, meaning, count: formatNumber(count) });
  return [
    line('S', words.s, s),
    line('K', words.k, k),
    line('D', words.d, d),
    line('N', words.n, n),
    line('T', words.t, t),
    line('O', words.o, o),
    line('B', words.b, b),
    line('2T', words.twiceT, twiceT),
    line('BGM', words.bgm, bgm),
    line('', words.boardAbsent, absent.length),
    line('', words.boardRefer, referrals.length),
  ];
}

/** D/S, and N/D' without those who cannot be compared with last month. */
export function shareLines({ totals: { s, d, n, t } }: SessionReport): string[] {
  const compared = n + t;
  return [
    words.attended(formatShare(d, s), formatNumber(d), formatNumber(s)),
    words.gained(formatShare(n, compared), formatNumber(n), formatNumber(compared)),
  ];
}

/** For WhatsApp: figures only, in the order in which the board is written. */
export function boardText(report: SessionReport, title: string): string {
  const lines = boardLines(report).map(
    ({ letter, meaning, count }) => `${letter === '' ? meaning : `${letter} (${meaning})`}: ${count}`,
  );
  const guests = report.guests === 0 ? [] : [words.guests(formatNumber(report.guests))];
  return [title, ...lines, ...shareLines(report), ...guests, words.unofficial].join('\n');
}
