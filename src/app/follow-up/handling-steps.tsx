import type { Handling } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { formatDate } from '../format/format-date.ts';
import { Icon } from '../kit/icon.tsx';
import { officeName } from '../shell/kabupaten-settings.ts';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { statusWord } from './case-words.ts';
import { type CaseStatus, statusOf } from './worklist-part.ts';

const road: readonly CaseStatus[] = ['baru', 'diterima', 'dijadwalkan', 'selesai'];
const asides: readonly CaseStatus[] = ['tidak_dapat', 'warga_menolak', 'pindah_meninggal'];
const { said } = followUpTexts;

/** Baru > Diterima > Dijadwalkan > Selesai, and where this case stands; a case that comes to nothing ends beside the road. */
export function HandlingSteps({ item }: { item: FollowUpItem }) {
  const status = statusOf(item);
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

/** The newest word, who said it and when. */
export function HandlingWords({ item: { handling } }: { item: FollowUpItem }) {
  if (handling === null) return <p>{said.nothing}</p>;
  return <HandlingWord handling={handling} />;
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
