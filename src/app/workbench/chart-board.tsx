import { Card } from '../kit/card.tsx';
import { GrowthChart } from '../kit/growth-chart.tsx';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { sampleBands, sampleChild, sampleLines } from './sample-growth.ts';

export function ChartBoard() {
  const shared = { unit: 'kg', bands: sampleBands, lines: sampleLines, xLabel: 'Umur (bulan)', yLabel: 'Berat' };
  return (
    <>
      <Card title="Bima S. · 9 bulan">
        <GrowthTag sign="T" size="large" />
        <p>Naik 100 g. Perlu 300 g atau lebih. Rujuk ke puskesmas minggu ini.</p>
      </Card>
      <GrowthChart
        {...shared}
        title="Berat menurut umur"
        jk="L"
        child={sampleChild}
        summary="Bima, 9 bulan, 7,1 kg: di batas pita kuning, naik 100 g dalam sebulan."
      />
      <GrowthChart
        {...shared}
        title="Berat menurut umur"
        jk="P"
        child={[{ x: 0, y: 3.1, label: '3 Nov: 3,1 kg, pertama' }]}
        summary="Citra, baru lahir, 3,1 kg: penimbangan pertama."
      />
    </>
  );
}
