import { useState } from 'preact/hooks';
import { AppBar } from '../../kit/app-bar.tsx';
import { Card } from '../../kit/card.tsx';
import { FilterChips } from '../../kit/filter-chips.tsx';
import { ListRow, RowList } from '../../kit/list-row.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { SearchField } from '../../kit/search-field.tsx';
import { type RecordState, StateTag } from '../../kit/state-tag.tsx';
import { TabBar } from '../../kit/tab-bar.tsx';
import { kaderNav, type ScreenProps } from './screen-props.ts';

const families: [number: string, name: string, detail: string, state: RecordState][] = [
  ['01', 'Sugeng', 'Rumah 12 · 4 jiwa · 2 isian', 'perbaiki'],
  ['02', 'Darma', 'Rumah 13 · sisa 5 isian', 'belum_selesai'],
  ['03', 'Wati', 'Rumah 14 · 3 jiwa · 1 Nov', 'diterima'],
  ['04', 'Raden Mas Suryaningrat Kusumawardhana', 'Rumah 15 · 20 jiwa', 'di_hp'],
  ['05', 'Tono', 'Rumah 16 · 5 jiwa · kemarin', 'terkirim'],
  ['06', 'Ani', 'Rumah 17 · RT 05', 'ditahan'],
  ['07', 'Rumah 18', 'Belum ada nama', 'belum_dikunjungi'],
];

export function FamiliesScreen(props: ScreenProps) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState('semua');
  return (
    <PageShell
      nav={<TabBar items={kaderNav} current="#keluarga" />}
      appBar={
        <AppBar {...props} title="Keluarga" subtitle="RT 03" backHref="#beranda" helpHref="#bantuan" onPhoneOnly="12" />
      }
    >
      <SearchField label="Cari nama atau nomor rumah" value={query} onInput={setQuery} />
      <FilterChips
        label="Saring keluarga"
        chips={[
          { key: 'semua', label: 'Semua', count: '58' },
          { key: 'belum', label: 'Belum', count: '21' },
          { key: 'perbaiki', label: 'Perbaiki', count: '2' },
        ]}
        current={filter}
        onChoose={setFilter}
      />
      <Card flush>
        <RowList>
          {families.map(([number, name, detail, state]) => (
            <ListRow
              key={number}
              number={number}
              title={name}
              subtitle={detail}
              below={<StateTag state={state} />}
              href={`#${number}`}
            />
          ))}
        </RowList>
      </Card>
    </PageShell>
  );
}
