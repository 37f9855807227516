import { codesAt, isOneOf, numberAt } from '../../domain/form/answer-values.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { daysOld } from '../../forms/akta/child.ts';
import { aktaJalur, aktaLacks, type Jalur, reportDays } from '../../forms/akta/jalur.ts';
import { text } from '../../forms/akta/texts/id.ts';
import { adultMonths, aktaOf, type Child, childrenOf } from '../children.ts';
import { guardianConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { type Dossier, findRecord } from '../dossier.ts';
import { dateOf } from '../persons.ts';
import { aktaCategories, aktaList, differenceWords, lackWords, yesNoWords } from '../texts/documents.ts';
import { childColumns, childValues } from './child-columns.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, columns } = aktaList;
const words = text.questions;

const { hari_30_60: _, ...wayWords } = aktaCategories;

/** Children without a birth certificate, by the way that Disdukcapil can get them one. */
export const aktaRule: FollowUpRule = {
  id: 'akta',
  title,
  about,
  indicators: ['A1', 'A1v', 'A1_4', 'A2'],
  categories: aktaCategories,
  sla: { ...everyCategory(aktaCategories, 'jemput_bola'), hari_30_60: 'lapor_lahir', A: 'lapor_lahir' },
  done_when,
  proof: { akta: ['akta_status', 'akta_nomor', 'akta_tgl_terbit', 'akta_cocok_kk'] },
  columns: [
    ...childColumns,
    { key: 'jalur', label: columns.jalur, kind: 'word', words: wayWords },
    { key: 'kekurangan', label: columns.kekurangan, kind: 'text' },
    { key: 'batas_lapor', label: columns.batas_lapor, kind: 'date' },
    { key: 'tempat_lahir', label: columns.tempat_lahir, kind: 'word', words: words.tempat_lahir_jenis?.options ?? {} },
    { key: 'alasan', label: columns.alasan, kind: 'text' },
    { key: 'setuju_dibantu', label: columns.setuju_dibantu, kind: 'word', words: yesNoWords },
  ],
  offices: [
    {
      code: 'disdukcapil',
      columns: [
        ...childColumns.map(({ key }) => key),
        ...['jalur', 'kekurangan', 'batas_lapor', 'tempat_lahir', 'setuju_dibantu'],
      ],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => childrenOf(view.dossier, view.today).flatMap((child) => caseOf(view, child) ?? []),
  // A certificate does not get lost by the passing of days.
  next_find: () => null,
};

function caseOf(view: FollowUpView, child: Child): FollowUpCase | undefined {
  const { person, akta } = child;
  const jalur = jalurOf(view, child);
  if (akta === undefined || (jalur === undefined && !isOneOf(akta.answers, 'akta_status', [3]))) return undefined;
  const categories = [...(isRunningOut(view, child) ? ['hari_30_60'] : []), jalur ?? 'belum_jelas'];
  const since = akta.visited_on;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    // A birth that can still be reported in time is, whatever its way.
    due: reportBy(view, child) ?? dueOf(aktaRule.sla, categories, { days: view.dossier.settings.days, since }),
    categories,
    values: { ...childValues(view.dossier, person), ...aktaValues(view, child, jalur) },
    may_be_sent: akta.answers.setuju_dibantu === 'ya' && guardianConsent(view.dossier) === 'given',
    next_change: nextChange(view, child),
  };
}

/** From this day on a birth that nobody has reported is a matter of weeks. */
const hurryDays = 30;

function isRunningOut(view: FollowUpView, child: Child): boolean {
  const days = daysOld(child.person.answers.tgl_lahir, view.today);
  return days !== undefined && days >= hurryDays && reportBy(view, child) !== undefined;
}

export function jalurOf({ dossier, today }: FollowUpView, child: Child): Jalur | undefined {
  const umur_hari = daysOld(child.person.answers.tgl_lahir, today);
  return aktaJalur(aktaOf(child), { umur_hari, punya_kk: familyCard(dossier) });
}

export function familyCard(dossier: Dossier): number | undefined {
  return numberAt(findRecord(dossier, 'keluarga', dossier.household)?.answers ?? {}, 'punya_kk');
}

function aktaValues(view: FollowUpView, child: Child, jalur: Jalur | undefined): FollowUpCase['values'] {
  const akta = aktaOf(child);
  return knownValues({
    jalur,
    kekurangan: missingWords(view, child),
    batas_lapor: reportBy(view, child),
    tempat_lahir: numberAt(akta, 'tempat_lahir_jenis'),
    alasan: codesAt(akta, 'alasan_belum')
      .map((code) => words.alasan_belum?.options?.[code] ?? code)
      .join(', '),
    setuju_dibantu: typeof akta.setuju_dibantu === 'string' ? akta.setuju_dibantu : undefined,
  });
}

function missingWords({ dossier }: FollowUpView, child: Child): string {
  const akta = aktaOf(child);
  const isGuessed = child.person.answers.tgl_lahir_perkiraan === 'ya';
  const differs = isOneOf(akta, 'akta_status', [1]) ? differenceWords[numberAt(akta, 'akta_cocok_kk') ?? 0] : undefined;
  const codes = [...aktaLacks(akta, familyCard(dossier)), ...(isGuessed ? ['tgl_lahir_perkiraan' as const] : [])];
  return [...(differs === undefined ? [] : [differs]), ...codes.map((code) => lackWords[code])].join(', ');
}

/** The last day on which a birth is reported in time, while it has not passed. */
function reportBy({ today }: FollowUpView, { person, akta }: Child): string | undefined {
  const born = dateOf(person.answers.tgl_lahir);
  if (born === undefined || !isOneOf(akta?.answers ?? {}, 'akta_status', [3])) return undefined;
  const last = addDays(born, reportDays);
  return last < today ? undefined : last;
}

/** In a hurry from day 30, late from day 61, grown up on the eighteenth birthday. */
function nextChange({ today }: FollowUpView, { person }: Child): string | null {
  const born = dateOf(person.answers.tgl_lahir);
  if (born === undefined) return null;
  return nextDay(today, [addDays(born, hurryDays), addDays(born, reportDays + 1), dayAfterMonths(born, adultMonths)]);
}
