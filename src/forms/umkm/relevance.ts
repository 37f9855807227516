import { isMissing } from '../../domain/answers.ts';
import { isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import type { FormLogic, Relevance } from '../../domain/form/form.ts';
import { foodSectors, sectors } from './sectors.ts';

const closed = 4;

/** A closed business is recorded as closed and asked nothing more. */
export const relevance: FormLogic['relevance'] = {
  belum_tutup: (answers) => numberAt(answers, 'status_usaha') !== closed,
  belum_jual: ({ omzet_bln }) => isMissing(omzet_bln) && omzet_bln.missing === 99,
  ada_nib: (answers) => isOneOf(answers, 'nib', [1, 2]),
  pangan_kemasan: inSector(sectors.olahan),
  makanan_minuman: inSector(...foodSectors),
  ada_halal: (answers) => isOneOf(answers, 'halal', [1, 2, 4]),
  perlu_bpom: inSector(sectors.olahan, sectors.produksi_lain),
  ada_barang: (answers) => numberAt(answers, 'usaha_sektor') !== sectors.jasa,
};

/** Whose sector is not known is asked what any sector is asked: better one question too many than an answer lost. */
function inSector(...codes: readonly number[]): Relevance {
  return (answers) => {
    const sector = numberAt(answers, 'usaha_sektor');
    return sector === undefined || codes.includes(sector);
  };
}
