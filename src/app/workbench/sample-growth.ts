import type { ChartBand, ChartLine, ChildPoint } from '../kit/growth-chart-props.ts';

/** Permenkes 2/2020, table 1: weight of boys, months 0 to 12, at -3, -2, -1, +1 SD. */
const boys: [number, number, number, number][] = [
  [2.1, 2.5, 2.9, 3.9],
  [2.9, 3.4, 3.9, 5.1],
  [3.8, 4.3, 4.9, 6.3],
  [4.4, 5.0, 5.7, 7.2],
  [4.9, 5.6, 6.2, 7.8],
  [5.3, 6.0, 6.7, 8.4],
  [5.7, 6.4, 7.1, 8.8],
  [5.9, 6.7, 7.4, 9.2],
  [6.2, 6.9, 7.7, 9.6],
  [6.4, 7.1, 8.0, 9.9],
  [6.6, 7.4, 8.2, 10.2],
  [6.8, 7.6, 8.4, 10.5],
  [6.9, 7.7, 8.6, 10.8],
];

const edge = (at: 0 | 1 | 2 | 3) => boys.map((row, month) => [month, row[at]] as const);
const level = (kg: number) => boys.map((_, month) => [month, kg] as const);

export const sampleBands: ChartBand[] = [
  { label: 'di bawah garis merah', kind: 'bawah-merah', lower: level(2), upper: edge(0) },
  { label: 'kuning', kind: 'kuning', lower: edge(0), upper: edge(1) },
  { label: 'hijau muda', kind: 'hijau-muda', lower: edge(1), upper: edge(2) },
  { label: 'hijau tua', kind: 'hijau-tua', lower: edge(2), upper: edge(3) },
  { label: 'di atas garis oranye', kind: 'atas-oranye', lower: edge(3), upper: level(12) },
];

export const sampleLines: ChartLine[] = [
  { label: 'garis oranye', kind: 'oranye', points: edge(3) },
  { label: 'garis merah', kind: 'merah', points: edge(0) },
];

export const sampleChild: ChildPoint[] = [
  { x: 1, y: 4.1, label: '3 Mar: 4,1\u00a0kg' },
  { x: 2, y: 4.9, label: '4 Apr: 4,9\u00a0kg, naik 800\u00a0g' },
  { x: 3, y: 5.5, label: '3 Mei: 5,5\u00a0kg, naik 600\u00a0g' },
  { x: 4, y: 6.0, label: '4 Jun: 6,0\u00a0kg, naik 500\u00a0g' },
  { x: 6, y: 6.6, label: '3 Agu: 6,6\u00a0kg' },
  { x: 7, y: 6.8, label: '4 Sep: 6,8\u00a0kg, naik 200\u00a0g' },
  { x: 8, y: 7.0, label: '4 Okt: 7,0\u00a0kg, naik 200\u00a0g' },
  { x: 9, y: 7.1, label: '3 Nov: 7,1\u00a0kg, naik 100\u00a0g' },
];
