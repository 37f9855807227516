import { findRecord } from '../../programme/dossier.ts';
import { familyTitle } from '../kader/family-name.ts';
import { subjectWords } from './queue-words.ts';
import type { ReviewCase } from './review-case.ts';

/** "Kel. Sugeng" or the person's name; where no membership is known, the name that was typed. */
export function nameOfCase({ subject, dossier, shown }: ReviewCase): string {
  if (subject.kind === 'household' && dossier !== undefined) return familyTitle(dossier);
  const known = dossier && findRecord(dossier, 'anggota', subject.id)?.answers.nama;
  if (typeof known === 'string' && known !== '') return known;
  return typeof shown.nama === 'string' ? shown.nama : subjectWords({ subject_name: '' });
}
