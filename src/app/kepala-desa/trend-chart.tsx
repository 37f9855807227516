import { area, line } from 'd3-shape';
import type { Summary } from '../../domain/wire/summary-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { type ChartFrame, chooseTicks, makeFrame } from '../kit/chart-frame.ts';
import { summaryTexts } from '../texts/id/summary.ts';
import { type Trend, type TrendPoint, ticksOf, topOf, trendOf } from './trend-points.ts';

const words = summaryTexts.indicator;
const size = { width: 328, height: 204 };
/** Room for "100%" at the left of the drawing. */
const axisRoom = 18;

/** The months as one line, read out in a sentence; every number stands in the table beside it. */
export function TrendChart({ months, indicator }: { months: readonly Summary[]; indicator: string }) {
  const trend = trendOf(months, indicator);
  const { points } = trend;
  const known = points.filter(({ value }) => value !== undefined);
  if (known.length < 2) return <p class="pane-lead">{words.trendEmpty}</p>;
  const top = topOf(trend);
  const frame = makeFrame({ x: [0, points.length - 1], y: [0, top] }, size.width, size.height);
  return (
    <figure class="trend">
      <svg viewBox={`${-axisRoom} 0 ${size.width + axisRoom} ${size.height}`} role="img" aria-label={sentenceOf(known)}>
        <Grid frame={frame} top={top} isShare={trend.isShare} />
        <Months points={points} frame={frame} />
        <Line points={points} frame={frame} />
        <Ends points={points} frame={frame} />
      </svg>
      {known.length < points.length && <figcaption>{words.trendGap}</figcaption>}
    </figure>
  );
}

function sentenceOf(known: readonly TrendPoint[]): string {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return words.trendEmpty;
  return words.trendWords(words.trendPoint(first.words, first.name), words.trendPoint(last.words, last.name));
}

type GridProps = { frame: ChartFrame; top: number; isShare: Trend['isShare'] };

function Grid({ frame, top, isShare }: GridProps) {
  return (
    <g class="trend-grid">
      {chooseTicks([0, top], 4).map((tick) => (
        <g key={tick}>
          <path d={`M${frame.left} ${frame.y(tick)}H${frame.right}`} />
          <text x={frame.left - 6} y={frame.y(tick) + 5} text-anchor="end">
            {formatNumber(tick)}
            {isShare && '%'}
          </text>
        </g>
      ))}
    </g>
  );
}

type PointsProps = { points: readonly TrendPoint[]; frame: ChartFrame };

function Months({ points, frame }: PointsProps) {
  return (
    <g class="trend-grid">
      {ticksOf(points).map((at) => (
        <text key={at} x={frame.x(at)} y={frame.bottom + 24} text-anchor={at === points.length - 1 ? 'end' : 'middle'}>
          {points[at]?.tick}
        </text>
      ))}
    </g>
  );
}

/** A month without a value breaks the line: nobody knows how it went across. */
function Line({ points, frame }: PointsProps) {
  const placed = points.map(({ value }, at) => ({ x: frame.x(at), y: value }));
  const isThere = ({ y }: (typeof placed)[number]) => y !== undefined;
  const height = ({ y }: (typeof placed)[number]) => frame.y(y ?? 0);
  const stroke = line<(typeof placed)[number]>()
    .defined(isThere)
    .x(({ x }) => x)
    .y(height);
  const ground = area<(typeof placed)[number]>()
    .defined(isThere)
    .x(({ x }) => x)
    .y0(frame.bottom)
    .y1(height);
  return (
    <g>
      <path class="trend-ground" d={ground(placed) ?? ''} />
      <path class="trend-line" d={stroke(placed) ?? ''} />
      {placed.filter(isThere).map((point) => (
        <circle key={point.x} class="trend-dot" cx={point.x} cy={height(point)} r="4" />
      ))}
    </g>
  );
}

/** The newest known value in figures, where the eye ends. */
function Ends({ points, frame }: PointsProps) {
  const at = points.findLastIndex(({ value }) => value !== undefined);
  const point = points[at];
  if (point?.value === undefined) return null;
  return (
    <text class="trend-end" x={frame.x(at) + 4} y={Math.max(16, frame.y(point.value) - 12)} text-anchor="end">
      {point.words}
    </text>
  );
}
