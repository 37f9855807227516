import { type HeldReason, isHeldReason } from '../problem.ts';

/*
 * What the centre holds may end where the phone's feed says nothing of it: released into another kader's RT, or dismissed. So
 * a phone that has such numbers says them with its question for news, by the reason it knows, and the centre answers with
 * those that stand differently by now. Who has none says nothing, and it costs no byte.
 *
 *     parents_missing:57-60,77;fault:80
 */

export type HeldNumber = { readonly number: number; readonly reason: HeldReason | null };
/** Numbers in a row, both ends included. */
export type HeldRange = { readonly from: number; readonly to: number; readonly reason: HeldReason | null };

/** So much fits well into an address, beside all else that is asked there. */
const mostLetters = 1500;
/** Of a reason that this version of the phone does not know. */
const unknown = 'unknown';

/** A question's `held`. Where there are too many for one question, the lowest numbers are asked about. */
export function writeHeld(held: readonly HeldNumber[]): string {
  const ranges = rangesOf([...held].sort((one, other) => one.number - other.number));
  const reasons = [...new Set(ranges.map(({ reason }) => reason))];
  for (let kept = ranges.length; ; kept = Math.floor(kept / 2)) {
    const text = writeRanges(ranges.slice(0, kept), reasons);
    if (text.length <= mostLetters) return text;
  }
}

function rangesOf(sorted: readonly HeldNumber[]): HeldRange[] {
  const ranges: HeldRange[] = [];
  for (const { number, reason } of sorted) {
    const last = ranges.at(-1);
    if (last?.reason === reason && last.to === number - 1) ranges[ranges.length - 1] = { ...last, to: number };
    else ranges.push({ from: number, to: number, reason });
  }
  return ranges;
}

function writeRanges(ranges: readonly HeldRange[], reasons: readonly (HeldReason | null)[]): string {
  const words = reasons.map((reason) => {
    const own = ranges.filter((range) => range.reason === reason);
    return `${reason ?? unknown}:${own.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',')}`;
  });
  return words.filter((word) => !word.endsWith(':')).join(';');
}

/** By number, each number once. What is no range of numbers is left out, and what asks for a number a second time. */
export function readHeld(text: string): HeldRange[] {
  const ranges = text.split(';').flatMap((group) => {
    const [word = '', said = ''] = group.split(':');
    const reason = isHeldReason(word) ? word : null;
    return said.split(',').flatMap((range) => readRange(range, reason));
  });
  ranges.sort((one, other) => one.from - other.from);
  let asked = 0;
  return ranges.filter(({ from, to }) => {
    if (from <= asked || to < from) return false;
    asked = to;
    return true;
  });
}

const rangeShape = /^(\d{1,10})(?:-(\d{1,10}))?$/;

function readRange(text: string, reason: HeldReason | null): HeldRange[] {
  const [, from, to = from] = rangeShape.exec(text) ?? [];
  return from === undefined ? [] : [{ from: Number(from), to: Number(to), reason }];
}
