import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as akta } from '../../forms/akta/form.ts';
import { form as kia } from '../../forms/kia/form.ts';
import type { PaperStory } from './paper-stories.ts';
import type { DemoPerson } from './people.ts';
import type { Dice } from './seeded-dice.ts';

const schools = ['SDN Mongpok 1', 'SDN Mongpok 2', 'MI Al-Ikhlas', 'SMPN 2'];

type Asked = { readonly facts: Facts; readonly story: PaperStory | undefined; readonly dice: Dice };

/** What the phone fills in by itself, because another form has said it. */
export function knownAnswers({ logic }: Form, facts: Facts): Answers {
  const known = Object.entries(logic.known ?? {}).flatMap(([key, tell]) => {
    const answer = tell(facts);
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return Object.fromEntries(known);
}

/** Everything that may be asked about a child's certificate; the form drops what does not follow. */
export function aktaAnswers(child: DemoPerson, { facts, story, dice }: Asked): Answers {
  return {
    akta_status: dice.pick([1, 1, 1, 1, 2]),
    ...certificate(child, facts.today, dice),
    akta_cocok_kk: 1,
    tempat_lahir_jenis: dice.pick([1, 2, 3, 3, 4]),
    ada_skl: dice.pick([1, 1, 2]),
    ada_bukti_nikah: 3,
    anak_di_kk: 'ya',
    ortu_ktp: dice.pick([1, 2]),
    saksi_siap: dice.pick(['ya', 'tidak']),
    alasan_belum: dice.pick([['belum_sempat'], ['jauh'], ['tidak_tahu_cara', 'biaya'], ['dokumen_hilang']]),
    setuju_dibantu: 'ya',
    ...knownAnswers(akta, facts),
    ...story?.akta,
  };
}

/** Number and day of a certificate that was issued some weeks after the birth, yet before it was shown. */
function certificate({ born }: DemoPerson, on: string, dice: Dice): Answers {
  const soon = addDays(born, dice.whole(12, 50));
  return issuedOn(soon < on ? soon : on, dice);
}

function issuedOn(day: string, dice: Dice): Answers {
  const number = String(dice.whole(1, 400)).padStart(4, '0');
  return { akta_nomor: `3699-LU-${day.split('-').reverse().join('')}-${number}`, akta_tgl_terbit: day };
}

/** There is no card without a certificate. */
export function kiaAnswers({ facts, story, dice }: Asked): Answers {
  const hasCertificate = [1, 2].includes(Number(facts.forms.akta?.akta_status));
  return {
    kia_status: hasCertificate ? dice.pick([1, 1, 1, 1, 2, 2, 3]) : 3,
    kia_berfoto: 'ya',
    kia_data_sesuai: 'ya',
    syarat_akta: { missing: 98 },
    syarat_kk: { missing: 98 },
    syarat_ktp_ortu: dice.pick([1, 2]),
    syarat_foto: dice.pick([1, 2, 3]),
    sekolah_nama: dice.pick(schools),
    ...knownAnswers(kia, facts),
    ...story?.kia,
  };
}

/** A certificate or a card that was fetched some days before it was shown. */
export function fetchedAnswers(paper: 'akta' | 'kia', on: string, dice: Dice): Answers {
  if (paper === 'akta') return { akta_status: 1, akta_cocok_kk: 1, ...issuedOn(addDays(on, -dice.whole(2, 9)), dice) };
  return { kia_status: 1, kia_berfoto: 'ya', kia_data_sesuai: 'ya' };
}
