import { isYes } from '../../domain/form/answer-values.ts';
import { findRecord } from '../dossier.ts';
import { violenceCategories, violenceList } from '../texts/family-lists.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { pseudonymOf } from './pseudonym.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, columns } = violenceList;
const sla = everyCategory(violenceCategories, 'satu_hari');

/**
 * Violence at home, only where the one who told it asked for somebody to come. An alert without a name, an address or a RT:
 * the officer asks the supervisor by the code.
 */
export const violenceRule: FollowUpRule = {
  id: 'kekerasan',
  title,
  about,
  indicators: [],
  categories: violenceCategories,
  sla,
  done_when,
  proof: { ibangga: ['pf_konflik_d', 'pf_konflik_rujuk'] },
  confidential: true,
  columns: [
    { key: 'jenis', label: columns.jenis, kind: 'word', words: violenceCategories },
    { key: 'desa', label: columns.desa, kind: 'text' },
    { key: 'kode', label: columns.kode, kind: 'text' },
  ],
  offices: [{ code: 'dp3a', columns: ['jenis', 'desa', 'kode'] }],
  readers: [],
  find: (view) => caseOf(view) ?? [],
  next_find: () => null,
};

function caseOf({ dossier }: FollowUpView): readonly [FollowUpCase] | undefined {
  const record = findRecord(dossier, 'ibangga', dossier.household);
  const { answers = {}, visited_on: since = '' } = record ?? {};
  if (!isYes(answers, 'pf_konflik_d') || !isYes(answers, 'pf_konflik_rujuk')) return undefined;
  const categories = ['kekerasan'];
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      opened_by: '',
      since,
      due: dueOf(sla, categories, { days: dossier.settings.days, since }),
      categories,
      values: { jenis: 'kekerasan', desa: dossier.place.desa, kode: pseudonymOf({ id: dossier.household }) },
      may_be_sent: true,
      next_change: null,
    },
  ];
}
