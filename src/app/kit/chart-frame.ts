export type ChartPoint = readonly [x: number, y: number];

/** Drawing area inside the SVG's own units; the words' sizes are meant for a phone of 360 px. */
export type ChartFrame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (value: number) => number;
  y: (value: number) => number;
  xTicks: number[];
  yTicks: number[];
};

type Extent = { x: ChartPoint; y: ChartPoint };

/** Whole steps of 1, 2 or 5 so that about `wanted` ticks fall inside. */
export function chooseTicks([from, to]: ChartPoint, wanted: number): number[] {
  const raw = Math.max((to - from) / wanted, Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => Number(((first + at) * step).toFixed(6)));
}

/** Months run in steps people count in: every one, every third, every sixth, every twelfth. */
export function chooseMonthTicks([from, to]: ChartPoint): number[] {
  const step = [1, 2, 3, 6, 12].find((months) => (to - from) / months <= 12) ?? 12;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step);
}

export function makeFrame(extent: Extent, width = 328, height = 372): ChartFrame {
  const [left, right, top, bottom] = [34, width - 10, 30, height - 46];
  const scale =
    ([from, to]: ChartPoint, start: number, end: number) =>
    (value: number) =>
      start + ((value - from) / (to - from || 1)) * (end - start);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: scale(extent.x, left, right),
    y: scale(extent.y, bottom, top),
    xTicks: chooseMonthTicks(extent.x),
    yTicks: chooseTicks(extent.y, 8),
  };
}

/** What must be seen: every band's, line's and the child's points. */
export function measureExtent(points: readonly ChartPoint[]): Extent {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] };
}
