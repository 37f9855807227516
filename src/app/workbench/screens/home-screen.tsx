import { AppBar } from '../../kit/app-bar.tsx';
import { BottomBar } from '../../kit/bottom-bar.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Counter } from '../../kit/counter.tsx';
import { ListRow, RowList } from '../../kit/list-row.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { Progress } from '../../kit/progress.tsx';
import { Stamp } from '../../kit/stamp.tsx';
import { DemoStrip } from '../../kit/strip.tsx';
import { TabBar } from '../../kit/tab-bar.tsx';
import { kaderNav, type ScreenProps } from './screen-props.ts';

export function HomeScreen(props: ScreenProps) {
  return (
    <PageShell
      strip={<DemoStrip />}
      nav={<TabBar items={kaderNav} current="#beranda" />}
      appBar={
        <AppBar
          {...props}
          title="Pagi, Sari"
          subtitle="Sel, 3 Nov 2026"
          helpHref="#bantuan"
          stamp={<Stamp text="Tersimpan di HP 09.41" />}
          onPhoneOnly="12"
        />
      }
      bottom={
        <BottomBar>
          <Button kind="primary" wide icon="plus">
            Keluarga baru
          </Button>
        </BottomBar>
      }
    >
      <Card title="Kiriman" aside={<a href="#kirim">Kirim</a>}>
        <div class="counters">
          <Counter figure="12" label="Di HP ini" icon="clock" colour="biru" />
          <Counter figure="148" label="Diterima" icon="checkTwice" colour="hijau" />
          <Counter figure="131" label="Disetujui" icon="approved" colour="hijau" />
        </div>
      </Card>
      <Card title="Perlu dikerjakan (4)" flush>
        <RowList>
          <ListRow icon="alert" title="Bima S., 9 bln" subtitle="Rujuk ke puskesmas" trailing="minggu ini" href="#1" />
          <ListRow icon="repair" title="Kel. Sugeng" subtitle="Perbaiki 2 isian" trailing="2 hari" href="#2" />
          <ListRow icon="quarter" title="Kel. Darma" subtitle="Belum selesai, sisa 5 isian" href="#3" />
          <ListRow icon="home" title="6 keluarga RT 03" subtitle="Kunjungi" href="#4" />
        </RowList>
      </Card>
      <Card>
        <Progress done={37} total={58} text="37 dari 58 keluarga sudah dikunjungi" />
      </Card>
    </PageShell>
  );
}
