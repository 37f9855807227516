import { useState } from 'preact/hooks';
import { AppBar } from '../../kit/app-bar.tsx';
import { BottomBar } from '../../kit/bottom-bar.tsx';
import { Button } from '../../kit/button.tsx';
import { ChoiceList } from '../../kit/choice-list.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { Progress } from '../../kit/progress.tsx';
import { Question } from '../../kit/question.tsx';
import { Stamp } from '../../kit/stamp.tsx';
import type { ScreenProps } from './screen-props.ts';

const rows = ['Ada, ditunjukkan', 'Ada, tidak ditunjukkan', 'Sedang diproses', 'Tidak ada', 'Tidak tahu'];

export function SectionScreen(props: ScreenProps) {
  const [value, setValue] = useState<string | undefined>();
  return (
    <PageShell
      appBar={
        <AppBar
          {...props}
          title="Akta dan KIA"
          subtitle="Dimas, 7 tahun"
          backHref="#kunjungan"
          helpHref="#bantuan"
          stamp={<Stamp text="Tersimpan di HP 09.41" />}
          onPhoneOnly="12"
        />
      }
      bottom={
        <BottomBar>
          <Button>Kembali</Button>
          <Button kind="primary">Lanjut</Button>
        </BottomBar>
      }
    >
      <Progress done={3} total={5} text="Bagian 4 dari 5 · sisa 3 isian" />
      <Question
        id="akta"
        label="Akta kelahiran Dimas"
        hint="Minta lihat aslinya kalau ada. Surat keterangan lahir bukan akta."
        group
        actions={[
          { label: 'Menolak menjawab', onClick: () => undefined },
          { label: 'Hapus jawaban', onClick: () => setValue(undefined) },
        ]}
      >
        <ChoiceList choices={rows.map((label) => ({ code: label, label }))} value={value} onChoose={setValue} />
      </Question>
    </PageShell>
  );
}
