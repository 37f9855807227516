import { type CurveIndex, growthCurve } from '../../domain/growth/growth-curve.ts';
import { daysPerMonth } from '../../domain/growth/measures.ts';
import type { UnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import type { Jk } from '../../domain/identity/jk.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { formatDate } from '../format/format-date.ts';
import type { ChartPoint } from '../kit/chart-frame.ts';
import type { ChartBand, ChartLine, ChildPoint } from '../kit/growth-chart-props.ts';
import { growthTexts } from '../texts/id/growth.ts';
import { gainLine, lengthWords, weightWords } from './verdict-lines.ts';

export type CurveKind = 'weight' | 'length';
export type CurveLines = { readonly bands: ChartBand[]; readonly lines: ChartLine[]; readonly child: ChildPoint[] };

/** The card shows the last year. */
const shownMonths = 12;
const stepDays = 10;
const lastDay = 1856;

type CurveParts = {
  readonly tables: UnderFiveTables;
  readonly jk: Jk;
  readonly weighings: readonly AssessedWeighing[];
};
export type AgeOn = (date: string) => number;

/** Bands and lines of the card around the child's last twelve months, and the child's own points. Ages in months. */
export function curveLines(kind: CurveKind, ageOn: AgeOn, { tables, jk, weighings }: CurveParts): CurveLines {
  const child = childPoints(kind, weighings, ageOn);
  const newest = child.at(-1)?.x ?? 0;
  const from = Math.max(0, Math.floor(newest) - shownMonths + 1);
  const shown = child.filter(({ x }) => x >= from);
  const days = {
    from: Math.round(from * daysPerMonth),
    to: Math.min(lastDay, Math.ceil((from + shownMonths) * daysPerMonth)),
  };
  const ground = kind === 'weight' ? weightGround(tables, jk, days) : lengthGround(tables, jk, days);
  return { ...ground, child: shown };
}

function childPoints(kind: CurveKind, weighings: readonly AssessedWeighing[], ageOn: AgeOn): ChildPoint[] {
  return weighings.flatMap((one) => {
    const y = kind === 'weight' ? one.weight_kg : (one.growth?.clenhei ?? one.length_cm);
    return y === undefined ? [] : [{ x: ageOn(one.date) / daysPerMonth, y, label: pointLabel(kind, one) }];
  });
}

/** "4 Okt 2026: 7,9 kg. Naik 200 g, cukup". */
function pointLabel(kind: CurveKind, weighing: AssessedWeighing): string {
  const { weight_kg = 0, length_cm = 0, date } = weighing;
  const gain = gainLine(weighing);
  if (kind === 'length') return `${formatDate(date)}: ${lengthWords(length_cm)}`;
  return `${formatDate(date)}: ${weightWords(weight_kg)}${gain === undefined ? '' : `. ${gain}`}`;
}

type Days = { from: number; to: number };
type Ground = Pick<CurveLines, 'bands' | 'lines'>;

function weightGround(tables: UnderFiveTables, jk: Jk, days: Days): Ground {
  const edges = edgesOf(tables, { index: 'wei', jk, days, sds: [-3, -2, -1, 1] });
  const [floor, red, two, one, orange, ceiling] = framed(edges, 0.08);
  const { bands, lines } = growthTexts.child;
  return {
    bands: [
      { label: bands.belowRed, kind: 'bawah-merah', lower: floor, upper: red },
      { label: bands.yellow, kind: 'kuning', lower: red, upper: two },
      { label: bands.lightGreen, kind: 'hijau-muda', lower: two, upper: one },
      { label: bands.darkGreen, kind: 'hijau-tua', lower: one, upper: orange },
      { label: bands.aboveOrange, kind: 'atas-oranye', lower: orange, upper: ceiling },
    ],
    lines: [
      { label: lines.orange, kind: 'oranye', points: orange },
      { label: lines.red, kind: 'merah', points: red },
    ],
  };
}

function lengthGround(tables: UnderFiveTables, jk: Jk, days: Days): Ground {
  const edges = edgesOf(tables, { index: 'len', jk, days, sds: [-3, -2, 2, 3] });
  const [floor, red, two, , three, ceiling] = framed(edges, 0.03);
  const { bands, lines } = growthTexts.child;
  return {
    bands: [
      { label: bands.veryShort, kind: 'bawah-merah', lower: floor, upper: red },
      { label: bands.short, kind: 'kuning', lower: red, upper: two },
      { label: bands.normal, kind: 'hijau-tua', lower: two, upper: three },
      { label: bands.tall, kind: 'atas-oranye', lower: three, upper: ceiling },
    ],
    lines: [
      { label: lines.plusThree, kind: 'sd', points: three },
      { label: lines.minusTwo, kind: 'sd', points: two },
      { label: lines.red, kind: 'merah', points: red },
    ],
  };
}

type Edge = readonly ChartPoint[];
type Wanted = { index: CurveIndex; jk: Jk; days: Days; sds: readonly [number, number, number, number] };

function edgesOf(tables: UnderFiveTables, { index, jk, days, sds }: Wanted): Edge[] {
  const { keys, lines } = growthCurve(tables, { index, jk, ...days, step: stepDays, sds });
  return lines.map(({ values }) => values.map((value, at) => [(keys[at] ?? 0) / daysPerMonth, value] as const));
}

/** A level floor under the lowest edge and a level ceiling over the highest, so that the outer bands have room. */
function framed(edges: readonly Edge[], room: number): [Edge, Edge, Edge, Edge, Edge, Edge] {
  const [first = [], second = [], third = [], fourth = []] = edges;
  const values = edges.flat().map(([, y]) => y);
  const [least, most] = [Math.min(...values) * (1 - room), Math.max(...values) * (1 + room)];
  const level = (y: number): Edge => first.map(([x]) => [x, y] as const);
  return [level(least), first, second, third, fourth, level(most)];
}
