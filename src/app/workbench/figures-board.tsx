import { Bar } from '../kit/bar.tsx';
import { Card } from '../kit/card.tsx';
import { Counter } from '../kit/counter.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { RowList } from '../kit/list-row.tsx';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { Progress } from '../kit/progress.tsx';

type Figure = { name: string; value: string; of: string; note: string };

const figures: Figure[] = [
  { name: 'Punya akta', value: '91,4%', of: '412/451', note: 'a' },
  { name: 'Terduga pendek', value: '18,2%', of: '37/203', note: 'b' },
  { name: 'Tanpa jamban', value: '<5', of: '', note: 'c' },
];

function FigureTable({ caption }: { caption: string }) {
  return (
    <DataTable<Figure>
      caption={caption}
      keyOf={(row) => row.name}
      rows={figures}
      columns={[
        { key: 'hal', label: 'Hal', heading: true, render: (row) => row.name },
        { key: 'angka', label: 'Angka', figures: true, render: (row) => row.value },
        { key: 'dari', label: 'Dari', figures: true, render: (row) => row.of },
        { key: 'ket', label: 'Ket', render: (row) => row.note },
      ]}
    />
  );
}

export function FiguresBoard() {
  return (
    <>
      <Card title="Kiriman">
        <div class="counters">
          <Counter figure="12" label="Di HP ini" icon="clock" colour="biru" />
          <Counter figure="148" label="Diterima" icon="checkTwice" colour="hijau" />
          <Counter figure="131" label="Disetujui" icon="approved" colour="hijau" />
        </div>
        <Progress done={4} total={5} text="Bagian 4 dari 5 · sisa 3 isian" />
        <Progress done={12} total={18} text="12 dari 18 anak sudah ditimbang" />
        <Progress done={37} total={58} text="37 dari 58 keluarga sudah dikunjungi" />
      </Card>
      <Card title="Batang" flush>
        <RowList>
          <Bar
            label="Anak punya akta"
            numerator={412}
            denominator={451}
            notes={['Belum ditanya: 28 anak']}
            href="#akta"
          />
          <Bar
            label="Terduga pendek"
            numerator={37}
            denominator={203}
            notes={['Diukur 203 dari 240 balita']}
            href="#tbu"
          />
          <Bar label="Tanpa jamban layak" numerator={3} denominator={58} masked="<5" />
        </RowList>
      </Card>
      <Card title="Tabel" flush>
        <FigureTable caption="Ringkasan keluarga" />
      </Card>
      <PrintSheet
        title="Desa Mongpok · ringkasan keluarga"
        basis={['Per 3 Nov 2026 09.05 · dicetak Sari', 'Dasar: 1.108 diterima, ±40 di HP, 3 ditahan.']}
        footnotes={['a Belum ditanya 28 anak.', 'b Diukur 203 dari 240 balita.', 'c Di bawah 5 tidak dirinci.']}
        closing="Hasil pendataan, bukan angka resmi."
      >
        <FigureTable caption="Lembar musyawarah" />
      </PrintSheet>
    </>
  );
}
