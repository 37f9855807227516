import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { FilterChips } from '../kit/filter-chips.tsx';
import { PageShell } from '../kit/page-shell.tsx';
import { ChartBoard } from './chart-board.tsx';
import { ControlsBoard } from './controls-board.tsx';
import { FieldsBoard } from './fields-board.tsx';
import { FiguresBoard } from './figures-board.tsx';
import { NoticesBoard } from './notices-board.tsx';
import { DeskScreen } from './screens/desk-screen.tsx';
import { FamiliesScreen } from './screens/families-screen.tsx';
import { HomeScreen } from './screens/home-screen.tsx';
import { LoginScreen } from './screens/login-screen.tsx';
import { SectionScreen } from './screens/section-screen.tsx';
import { SummaryScreen } from './screens/summary-screen.tsx';
import { WeighScreen } from './screens/weigh-screen.tsx';
import { StatesBoard } from './states-board.tsx';

type Theme = 'terang' | 'dark' | 'luar';

/** Single components in every state. */
const boards: Record<string, ComponentType> = {
  tombol: ControlsBoard,
  status: StatesBoard,
  pesan: NoticesBoard,
  isian: FieldsBoard,
  angka: FiguresBoard,
  kurva: ChartBoard,
};

/** The same components put together as whole screens. */
const screens: Record<string, ComponentType<{ outdoor: boolean; onOutdoor: () => void }>> = {
  'layar-masuk': LoginScreen,
  'layar-beranda': HomeScreen,
  'layar-keluarga': FamiliesScreen,
  'layar-bagian': SectionScreen,
  'layar-timbang': WeighScreen,
  'layar-ringkasan': SummaryScreen,
  'layar-meja': DeskScreen,
};

const themes = [
  { key: 'terang', label: 'Terang' },
  { key: 'dark', label: 'Gelap' },
  { key: 'luar', label: 'Luar rumah' },
] as const;

const asked = new URLSearchParams(location.search);

function Chooser({ current, onChoose }: { current: string; onChoose: (key: string) => void }) {
  const chips = [...Object.keys(boards), ...Object.keys(screens)].map((key) => ({ key, label: key }));
  return <FilterChips label="Papan" chips={chips} current={current} onChoose={onChoose} />;
}

/** `?papan=kurva&tema=dark&ukuran=besar&saja` shows one board alone, for pictures and audits. */
export function Board() {
  const [theme, setTheme] = useState<Theme>((asked.get('tema') as Theme | null) ?? 'terang');
  const [key, setKey] = useState(asked.get('papan') ?? 'tombol');
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.size = asked.get('ukuran') ?? '';
  }, [theme]);
  const [Single, Screen] = [boards[key], screens[key]];
  const chooser = !asked.has('saja') && (
    <div class="stack no-print">
      <Chooser current={key} onChoose={setKey} />
      <FilterChips label="Tema" chips={themes} current={theme} onChoose={setTheme} />
    </div>
  );
  return (
    <>
      {!Screen && (
        <PageShell>
          <h1>Bengkel tampilan</h1>
          {chooser}
          {Single && <Single />}
        </PageShell>
      )}
      {Screen && <Screen outdoor={theme === 'luar'} onOutdoor={() => setTheme(theme === 'luar' ? 'terang' : 'luar')} />}
      {Screen && chooser}
    </>
  );
}
