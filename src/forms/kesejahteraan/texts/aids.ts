import type { QuestionText } from '../../../domain/form/form.ts';
import { type Aid, aids, lastMonthKey } from '../lists.ts';

/** Programmes by the names that families know. */
export const aidWords: Readonly<Record<Aid, string>> = {
  pkh: 'PKH',
  sembako: 'Sembako (BPNT)',
  blt_desa: 'BLT Dana Desa',
  pbi_jk: 'BPJS dibayar pemerintah (PBI)',
  pip: 'Program Indonesia Pintar (PIP)',
  listrik: 'Subsidi listrik',
  lpg: 'Subsidi LPG 3 kg',
  pupuk: 'Subsidi pupuk',
  pemda: 'Bantuan pemerintah daerah',
};

/** The last month of each programme that the family named. */
export const lastMonthTexts: Readonly<Record<string, QuestionText>> = Object.fromEntries(
  aids.map((aid) => [
    lastMonthKey(aid),
    { label: `Kapan terakhir menerima ${aidWords[aid]}?`, short: `Terakhir ${aidWords[aid]}`, hint: 'Bulan dan tahun' },
  ]),
);
