import { area, curveMonotoneX, line } from 'd3-shape';
import type { ChartFrame, ChartPoint } from './chart-frame.ts';
import type { ChartBand, ChartLine, ChildPoint } from './growth-chart-props.ts';
import { placeBandWords } from './place-band-word.ts';

type BandsProps = { bands: readonly ChartBand[]; frame: ChartFrame; hatchId: string };

function drawBand({ lower, upper }: ChartBand, frame: ChartFrame): string {
  const edges = lower.map(([x, low], at) => ({ x, low, high: upper[at]?.[1] ?? low }));
  const shape = area<(typeof edges)[number]>()
    .x((edge) => frame.x(edge.x))
    .y0((edge) => frame.y(edge.low))
    .y1((edge) => frame.y(edge.high))
    .curve(curveMonotoneX);
  return shape(edges) ?? '';
}

export function drawLine(points: readonly ChartPoint[], frame: ChartFrame): string {
  const shape = line<ChartPoint>()
    .x(([x]) => frame.x(x))
    .y(([, y]) => frame.y(y))
    .curve(curveMonotoneX);
  return shape([...points]) ?? '';
}

/** Hatched below the red line: without it, that band and light green are one colour to red-green blind eyes. */
export function Bands({ bands, frame, hatchId }: BandsProps) {
  return (
    <g>
      {bands.map((band) => (
        <g key={band.label}>
          <path class={`chart-band chart-band--${band.kind}`} d={drawBand(band, frame)} />
          {band.kind === 'bawah-merah' && <path d={drawBand(band, frame)} fill={`url(#${hatchId})`} />}
          <path class="chart-border" d={drawLine(band.upper, frame)} />
        </g>
      ))}
    </g>
  );
}

type WordsProps = Omit<BandsProps, 'hatchId'> & { child: readonly ChildPoint[] };

/** Each band's word where the band is high enough and the child's line leaves room. */
export function BandWords({ bands, frame, child }: WordsProps) {
  return (
    <g class="chart-words">
      {placeBandWords({ bands, frame, child }).map(({ label, right, y }) => (
        <text key={label} x={right} y={y + 5} text-anchor="end">
          {label}
        </text>
      ))}
    </g>
  );
}

export function Lines({ lines, frame }: { lines: readonly ChartLine[]; frame: ChartFrame }) {
  return (
    <g>
      {lines.map((one) => (
        <path key={one.label} class={`chart-line chart-line--${one.kind}`} d={drawLine(one.points, frame)} />
      ))}
    </g>
  );
}

type AxesProps = { frame: ChartFrame; unit: string; xLabel: string };

export function Axes({ frame, unit, xLabel }: AxesProps) {
  return (
    <g class="chart-axes">
      {frame.yTicks.map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${frame.left} ${frame.y(tick)}H${frame.right}`} />
          <text x={frame.left - 6} y={frame.y(tick) + 5} text-anchor="end">
            {String(tick).replace('.', ',')}
          </text>
        </g>
      ))}
      {frame.xTicks.map((tick) => (
        <text key={tick} x={frame.x(tick)} y={frame.bottom + 19} text-anchor="middle">
          {tick}
        </text>
      ))}
      <path class="chart-axis" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
      <text class="chart-unit" x={frame.left - 6} y={frame.top - 12} text-anchor="end">
        {unit}
      </text>
      <text class="chart-unit" x={frame.right} y={frame.bottom + 39} text-anchor="end">
        {xLabel}
      </text>
    </g>
  );
}
