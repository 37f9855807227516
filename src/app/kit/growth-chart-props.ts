import type { ChartPoint } from './chart-frame.ts';

export type BandKind = 'bawah-merah' | 'kuning' | 'hijau-muda' | 'hijau-tua' | 'atas-oranye';
export type LineKind = 'merah' | 'oranye' | 'median' | 'sd';

/** x in months, y in the chart's unit; both edges run from left to right over the same x. */
export type ChartBand = { label: string; kind: BandKind; lower: readonly ChartPoint[]; upper: readonly ChartPoint[] };
export type ChartLine = { label: string; kind: LineKind; points: readonly ChartPoint[] };
/** `label` is what is read when the point is tapped: "4 Okt: 7,9 kg, naik 200 g". */
export type ChildPoint = { x: number; y: number; label: string };

export type GrowthChartProps = {
  title: string;
  unit: string;
  jk: 'L' | 'P';
  bands: readonly ChartBand[];
  lines: readonly ChartLine[];
  child: readonly ChildPoint[];
  xLabel: string;
  yLabel: string;
  /** The verdict in a sentence; it stands before the picture on the screen and in its description. */
  summary: string;
};
