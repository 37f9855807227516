import type { HandlingStatus, Office } from '../../domain/follow-up.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { FollowUpItem, HandlingRequest } from '../../domain/wire/follow-up-messages.ts';
import { followUpRules } from '../../programme/follow-up/register.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Database } from '../db/database.ts';
import { handleCase } from '../follow-up/handle-case.ts';
import { accessTo, type ListAccess } from '../follow-up/list-access.ts';
import { readList } from '../follow-up/read-list.ts';

/** Days before now on which it was said; `on`: days before now of the appointment or the deed, below zero ahead of it. */
type Word = {
  readonly status: HandlingStatus;
  readonly saidDaysAgo: number;
  readonly on?: number;
  readonly note?: string;
};
type Notes = { readonly invited: string; readonly overdue: string; readonly done: string; readonly cannot: string };

const notes: Readonly<Record<Office, Notes>> = {
  disdukcapil: {
    invited: 'Jemput bola di balai desa, bawa KK dan Buku KIA',
    overdue: 'Jemput bola di balai desa',
    done: 'Sudah terbit, diambil orang tuanya',
    cannot: 'Berkas orang tua belum ada, tunggu mereka pulang dari perantauan',
  },
  puskesmas: {
    invited: 'Diukur ulang di puskesmas, bawa Buku KIA',
    overdue: 'Kunjungan rumah bersama bidan desa',
    done: 'Sudah diukur ulang dan mendapat PMT',
    cannot: 'Keluarga sedang di luar kota, hubungi lagi bulan depan',
  },
  dppkb: {
    invited: 'Pelayanan KB di balai desa, kartu JKN dibawa',
    overdue: 'Kunjungan rumah bersama TPK',
    done: 'Sudah dilayani',
    cannot: 'Alat yang diminta belum tersedia, bulan depan',
  },
  dinsos: {
    invited: 'Dibahas di musyawarah desa',
    overdue: 'Kunjungan pendamping PKH',
    done: 'Sudah diusulkan lewat SIKS-NG',
    cannot: 'NIK belum padan, perbaiki dulu di Disdukcapil',
  },
  disdik: {
    invited: 'Didaftarkan di PKBM, datang bersama orang tua',
    overdue: 'Kunjungan rumah bersama PKBM',
    done: 'Sudah bersekolah lagi',
    cannot: 'Belum mau kembali, dicoba lagi semester depan',
  },
  diskop: {
    invited: 'Klinik UMKM di kecamatan, bawa KTP',
    overdue: 'Pendampingan NIB di rumah usaha',
    done: 'NIB sudah terbit',
    cannot: 'Usahanya sedang berhenti, dihubungi lagi tiga bulan',
  },
  pupr: {
    invited: 'Survei rumah bersama tim desa',
    overdue: 'Pengukuran untuk usulan tahun depan',
    done: 'Jamban sudah dibangun',
    cannot: 'Kuota tahun ini habis, masuk usulan tahun depan',
  },
  kemenag: {
    invited: 'Sidang isbat di balai desa, bawa dua saksi',
    overdue: 'Pendaftaran isbat',
    done: 'Buku nikah sudah diterima',
    cannot: 'Saksi belum ada',
  },
  dinkes: {
    invited: 'Penyuluhan keamanan pangan (PKP) di kecamatan, bawa KTP',
    overdue: 'Kunjungan ke tempat usaha',
    done: 'SPP-IRT sudah terbit',
    cannot: 'Tempat produksinya belum memenuhi syarat',
  },
  dpmptsp: {
    invited: 'Layanan NIB keliling di balai desa, bawa KTP dan HP',
    overdue: 'Pendampingan OSS di balai desa',
    done: 'NIB sudah terbit',
    cannot: 'NIK pemilik belum padan, perbaiki dulu di Disdukcapil',
  },
  disnaker: {
    invited: 'Tes masuk pelatihan di BLK, bawa ijazah',
    overdue: 'Pendaftaran pelatihan di balai desa',
    done: 'Sudah ikut pelatihan',
    cannot: 'Kuota pelatihan tahun ini habis, didaftarkan tahun depan',
  },
  dp3a: {
    invited: 'Didampingi petugas UPTD PPA',
    overdue: 'Kunjungan pendamping',
    done: 'Pendampingan selesai',
    cannot: 'Belum bersedia ditemui',
  },
};

const accepted: Word = { status: 'diterima', saidDaysAgo: 10 };

/** What the office has said about one case after the other; the rest of its list is new. */
function storiesOf({ invited, overdue, done, cannot }: Notes): (readonly Word[])[] {
  const asked: Word = { status: 'dijadwalkan', saidDaysAgo: 8, on: 5, note: overdue };
  return [
    [accepted, { status: 'dijadwalkan', saidDaysAgo: 3, on: -6, note: invited }],
    [accepted, asked, { status: 'selesai', saidDaysAgo: 4, on: 5, note: done }],
    [accepted],
    [accepted, { status: 'tidak_dapat', saidDaysAgo: 7, note: cannot }],
    [accepted, asked],
    [accepted, asked, { status: 'warga_menolak', saidDaysAgo: 2, note: 'Keluarga belum mau' }],
    [accepted, { status: 'pindah_meninggal', saidDaysAgo: 2, note: 'Sudah pindah, kata tetangga' }],
  ];
}

type Parts = { readonly db: Database };

/** The officers' words about part of their cases, through the deed by which every officer gives them. */
export async function writeHandlings(parts: Parts, officers: readonly SessionActor[], today: string): Promise<void> {
  for (const officer of officers) {
    const stories = officer.office === undefined ? [] : storiesOf(notes[officer.office]);
    for (const access of followUpRules.flatMap((rule) => accessTo(rule, officer) ?? [])) {
      const waiting = (await readCases(parts, officer, access)).filter(
        ({ since }) => since < addDays(today, -accepted.saidDaysAgo),
      );
      for (const [at, story] of stories.entries()) {
        const about = waiting[at];
        if (about !== undefined) await tell(parts, { officer, about, story }, today);
      }
    }
  }
}

async function readCases({ db }: Parts, actor: SessionActor, access: ListAccess): Promise<readonly FollowUpItem[]> {
  const page = await db.transaction(readerOptions(actor), (tx) => readList(tx, { actor, access }, {}));
  return page.items;
}

type Telling = { readonly officer: SessionActor; readonly about: FollowUpItem; readonly story: readonly Word[] };

async function tell({ db }: Parts, { officer, about, story }: Telling, today: string): Promise<void> {
  for (const { status, saidDaysAgo, on, note = '' } of story) {
    const at = new Date(`${addDays(today, -saidDaysAgo)}T02:30:00.000Z`);
    const request: HandlingRequest = { status, on: on === undefined ? null : addDays(today, -on), note };
    const outcome = await handleCase({ db, now: () => at }, officer, about.id, request);
    if (outcome === 'not_found' || 'incomplete' in outcome) throw new Error('an office of the demo was not heard');
  }
}
