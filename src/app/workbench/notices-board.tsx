import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { DemoStrip, TrainingStrip } from '../kit/strip.tsx';
import { UndoBar } from '../kit/undo-bar.tsx';

export function NoticesBoard() {
  return (
    <>
      <DemoStrip />
      <TrainingStrip />
      <Banner kind="info" title="Tidak ada sinyal.">
        Lanjut mengisi saja, semua tersimpan di HP.
      </Banner>
      <Banner kind="warn" title="Perlu diperbaiki" actions={<Button>Buka isian</Button>}>
        Bu Ratna minta 2 isian diperbaiki, catatan aman.
      </Banner>
      <Banner kind="success" title="Diterima. Nomor bukti 7K2-148, 3 Nov 09.05.">
        Semua 148 catatan sudah diterima.
      </Banner>
      <Banner kind="held" title="Ditahan: akun ini sudah ditutup.">
        Data aman di pusat. Supervisor akan meneruskan.
      </Banner>
      <Banner kind="danger" title="Belum tersimpan." actions={<Button>Simpan lagi</Button>}>
        Jangan tutup layar ini.
      </Banner>
      <ErrorSummary
        items={[
          { fieldId: 'pendidikan', text: 'Rini: pendidikan terakhir' },
          { fieldId: 'lahir', text: 'Dimas: tanggal lahir' },
        ]}
      />
      <EmptyState
        title="Belum ada keluarga di RT ini."
        text="Keluarga yang Anda catat muncul di sini, juga tanpa sinyal."
        action={
          <Button kind="primary" icon="plus">
            Keluarga baru
          </Button>
        }
      />
      <LoadingState text="Membuka 120 dari 480 catatan…" after={0} />
      <UndoBar text="Jawaban dihapus." onUndo={() => undefined} />
    </>
  );
}
