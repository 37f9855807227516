import type { Subject } from '../../../domain/revision.ts';

const newSubjects: Record<Subject['kind'], string> = {
  household: 'Keluarga baru',
  person: 'Anggota baru',
  enterprise: 'Usaha baru',
  desa: 'Desa',
};

/** How families, houses and people are called on every screen of a kader. */
export const kaderTexts = {
  family: (name: string) => `Kel. ${name}`,
  namelessFamily: 'Keluarga belum bernama',
  house: (number: string) => `Rumah ${number}`,
  rt: (code: string) => `RT ${code}`,
  rtRw: (rt: string, rw: string) => `RT ${rt}/${rw}`,
  newSubject: (kind: Subject['kind']) => newSubjects[kind],
  souls: (count: string) => `${count} jiwa`,
  left: (count: string) => `sisa ${count} isian`,
  reassigned: 'sudah dialihkan',
  noneLeft: 'tinggal diperiksa dan disimpan',
  repairs: (count: string) => `${count} isian`,
  newFamily: 'Keluarga baru',
  openingRecords: (done: string, all: string) => `Membuka ${done} dari ${all} catatan`,
  loadFailed: {
    title: 'Data di HP ini belum bisa dibuka.',
    text: 'Catatan tetap ada di HP. Coba buka lagi.',
    again: 'Buka lagi',
  },
} as const;
