import type { Answer, Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as akta } from '../../forms/akta/form.ts';
import { form as kia } from '../../forms/kia/form.ts';
import type { DemoPerson } from './people.ts';
import type { Dice } from './seeded-dice.ts';

const schools = ['SDN Mongpok 1', 'SDN Mongpok 2', 'MI Al-Ikhlas', 'SMPN 2'];

/** What the phone would have filled in by itself, else what the family says. */
function knownOr(known: Answer | undefined, said: Answer): Answer {
  return known ?? said;
}

/** Everything that may be asked about a child's certificate; the form drops what does not follow. */
export function aktaAnswers(
  { born }: DemoPerson,
  { facts, on, dice }: { facts: Facts; on: string; dice: Dice },
): Answers {
  const known = (key: string) => akta.logic.known?.[key]?.(facts);
  const issued = addDays(born, dice.whole(12, 50));
  const status = issued > on ? dice.pick([3, 3, 4]) : dice.pick([1, 1, 1, 1, 1, 2, 2, 3, 3, 4]);
  const proof = knownOr(known('ada_bukti_nikah'), dice.pick([1, 2, 3]));
  return {
    akta_status: status,
    akta_nomor: `3699-LU-${issued.split('-').reverse().join('')}-${String(dice.whole(1, 400)).padStart(4, '0')}`,
    akta_tgl_terbit: issued,
    akta_cocok_kk: dice.pick([1, 1, 1, 1, 1, 1, 1, 2]),
    tempat_lahir_jenis: dice.pick([1, 2, 3, 3, 4, 5]),
    ada_skl: dice.pick([1, 1, 2, 3]),
    ada_bukti_nikah: proof,
    anak_di_kk: knownOr(known('anak_di_kk'), dice.pick(['ya', 'tidak'])),
    ortu_ktp: knownOr(known('ortu_ktp'), dice.pick([1, 2])),
    saksi_siap: dice.pick(['ya', 'ya', 'tidak']),
    alasan_belum: dice.pick([['belum_sempat'], ['jauh'], ['tidak_tahu_cara', 'biaya'], ['dokumen_hilang']]),
    setuju_dibantu: dice.isLucky(0.85) ? 'ya' : 'tidak',
  };
}

/** There is no card without a certificate; of older children some still have the one without a photo. */
export function kiaAnswers({ facts, dice }: { facts: Facts; dice: Dice }): Answers {
  const known = (key: string) => kia.logic.known?.[key]?.(facts);
  const hasCertificate = [1, 2].includes(Number(facts.forms.akta?.akta_status));
  return {
    kia_status: hasCertificate ? dice.pick([1, 1, 1, 2, 3, 3, 4, 5]) : 3,
    kia_berfoto: dice.pick(['ya', 'ya', 'tidak']),
    kia_data_sesuai: dice.pick(['ya', 'ya', 'ya', 'tidak']),
    syarat_akta: knownOr(known('syarat_akta'), { missing: 98 }),
    syarat_kk: knownOr(known('syarat_kk'), { missing: 98 }),
    syarat_ktp_ortu: knownOr(known('syarat_ktp_ortu'), dice.pick([1, 2])),
    syarat_foto: dice.pick([1, 2, 3, 3]),
    sekolah_nama: dice.pick(schools),
  };
}
