import type { Answers } from '../../domain/answers.ts';
import { writePoint } from '../../domain/form/point.ts';
import { consentVersion } from '../../forms/kunjungan/texts/consent.ts';
import type { DemoFamily } from './people.ts';
import type { Dice } from './seeded-dice.ts';

const hamlets = ['Kampung Sawah Lega', 'Kampung Pasir Awi'];
const lanes = ['Jalan Raya Desa', 'Gang Masjid', 'Gang Sumur', 'Jalan Sawah', 'Gang Kelapa', 'Jalan Kebon'];
const landmarks = ['Sebelah warung', 'Depan musala', 'Dekat lapangan', 'Belakang balai warga', 'Samping kebun bambu'];

type At = { readonly desa: string; readonly isInOrder: boolean; readonly dice: Dice };

export function householdAnswers(family: DemoFamily, { desa, isInOrder, dice }: At): Answers {
  const atHome = family.persons.filter(({ part }) => part !== 'ibu_pmi').length;
  const isUsual = family.persons[0]?.part === 'kepala' || family.persons[0]?.part === 'ibu_tunggal';
  return {
    kode_desa: desa,
    rt: family.rt,
    rw: family.rw,
    dusun: hamlets[Number(family.rw) - 1] ?? hamlets[0] ?? '',
    dasawisma: `Anggrek ${Number(family.rt)}`,
    alamat: lanes[Number(family.rt) - 1] ?? lanes[0] ?? '',
    no_rumah: family.house,
    ...(dice.isLucky(0.5) ? { patokan: dice.pick(landmarks) } : {}),
    lama_tinggal_bln: dice.whole(14, 420),
    punya_kk: isInOrder ? 1 : dice.pick([1, 1, 1, 1, 1, 2, 2, 4, 3]),
    no_kk: family.kk,
    kk_sesuai_domisili: dice.pick([1, 1, 1, 1, 2, 3, 4]),
    jenis_keluarga: isUsual ? 1 : 2,
    jml_jiwa_kk: family.persons.length,
    jml_jiwa_serumah: atHome,
  };
}

export type VisitKind = 'lengkap' | 'tidak_lengkap' | 'tidak_ada' | 'menolak' | 'bukan_wali';

const reasons: Partial<Readonly<Record<VisitKind, string>>> = {
  tidak_lengkap: 'Kartu Keluarga dibawa suami',
  tidak_ada: 'Rumah kosong, kata tetangga sedang bekerja di Tangerang',
  menolak: 'Belum bersedia didata tahun ini',
};
const results: Readonly<Record<VisitKind, number>> = {
  lengkap: 1,
  bukan_wali: 1,
  tidak_lengkap: 2,
  tidak_ada: 3,
  menolak: 4,
};

export function visitAnswers(family: DemoFamily, visit: { on: string; kind: VisitKind; dice: Dice }): Answers {
  const { on, kind, dice } = visit;
  const respondent = family.persons.find(({ part }) => part === 'istri') ?? family.persons[0];
  const isCaretaker = kind === 'bukan_wali';
  return {
    tgl_kunjungan: on,
    kunjungan_ke: kind === 'tidak_ada' ? 3 : 1,
    hasil_kunjungan: results[kind],
    ...(reasons[kind] === undefined ? {} : { alasan_tidak_lengkap: reasons[kind] }),
    responden_nama: respondent?.name ?? '',
    responden_hub: isCaretaker ? 4 : respondent?.part === 'istri' ? 1 : 2,
    no_hp: { missing: 99 },
    persetujuan: 1,
    persetujuan_cara: dice.pick([1, 3, 3]),
    persetujuan_wali_hub: isCaretaker ? 4 : respondent?.jk === 1 ? 1 : 2,
    persetujuan_teks: consentVersion,
    ...(kind === 'lengkap' ? { lokasi: houseAt(family) } : {}),
  };
}

/** Houses stand along their RT's lane, somewhere in the north of Kabupaten Serang; no real house is meant. */
function houseAt({ rt, house }: DemoFamily): string {
  const number = Number.parseInt(house, 10) || 0;
  const [latitude, longitude] = [-6.165 + Number(rt) * 0.0015, 106.205 + number * 0.0002];
  return writePoint({ latitude, longitude, accuracy_m: 4 + (number % 19) });
}
