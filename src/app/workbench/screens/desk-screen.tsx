import { AppBar } from '../../kit/app-bar.tsx';
import { BottomBar } from '../../kit/bottom-bar.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { type RecordState, StateTag } from '../../kit/state-tag.tsx';
import { TabBar } from '../../kit/tab-bar.tsx';
import { deskNav, type ScreenProps } from './screen-props.ts';

type Waiting = { family: string; kader: string; time: string; signs: string; state: RecordState };

const queue: Waiting[] = [
  { family: 'Kel. Sugeng', kader: 'Sari', time: '3 Nov 09.41', signs: '2 tanda', state: 'menunggu' },
  { family: 'Kel. Darma', kader: 'Sari', time: '3 Nov 09.12', signs: '1 tanda', state: 'dua_jawaban' },
  { family: 'Kel. Wati', kader: 'Dewi', time: 'kemarin', signs: 'bersih', state: 'disetujui' },
  { family: 'Kel. Ani', kader: 'Dewi', time: 'kemarin', signs: 'RT lain', state: 'ditahan' },
];

export function DeskScreen(props: ScreenProps) {
  return (
    <PageShell
      width="wide"
      nav={<TabBar items={deskNav} current="#antrean" />}
      appBar={
        <AppBar {...props} title="Antrean pemeriksaan" subtitle="Desa Mongpok · Ratna (bidan)" helpHref="#bantuan" />
      }
      bottom={
        <BottomBar>
          <Button kind="primary" icon="check">
            Setujui Kel. Sugeng
          </Button>
          <Button icon="repair">Minta perbaikan</Button>
        </BottomBar>
      }
    >
      <Card title="Menunggu diperiksa (4)" flush>
        <DataTable<Waiting>
          caption="Catatan yang menunggu diperiksa"
          keyOf={(row) => row.family}
          rows={queue}
          columns={[
            { key: 'keluarga', label: 'Keluarga', heading: true, render: (row) => <a href="#buka">{row.family}</a> },
            { key: 'kader', label: 'Kader', render: (row) => row.kader },
            { key: 'waktu', label: 'Masuk', render: (row) => row.time },
            { key: 'tanda', label: 'Tanda', render: (row) => row.signs },
            { key: 'status', label: 'Status', render: (row) => <StateTag state={row.state} /> },
          ]}
        />
      </Card>
    </PageShell>
  );
}
