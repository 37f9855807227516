import { fillWords } from './form-words.ts';

/** Until the kabupaten's configuration says otherwise: how long data are kept, and whom to turn to. */
const usual = { tahun: '5', kontak: 'kantor desa' };

/** The card's paragraphs. A decree number that is not known is left out, brackets and all. */
export function consentWords(card: string, known: { kader: string; desa: string | undefined }): string[] {
  const withoutDecree = card.replace(/ \(SK No\. \{sk\}\)/, '');
  const desa = known.desa === undefined ? 'desa ini' : `Desa ${known.desa}`;
  return fillWords(withoutDecree, { ...usual, kader: known.kader, desa }).split('\n');
}
