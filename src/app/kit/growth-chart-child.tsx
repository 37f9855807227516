import { line } from 'd3-shape';
import type { ChartFrame } from './chart-frame.ts';
import type { ChildPoint } from './growth-chart-props.ts';

type ChildLineProps = { child: readonly ChildPoint[]; frame: ChartFrame; chosen: number };

/** Straight from weighing to weighing, as she would draw it on the card, with a white halo. */
export function ChildLine({ child, frame, chosen }: ChildLineProps) {
  const shape = line<ChildPoint>()
    .x((point) => frame.x(point.x))
    .y((point) => frame.y(point.y));
  const path = shape([...child]) ?? '';
  return (
    <g>
      <path class="chart-child-halo" d={path} />
      <path class="chart-child" d={path} />
      {child.map((point, at) => (
        <circle
          key={`${point.x} ${point.label}`}
          class={at === chosen ? 'chart-point chart-point--chosen' : 'chart-point'}
          cx={frame.x(point.x)}
          cy={frame.y(point.y)}
          r={at === chosen ? 8 : 5}
        />
      ))}
    </g>
  );
}

/** The weighing nearest to a tap, measured along the months only: fingers are wider than points. */
export function findNearestPoint(child: readonly ChildPoint[], frame: ChartFrame, x: number): number {
  const distances = child.map((point) => Math.abs(frame.x(point.x) - x));
  return distances.indexOf(Math.min(...distances));
}
