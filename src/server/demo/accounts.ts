import type { Office } from '../../domain/follow-up.ts';
import type { Account } from '../../domain/wire/messages.ts';

/** `task` says on the choose-a-person screen what the person does; whoever is gone is not to be chosen. */
export type DemoAccount = Account & { readonly task: string; readonly isGone?: true };
export type DemoPosyandu = { readonly id: string; readonly name: string; readonly desa: string };

export type People = {
  readonly sari: DemoAccount;
  readonly dewi: DemoAccount;
  readonly ratna: DemoAccount;
  readonly kepalaDesa: DemoAccount;
  readonly iwan: DemoAccount;
  readonly hesti: DemoAccount;
  readonly admin: DemoAccount;
  /** Was a kader, and has moved away. */
  readonly imas: DemoAccount;
};

type At = { readonly kab: string; readonly desa: string; readonly newId: () => string };

/** Both kaders have RT 003 and 004, so that two phones can weigh the same child. */
export function demoPeople({ kab, desa, newId }: At): People {
  const rts = (units: readonly [rw: string, rt: string][]) => units.map(([rw, rt]) => ({ desa, rw, rt }));
  const whole = [{ desa, rw: null, rt: null }];
  return {
    sari: {
      id: newId(),
      name: 'Sari Wulandari',
      role: 'kader',
      kab,
      scope: rts([
        ['001', '001'],
        ['001', '002'],
        ['001', '003'],
        ['002', '004'],
      ]),
      task: 'Kader RT 001 sampai 004',
    },
    dewi: {
      id: newId(),
      name: 'Dewi Rohayati',
      role: 'kader',
      kab,
      scope: rts([
        ['001', '003'],
        ['002', '004'],
        ['002', '005'],
        ['002', '006'],
      ]),
      task: 'Kader RT 003 sampai 006',
    },
    ratna: { id: newId(), name: 'Bidan Ratna', role: 'supervisor', kab, scope: whole, task: 'Memeriksa catatan kader' },
    kepalaDesa: {
      id: newId(),
      name: 'Haji Mulyana',
      role: 'kepala_desa',
      kab,
      scope: whole,
      task: 'Membaca ringkasan desa',
    },
    iwan: {
      ...{ id: newId(), name: 'Iwan Setiaji', role: 'opd', office: 'disdukcapil', kab, scope: whole },
      task: 'Disdukcapil: akta, KIA, KTP-el, buku nikah',
    },
    hesti: {
      ...{ id: newId(), name: 'Hesti Maharani', role: 'opd', office: 'puskesmas', kab, scope: whole },
      task: 'Puskesmas Cikeusal: gizi, imunisasi, ibu hamil, catin',
    },
    admin: { id: newId(), name: 'Yusuf Hamdani', role: 'admin', kab, scope: whole, task: 'Mengurus akun kabupaten' },
    imas: {
      ...{ id: newId(), name: 'Imas Masruroh', role: 'kader', kab, scope: rts([['001', '002']]) },
      ...{ task: 'Dulu kader RT 002', isGone: true },
    },
  };
}

const officers: readonly { readonly name: string; readonly office: Office; readonly task: string }[] = [
  { name: 'Lilis Suryani', office: 'dppkb', task: 'DPPKB: KB, risiko stunting, catin, poktan' },
  { name: 'Asep Rahmat', office: 'dinsos', task: 'Dinsos: keluarga miskin, JKN, lansia dan disabilitas' },
  { name: 'Nurul Aini', office: 'disdik', task: 'Dinas Pendidikan: anak tidak sekolah' },
  { name: 'Tatang Hidayat', office: 'diskop', task: 'Diskop UKM: usaha tanpa izin atau modal' },
  { name: 'Rudi Hartono', office: 'pupr', task: 'PUPR: rumah, air minum, dan jamban' },
  { name: 'Fauzi Ridwan', office: 'kemenag', task: 'KUA Kemenag: buku nikah, catin, sertifikat halal' },
  { name: 'Endah Lestari', office: 'dp3a', task: 'DP3A: kasus tanpa nama' },
  { name: 'Wahyu Firmansyah', office: 'dinkes', task: 'Dinas Kesehatan: stunting dipastikan, PIRT' },
  { name: 'Rina Kartika', office: 'dpmptsp', task: 'DPMPTSP: usaha tanpa NIB' },
  { name: 'Bambang Sutrisno', office: 'disnaker', task: 'Disnaker: pemuda belum bekerja' },
];

/** Of the offices beside Disdukcapil and Puskesmas, each one officer. */
export function demoOfficers({ kab, desa, newId }: At): DemoAccount[] {
  const scope = [{ desa, rw: null, rt: null }];
  return officers.map((officer) => ({ ...officer, id: newId(), role: 'opd', kab, scope }));
}

export function demoPosyandu(desa: string, newId: () => string): [melati: DemoPosyandu, kenanga: DemoPosyandu] {
  return [
    { id: newId(), name: 'Melati', desa },
    { id: newId(), name: 'Kenanga', desa },
  ];
}
