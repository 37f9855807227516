import type { Handling } from '../../domain/follow-up.ts';
import type { FollowUpItem, Referral } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { formatDate } from '../format/format-date.ts';
import { Icon } from '../kit/icon.tsx';
import { today } from '../shell/clock.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { categoryWords, statusWord } from './case-words.ts';
import { dueWords } from './due-words.ts';
import { type CaseStatus, statusOf } from './worklist-part.ts';

const road: readonly CaseStatus[] = ['baru', 'diterima', 'dijadwalkan', 'selesai'];
const asides: readonly CaseStatus[] = ['tidak_dapat', 'warga_menolak', 'pindah_meninggal'];
const { said } = followUpTexts;

/** Baru > Diterima > Dijadwalkan > Selesai, and where this case stands; a case that comes to nothing ends beside the road. */
export function HandlingSteps({ status }: { status: CaseStatus }) {
  const steps = stepsOf(status);
  const at = steps.indexOf(status);
  return (
    <ol class="steps" aria-label={followUpTexts.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'step step--past' : index === at ? `step step--here step--${step}` : 'step'}
          aria-current={index === at ? 'step' : undefined}
        >
          <Icon name={index < at ? 'check' : index === at ? (asides.includes(step) ? 'rejected' : 'disc') : 'circle'} />
          <span>{statusWord(step)}</span>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(status: CaseStatus): readonly CaseStatus[] {
  if (asides.includes(status)) return [...road.slice(0, 2), status];
  if (status === 'diverifikasi') return ['baru', status, 'diterima', 'selesai'];
  return status === 'terbukti' ? [...road, status] : road;
}

/** The road and the newest word; where several offices act on the case, each one's own. */
export function HandlingState({ rule, item }: { rule: Pick<FollowUpRule, 'categories'>; item: FollowUpItem }) {
  const { referrals, closed, handling } = item;
  if (closed !== null || referrals.length < 2) return <OneState status={statusOf(item)} handling={handling} />;
  return (
    <div class="case-offices">
      {referrals.map((referral) => (
        <section key={referral.office} aria-label={officeName(referral.office)}>
          <h3>{officeName(referral.office)}</h3>
          <p class="quiet-line">
            {[...partWords(rule, referral, item), dueWords(referral, today())].filter(Boolean).join(' · ')}
          </p>
          <OneState status={referral.status} handling={referral.handling} />
        </section>
      ))}
    </div>
  );
}

/** What of the case is this office's, where that is not all of it. */
function partWords(
  rule: Pick<FollowUpRule, 'categories'>,
  { categories }: Referral,
  whole: Pick<FollowUpItem, 'categories'>,
): string[] {
  return categories.length < whole.categories.length ? categoryWords(rule, categories) : [];
}

function OneState({ status, handling }: { status: CaseStatus; handling: Handling | null }) {
  return (
    <>
      <HandlingSteps status={status} />
      {handling === null ? <p>{said.nothing}</p> : <HandlingWord handling={handling} />}
    </>
  );
}

/** What was said, who said it and when. */
export function HandlingWord({ handling }: { handling: Handling }) {
  const { status, on, note, office, by, at } = handling;
  return (
    <div>
      <p>
        <strong>{on === null ? statusWord(status) : followUpTexts.on(statusWord(status), formatDate(on))}</strong>
      </p>
      {note !== '' && <p>{said.noteOf(note)}</p>}
      <p class="quiet-line">
        {said.by(office === null ? followUpTexts.supervisor : officeName(office), by, fullMomentWords(at))}
      </p>
    </div>
  );
}
