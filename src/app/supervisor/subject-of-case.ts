import type { Answers } from '../../domain/answers.ts';
import { desaWords } from '../kader/desa-words.ts';
import { familyTitle } from '../kader/family-name.ts';
import { nameIn } from '../kader/record-name.ts';
import { subjectWords } from './queue-words.ts';
import type { ReviewCase } from './review-case.ts';

/** "Kel. Sugeng", or the name of the person or business; where no household is known, the name that was typed. */
export function nameOfCase({ subject, dossier, shown, place }: ReviewCase): string {
  if (subject.kind === 'household' && dossier !== undefined) return familyTitle(dossier);
  const known = dossier && nameIn(dossier, subject);
  if (known !== undefined) return known;
  if (subject.kind === 'desa') return nameOfVillage(shown, place.desa);
  const typed = subject.kind === 'enterprise' ? shown.usaha_nama : shown.nama;
  return typeof typed === 'string' ? typed : subjectWords({ subject_name: '' });
}

/** An activity goes by its title, a profile by the kampung's own name. */
function nameOfVillage({ judul, nama_kampung }: Answers, desa: string): string {
  const own = judul ?? nama_kampung;
  return typeof own === 'string' ? own : desaWords(desa);
}
