import type { Page } from 'playwright';
import { formatNumber } from '../../../src/app/format/format-number.ts';
import { findIndicator } from '../../../src/programme/indicators/register.ts';
import { sees } from './people.ts';

/** An indicator as it stands on the summary: "33,3% · 1 dari 3"; a plain count is "2". */
export type ShownFigures = Readonly<Record<string, string>>;

export async function readFigures(page: Page): Promise<ShownFigures> {
  await sees(page, 'Terduga pendek');
  const entries = await page
    .locator('main a.bar[href*="/ringkasan/"]')
    .evaluateAll((links) =>
      links.map((link) => [
        /ringkasan\/(\w+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
        [...link.querySelectorAll('.bar-share, .bar-of')].map((part) => part.textContent).join(' · '),
      ]),
    );
  return Object.fromEntries(entries);
}

/** One line that `cacah tally` prints. */
export type TallyLine = { id: string; numerator: number; denominator: number; value: number | null };

export function readTally(printed: string): TallyLine[] {
  return printed
    .trim()
    .split('\n')
    .map((line): TallyLine => JSON.parse(line));
}

/** What the tally's line has to look like on the summary; `isMasked`: to a reader of villages, who is told no small counts. */
export function wordsOf({ id, numerator, denominator, value }: TallyLine, isMasked: boolean): string {
  const indicator = findIndicator(id);
  const hides = isMasked && indicator?.masks_small === true;
  const isSmall = (count: number) => hides && count >= 1 && count <= 4;
  const word = (count: number) => (isSmall(count) ? '<5' : formatNumber(count));
  if (indicator?.unit === 'count') return word(numerator);
  if (indicator?.unit === 'mean') return `${meanWords()} · ${word(denominator)} keluarga`;
  return `${shareWords()} · ${word(numerator)} dari ${word(denominator)}`;

  function meanWords(): string {
    return value === null || isSmall(denominator) ? '-' : formatNumber(value, 1);
  }

  function shareWords(): string {
    if (value === null) return '-';
    if (isSmall(numerator)) return '<5';
    if (isSmall(denominator)) return numerator === 0 ? '0,0%' : '-';
    return `${formatNumber(value, 1)}%`;
  }
}
