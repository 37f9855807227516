import type { ChartFrame, ChartPoint } from './chart-frame.ts';
import type { ChartBand, ChildPoint } from './growth-chart-props.ts';

type Place = { x: number; y: number };
type PlacedWord = { label: string; right: number; y: number; width: number };
type WordRequest = {
  band: ChartBand;
  frame: ChartFrame;
  child: readonly ChildPoint[];
  /** Words that stand already. */
  taken?: readonly PlacedWord[];
};

type WordsRequest = Omit<WordRequest, 'band' | 'taken'> & { bands: readonly ChartBand[] };

/** Of the widest system font met. */
const letterWidth = 9.5;
const wordHeight = 18;
/** The child's dots are 8 units wide and high; a word keeps clear of them. */
const clearance = 10;

/** The height of a line at x, straight between its points; held level outside them. */
export function readLineAt(points: readonly ChartPoint[], x: number): number | undefined {
  const after = points.findIndex(([at]) => at >= x);
  const [left, right] = [points[after < 0 ? points.length - 1 : after - 1], points[after]];
  if (!left || !right) return (left ?? right)?.[1];
  const share = right[0] === left[0] ? 0 : (x - left[0]) / (right[0] - left[0]);
  return left[1] + share * (right[1] - left[1]);
}

/** Free height above and below the child's line, over the word's whole width. */
function measureRoom(place: Place, width: number, { frame, child }: WordRequest): number {
  const near = child.filter((point) => Math.abs(frame.x(point.x) - place.x) < width / 2 + clearance);
  return Math.min(Number.POSITIVE_INFINITY, ...near.map((point) => Math.abs(frame.y(point.y) - place.y)));
}

function measureBand({ band, frame }: WordRequest, x: number): { middle: number; height: number } | undefined {
  const months = band.lower.map(([month]) => month);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const month = first + ((x - frame.x(first)) / (frame.x(last) - frame.x(first) || 1)) * (last - first);
  const [low, high] = [readLineAt(band.lower, month), readLineAt(band.upper, month)];
  if (low === undefined || high === undefined) return undefined;
  return { middle: (frame.y(low) + frame.y(high)) / 2, height: frame.y(low) - frame.y(high) };
}

/** From right to left the first place that is free of the child's line; if none is, the freest. */
export function placeBandWord(request: WordRequest): Place | undefined {
  const { band, frame, taken = [] } = request;
  const width = band.label.length * letterWidth;
  const steps = Array.from(
    { length: 9 },
    (_, at) => frame.right - 6 - width / 2 - at * ((frame.right - frame.left) / 12),
  );
  const places = steps
    .filter((x) => x - width / 2 > frame.left + 4)
    .flatMap((x) => {
      const reach = measureBand(request, x);
      if (!reach) return [];
      const place = { x, y: reach.middle };
      if (taken.some((word) => touches(place, width, word))) return [];
      const fits = reach.height >= wordHeight ? 100 : reach.height;
      return [{ place, score: Math.min(fits, 100) + Math.min(40, measureRoom(place, width, request) * 2) }];
    });
  const best = Math.max(...places.map(({ score }) => score));
  return places.find(({ score }) => score === best)?.place;
}

function touches(place: Place, width: number, word: PlacedWord): boolean {
  const apart = Math.abs(word.right - word.width / 2 - place.x);
  return Math.abs(word.y - place.y) < wordHeight && apart < (word.width + width) / 2;
}

/** Held at their right end, so that none leaves the picture; a word that would stand on another is left out. */
export function placeBandWords({ bands, ...ground }: WordsRequest): readonly PlacedWord[] {
  const taken: PlacedWord[] = [];
  for (const band of bands) {
    const place = placeBandWord({ ...ground, band, taken });
    const width = band.label.length * letterWidth;
    if (place) taken.push({ label: band.label, right: place.x + width / 2, y: place.y, width });
  }
  return taken;
}
