import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { almostAdultMonths, cardMonths, photoMonths, warnaLatarFoto } from '../../forms/kia/kategori.ts';
import { text } from '../../forms/kia/texts/id.ts';
import { aktaOf, type Child, childrenOf, hasPhotoCard, kategoriOf, kiaOf, needsCard } from '../children.ts';
import { guardianConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { dateOf } from '../persons.ts';
import { kiaCategories, kiaList, lackWords } from '../texts/documents.ts';
import { familyCard } from './akta-rule.ts';
import { childColumns, childValues } from './child-columns.ts';
import { knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf } from './sla.ts';

type Category = keyof typeof kiaCategories;

const { title, about, done_when, columns } = kiaList;

/** Children without a good identity card. Who is almost 17 is told to record a KTP-el and stands on no list. */
export const kiaRule: FollowUpRule = {
  id: 'kia',
  title,
  about,
  indicators: ['A3', 'A4', 'A5'],
  categories: kiaCategories,
  // Where the certificate comes first, it is the certificate that somebody waits for.
  sla: { kedaluwarsa: 'jemput_bola', siap: 'jemput_bola', hilang: 'jemput_bola' },
  done_when,
  proof: { kia: ['kia_status', 'kia_berfoto', 'kia_berlaku_sampai'] },
  columns: [
    ...childColumns,
    { key: 'kategori', label: columns.kategori, kind: 'word', words: kiaCategories },
    { key: 'akta_nomor', label: columns.akta_nomor, kind: 'text' },
    { key: 'sekolah', label: columns.sekolah, kind: 'text' },
    { key: 'foto', label: columns.foto, kind: 'word', words: text.questions.syarat_foto?.options ?? {} },
    { key: 'warna_latar', label: columns.warna_latar, kind: 'word', words: warnaWords() },
    { key: 'kekurangan', label: columns.kekurangan, kind: 'text' },
  ],
  offices: [
    {
      code: 'disdukcapil',
      columns: [
        ...childColumns.map(({ key }) => key),
        ...['kategori', 'akta_nomor', 'sekolah', 'foto', 'warna_latar', 'kekurangan'],
      ],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => cardChildren(view).flatMap((child) => caseOf(view, child) ?? []),
  next_find: (view) => nextDay(view.today, cardChildren(view).flatMap(expiresOn)),
};

function warnaWords() {
  return text.calculations.warna_latar_foto?.options ?? {};
}

function cardChildren({ dossier, today }: FollowUpView): Child[] {
  return childrenOf(dossier, today).filter((child) => child.kia !== undefined && needsCard(child) !== false);
}

/** A card that is good only because the child is not yet five. */
function expiresOn(child: Child): string[] {
  const born = dateOf(child.person.answers.tgl_lahir);
  const isExpiring = isOneOf(kiaOf(child), 'kia_status', [1, 2]) && hasPhotoCard(child) === false;
  return born !== undefined && isExpiring ? [dayAfterMonths(born, photoMonths)] : [];
}

/** A lost card is told apart from one that never was; either wants the certificate first where there is none. */
export function categoriesOf(child: Child): Category[] {
  const kategori = kategoriOf(child);
  if (kategori === 5) return [];
  if (kategori === 2) return ['kedaluwarsa'];
  const certificate: Category[] = kategori === 4 ? ['akta_dulu'] : [];
  if (isOneOf(kiaOf(child), 'kia_status', [5])) return ['hilang', ...certificate];
  if (!isOneOf(kiaOf(child), 'kia_status', [3])) return [];
  return kategori === 3 ? ['siap'] : kategori === 4 ? certificate : ['belum_jelas'];
}

function caseOf(view: FollowUpView, child: Child): FollowUpCase | undefined {
  const { person, kia } = child;
  const categories = categoriesOf(child);
  const [category] = categories;
  if (kia === undefined || category === undefined) return undefined;
  const since = foundOn(child, { on: kia.visited_on, category });
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(kiaRule.sla, categories, { days: view.dossier.settings.days, since }),
    categories,
    values: { ...childValues(view.dossier, person), ...kiaValues(view, child, category) },
    may_be_sent: maySend(view, child, categories),
    next_change: nextChange(view, child),
  };
}

/** A card that was good when it was seen has expired on the birthday, and not on the visit. */
function foundOn({ person }: Child, { on, category }: { on: string; category: Category }): string {
  const born = dateOf(person.answers.tgl_lahir);
  if (category !== 'kedaluwarsa' || born === undefined) return on;
  const five = dayAfterMonths(born, photoMonths);
  return five > on ? five : on;
}

/**
 * A guardian's consent, and nobody's no: who would not be helped to a certificate is not passed on by way of the card. Where
 * the certificate comes first, the office has the child on that list, if the parents agreed.
 */
function maySend({ dossier }: FollowUpView, child: Child, categories: readonly Category[]): boolean {
  const agreed = aktaOf(child).setuju_dibantu;
  if (guardianConsent(dossier) !== 'given' || agreed === 'tidak') return false;
  return agreed === 'ya' || !categories.some((one) => one === 'akta_dulu' || one === 'belum_jelas');
}

function kiaValues(view: FollowUpView, child: Child, category: Category): FollowUpCase['values'] {
  const kia = kiaOf(child);
  const wantsPhoto = (child.months ?? photoMonths) >= photoMonths;
  return knownValues({
    kategori: category,
    akta_nomor: textAt(aktaOf(child), 'akta_nomor'),
    sekolah: textAt(kia, 'sekolah_nama') ?? textAt(kia, 'sekolah_npsn'),
    foto: wantsPhoto ? numberAt(kia, 'syarat_foto') : undefined,
    warna_latar: wantsPhoto ? warnaLatarFoto(child.person.answers.tgl_lahir) : undefined,
    kekurangan: missingWords(view, child, wantsPhoto),
  });
}

function missingWords({ dossier }: FollowUpView, child: Child, wantsPhoto: boolean): string {
  const [kia, akta] = [kiaOf(child), aktaOf(child)];
  const certificate = numberAt(akta, 'akta_status') ?? numberAt(kia, 'syarat_akta');
  const parents = numberAt(kia, 'syarat_ktp_ortu') ?? numberAt(akta, 'ortu_ktp');
  const card = familyCard(dossier) ?? numberAt(kia, 'syarat_kk');
  const codes = [
    ...(isNotInHand(certificate) ? ['akta' as const] : []),
    ...(isNotInHand(card) ? ['kk' as const] : []),
    ...(parents === 2 ? ['ktp_satu_ortu' as const] : []),
    ...(parents === 3 ? ['ktp_ortu' as const] : []),
    ...(wantsPhoto && isOneOf(kia, 'syarat_foto', [2, 3]) ? ['foto' as const] : []),
  ];
  return codes.map((code) => lackWords[code]).join(', ');
}

/** None, or under way. */
function isNotInHand(status: number | undefined): boolean {
  return status === 3 || status === 4;
}

/** A photo is wanted from five; from sixteen and a half a new card is not worth the way, and at 17 there is none. */
function nextChange({ today }: FollowUpView, { person }: Child): string | null {
  const born = dateOf(person.answers.tgl_lahir);
  if (born === undefined) return null;
  return nextDay(
    today,
    [photoMonths, almostAdultMonths, cardMonths].map((months) => dayAfterMonths(born, months)),
  );
}
