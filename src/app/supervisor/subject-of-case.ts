import type { QueueItem } from '../../domain/wire/messages.ts';
import { findRecord } from '../../programme/dossier.ts';
import { familyTitle } from '../kader/family-name.ts';
import { subjectWords } from './queue-words.ts';
import type { ReviewCase } from './review-case.ts';

/** "Kel. Sugeng" or the person's name; of what has no head yet the queue's word, or the name that was typed. */
export function nameOfCase({ subject, dossier, shown }: ReviewCase, item: QueueItem | undefined): string {
  if (subject?.kind === 'household' && dossier !== undefined) return familyTitle(dossier);
  const known = subject && dossier && findRecord(dossier, 'anggota', subject.id)?.answers.nama;
  if (typeof known === 'string' && known !== '') return known;
  if (item !== undefined && item.subject_name !== '') return item.subject_name;
  return typeof shown.nama === 'string' ? shown.nama : subjectWords({ subject_name: '' });
}
