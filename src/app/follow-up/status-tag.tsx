import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { consentWords, handlingWords, referralWords } from './case-words.ts';
import { type CaseStatus, statusOf } from './worklist-part.ts';

/** What waits at the office is calm; what came to nothing needs somebody. */
const looks: Readonly<Record<CaseStatus, TagLook>> = {
  diverifikasi: { icon: 'check', colour: 'abu', fill: 'tint' },
  baru: { icon: 'circle', colour: 'abu', fill: 'tint' },
  diterima: { icon: 'check', colour: 'biru', fill: 'tint' },
  dijadwalkan: { icon: 'calendar', colour: 'biru', fill: 'tint' },
  selesai: { icon: 'approved', colour: 'hijau', fill: 'plain' },
  tidak_dapat: { icon: 'rejected', colour: 'kuning', fill: 'border' },
  warga_menolak: { icon: 'rejected', colour: 'kuning', fill: 'border' },
  pindah_meninggal: { icon: 'rejected', colour: 'abu', fill: 'border' },
  terbukti: { icon: 'approved', colour: 'hijau', fill: 'tint' },
};

/** Of several offices each by its name: what one has done leaves the others to be waited for. */
export function StatusTag({ item }: { item: FollowUpItem }) {
  const { closed, referrals } = item;
  if (closed !== null || referrals.length < 2) return <Tag look={looks[statusOf(item)]} word={handlingWords(item)} />;
  return referrals.map((referral) => (
    <Tag key={referral.office} look={looks[referral.status]} word={referralWords(referral)} />
  ));
}

/** Without a guardian's word of a child, or the family's own, it stays in the village. */
export function ConsentTag({ item }: { item: Pick<FollowUpItem, 'rule'> }) {
  const { missing } = consentWords(item);
  return <Tag look={{ icon: 'held', colour: 'ungu', fill: 'tint' }} word={missing} />;
}
