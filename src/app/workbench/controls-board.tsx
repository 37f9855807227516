import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { FoldedFilters } from '../kit/folded-filters.tsx';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { type IconName, icons } from '../kit/icons.ts';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { SectionRow } from '../kit/section-row.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { Tabs } from '../kit/tabs.tsx';

function Buttons() {
  return (
    <Card title="Tombol">
      <Button kind="primary" wide>
        Simpan penimbangan
      </Button>
      <Button kind="primary" wide icon="send" aside="± 36 KB">
        Kirim sekarang
      </Button>
      <Button wide icon="plus">
        Keluarga baru
      </Button>
      <Button kind="danger" wide icon="close">
        Cabut HP Sari
      </Button>
      <Button kind="primary" wide busy="Menyimpan…">
        Simpan
      </Button>
      <Button wide disabled>
        Belum bisa ditekan
      </Button>
      <Button kind="quiet">Nanti saja</Button>
      <div>
        <IconButton icon="sun" label="Luar rumah" />
        <IconButton icon="more" label="Pilihan lain" />
        <IconButton icon="print" label="Cetak 1 lembar" showLabel />
      </div>
    </Card>
  );
}

function Rows() {
  return (
    <Card title="Baris" flush>
      <RowList>
        <ListRow title="Baris untuk dibaca saja" subtitle="Tidak bisa diketuk" trailing="8,2 kg" />
        <ListRow icon="user" title="Rini, 36 tahun" subtitle="Istri" href="#rini" />
        <ListRow
          icon="baby"
          title="Nama yang sangat panjang sekali Kusumawardhani"
          subtitle="14 bulan"
          href="#a"
          selected
        />
        <SectionRow number="1" title="Persetujuan" state="complete" stateText="Lengkap" href="#1" />
        <SectionRow number="3" title="Anggota (4)" state="missing" stateText="Kurang 2" href="#3" />
        <SectionRow number="4" title="Akta dan KIA" state="empty" stateText="Belum diisi" href="#4" />
      </RowList>
    </Card>
  );
}

function Choosers() {
  const [chip, setChip] = useState('belum');
  const [rt, setRt] = useState('');
  const [tab, setTab] = useState('berubah');
  return (
    <Card title="Saringan dan tab">
      <FilterChips
        label="Saring keluarga"
        chips={[
          { key: 'semua', label: 'Semua', count: '58' },
          { key: 'belum', label: 'Belum', count: '21' },
          { key: 'perbaiki', label: 'Perbaiki', count: '2' },
        ]}
        current={chip}
        onChoose={setChip}
      />
      <FoldedFilters set={rt === '' ? undefined : '1'}>
        <SelectField
          label="RT"
          options={[
            { key: '', label: 'Semua RT' },
            { key: '003', label: 'RT 003 RW 001 (12)' },
          ]}
          value={rt}
          onChoose={setRt}
        />
      </FoldedFilters>
      <Tabs
        label="Catatan"
        tabs={[
          { key: 'berubah', label: 'Yang berubah', count: '3' },
          { key: 'semua', label: 'Semua isian' },
          { key: 'riwayat', label: 'Riwayat' },
        ]}
        current={tab}
        onChoose={setTab}
      >
        <p>Isi tab {tab}</p>
      </Tabs>
    </Card>
  );
}

function Modals() {
  const [open, setOpen] = useState<'sheet' | 'dialog' | undefined>(
    location.hash === '#sheet' ? 'sheet' : location.hash === '#dialog' ? 'dialog' : undefined,
  );
  const close = () => setOpen(undefined);
  return (
    <Card title="Lembar dan dialog">
      <Button onClick={() => setOpen('sheet')}>Buka lembar</Button>
      <Button onClick={() => setOpen('dialog')}>Buka dialog</Button>
      <Sheet
        open={open === 'sheet'}
        title="Ditahan: RT lain"
        onClose={close}
        actions={<Button kind="primary">Serahkan ke kader RT 05</Button>}
      >
        <p>RT 05 bukan wilayah tugas Anda. Data aman, belum dihitung.</p>
      </Sheet>
      <Dialog
        open={open === 'dialog'}
        title="Tutup hari posyandu?"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Belum</Button>
            <Button kind="primary">Tutup hari, 38 anak</Button>
          </>
        }
      >
        <p>4 anak tercatat tidak hadir. Setelah ditutup, hari ini tidak bisa dibuka lagi.</p>
      </Dialog>
    </Card>
  );
}

function IconWall() {
  return (
    <Card title="Gambar">
      <div class="chips">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <Icon key={name} name={name} />
        ))}
      </div>
    </Card>
  );
}

export function ControlsBoard() {
  return (
    <>
      <Buttons />
      <Rows />
      <Choosers />
      <Modals />
      <IconWall />
    </>
  );
}
