import { kabupatenSettings, villageName } from '../shell/kabupaten-settings.ts';
import { fillWords } from './form-words.ts';

/** Until the kabupaten's configuration says otherwise: how long data are kept, and whom to turn to. */
const usual = { tahun: '5' };

/** The card's paragraphs. A decree number that is not known is left out, brackets and all. */
export function consentWords(card: string, known: { kader: string; desa: string | undefined }): string[] {
  const withoutDecree = card.replace(/ \(SK No\. \{sk\}\)/, '');
  const desa = known.desa === undefined ? `${kabupatenSettings.value.place.village} ini` : villageName(known.desa);
  const kontak = `kantor ${kabupatenSettings.value.place.village}`;
  return fillWords(withoutDecree, { ...usual, kontak, kader: known.kader, desa }).split('\n');
}
