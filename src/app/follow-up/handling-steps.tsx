import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { formatDate } from '../format/format-date.ts';
import { Icon } from '../kit/icon.tsx';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { statusWord } from './case-words.ts';
import { type CaseStatus, statusOf } from './worklist-part.ts';

const road: readonly CaseStatus[] = ['baru', 'diterima', 'dijadwalkan', 'selesai'];
const { said } = followUpTexts;

/** Baru > Diterima > Dijadwalkan > Selesai, and where this case stands; a case that cannot be helped ends beside the road. */
export function HandlingSteps({ item }: { item: FollowUpItem }) {
  const status = statusOf(item);
  const steps = status === 'tidak_dapat' ? [...road.slice(0, 2), status] : road;
  const at = steps.indexOf(status);
  return (
    <ol class="steps" aria-label={followUpTexts.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'step step--past' : index === at ? `step step--here step--${step}` : 'step'}
          aria-current={index === at ? 'step' : undefined}
        >
          <Icon
            name={index < at ? 'check' : index === at ? (step === 'tidak_dapat' ? 'rejected' : 'disc') : 'circle'}
          />
          <span>{statusWord(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The office's newest word, who said it and when. */
export function HandlingWords({ item: { handling } }: { item: FollowUpItem }) {
  if (handling === null) return <p>{said.nothing}</p>;
  const { status, on, note, office, by, at } = handling;
  return (
    <div>
      <p>
        <strong>{on === null ? statusWord(status) : followUpTexts.on(statusWord(status), formatDate(on))}</strong>
      </p>
      {note !== '' && <p>“{note}”</p>}
      <p class="quiet-line">{said.by(followUpTexts.offices[office], by, fullMomentWords(at))}</p>
    </div>
  );
}
