import { useId, useState } from 'preact/hooks';
import { formatPlain } from '../format/format-number.ts';
import { texts } from '../texts/id/kit.ts';
import { makeFrame, measureExtent } from './chart-frame.ts';
import { ChildLine, findNearestPoint } from './growth-chart-child.tsx';
import { Axes, Bands, BandWords, Lines } from './growth-chart-ground.tsx';
import type { GrowthChartProps } from './growth-chart-props.ts';
import { IconButton } from './icon-button.tsx';

function ChartHeader({ jk, title }: Pick<GrowthChartProps, 'jk' | 'title'>) {
  const [kms, word] = jk === 'L' ? [texts.kit.kmsBoy, texts.kit.boy] : [texts.kit.kmsGirl, texts.kit.girl];
  return (
    <div class={`chart-header chart-header--${jk}`}>
      <span>{title}</span>
      <span>
        {kms} · {word}
      </span>
    </div>
  );
}

function ChartTable({ child, xLabel, yLabel, unit }: GrowthChartProps) {
  return (
    <div class="visually-hidden">
      <table>
        <caption>{texts.kit.chartTable}</caption>
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            <th scope="col">{yLabel}</th>
          </tr>
        </thead>
        <tbody>
          {child.map((point) => (
            <tr key={`${point.x} ${point.label}`}>
              <th scope="row">{formatPlain(point.x)}</th>
              <td>
                {formatPlain(point.y)} {unit}. {point.label}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ReaderProps = { child: GrowthChartProps['child']; chosen: number; onChoose: (at: number) => void };

/** Reads the chosen weighing aloud; the two buttons step through them, for keys and for shaky hands. */
function PointReader({ child, chosen, onChoose }: ReaderProps) {
  const move = (step: number) => onChoose(Math.min(child.length - 1, Math.max(0, chosen + step)));
  return (
    <div class="chart-reader">
      <IconButton icon="chevronLeft" label={texts.kit.chartBefore} onClick={() => move(-1)} />
      <p role="status">{child[chosen]?.label ?? texts.kit.chartTap}</p>
      <IconButton icon="chevronRight" label={texts.kit.chartAfter} onClick={() => move(1)} />
    </div>
  );
}

/** The card in her hand as one SVG: bands, red and orange line, the child's own line. */
export function GrowthChart(props: GrowthChartProps) {
  const { title, jk, unit, bands, lines, child, xLabel, summary } = props;
  const id = useId();
  const [chosen, setChosen] = useState(child.length - 1);
  const frame = makeFrame(
    measureExtent([
      ...bands.flatMap(({ lower, upper }) => [...lower, ...upper]),
      ...lines.flatMap(({ points }) => points),
      ...child.map(({ x, y }) => [x, y] as const),
    ]),
  );
  const readTap = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * frame.width;
    if (child.length > 0) setChosen(findNearestPoint(child, frame, x));
  };
  return (
    <figure class="chart">
      <ChartHeader jk={jk} title={title} />
      <svg
        class="chart-picture"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
        onPointerUp={readTap}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        <defs>
          <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="chart-hatch" d="M0 0V7" />
          </pattern>
        </defs>
        <Bands bands={bands} frame={frame} hatchId={`${id}-hatch`} />
        <Axes frame={frame} unit={unit} xLabel={xLabel} />
        <Lines lines={lines} frame={frame} />
        <BandWords bands={bands} frame={frame} child={child} />
        <ChildLine child={child} frame={frame} chosen={chosen} />
      </svg>
      <PointReader child={child} chosen={chosen} onChoose={setChosen} />
      <ul class="chart-legend">
        {lines.map(({ label, kind }) => (
          <li key={label}>
            <svg viewBox="0 0 32 8" aria-hidden="true" focusable="false">
              <path class={`chart-line chart-line--${kind}`} d="M0 4H32" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ChartTable {...props} />
    </figure>
  );
}
