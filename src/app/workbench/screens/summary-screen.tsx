import { AppBar } from '../../kit/app-bar.tsx';
import { Bar } from '../../kit/bar.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Counter } from '../../kit/counter.tsx';
import { RowList } from '../../kit/list-row.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { TabBar } from '../../kit/tab-bar.tsx';
import { deskNav, type ScreenProps } from './screen-props.ts';

export function SummaryScreen(props: ScreenProps) {
  return (
    <PageShell
      width="wide"
      nav={<TabBar items={deskNav} current="#ringkasan" />}
      appBar={<AppBar {...props} title="Desa Mongpok" subtitle="Per 3 Nov 2026 · 09.05" helpHref="#bantuan" />}
    >
      <Card
        title="Dasar angka"
        aside={
          <Button kind="quiet" icon="print">
            Cetak 1 lembar
          </Button>
        }
        footer="Angka bisa bertambah."
      >
        <div class="counters">
          <Counter figure="1.108" label="Diterima" icon="checkTwice" colour="hijau" />
          <Counter figure="±40" label="Di HP kader" icon="clock" colour="biru" />
          <Counter figure="3" label="Ditahan" icon="held" colour="ungu" />
        </div>
      </Card>
      <Card title="Anak" flush footer="Hasil pendataan, bukan angka resmi.">
        <RowList>
          <Bar label="Anak punya akta" numerator={412} denominator={451} notes={['Belum ditanya: 28 anak']} href="#a" />
          <Bar
            label="Terduga pendek"
            numerator={37}
            denominator={203}
            notes={['Diukur 203 dari 240 balita']}
            href="#b"
          />
          <Bar label="Tanpa jamban layak" numerator={3} denominator={58} masked="<5" href="#c" />
        </RowList>
      </Card>
    </PageShell>
  );
}
