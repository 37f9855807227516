import type { VisitFinding } from '../../programme/visit-findings/visit-finding.ts';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { finishTexts } from '../texts/id/finish.ts';

const looks: Record<VisitFinding['level'], TagLook> = {
  urgent: { icon: 'alertDanger', colour: 'merah', fill: 'solid' },
  act: { icon: 'followUp', colour: 'kuning', fill: 'border' },
  good: { icon: 'check', colour: 'hijau', fill: 'plain' },
};

/** What was found, whom it is about, and the words to say before she leaves. */
export function FindingCard({ finding }: { finding: VisitFinding }) {
  const { level, headline, people, say } = finding;
  const unnamed = people.filter((name) => !headline.includes(name));
  return (
    <section class={`card finding finding--${level}`} aria-label={headline}>
      <div class="card-body">
        <div class="finding-head">
          <Tag look={looks[level]} word={finishTexts.levels[level]} />
          <h2>{headline}</h2>
          {unnamed.length > 0 && <p class="quiet-line">{unnamed.join(', ')}</p>}
        </div>
        <figure class="finding-say">
          <figcaption>{finishTexts.say}</figcaption>
          <blockquote>{say}</blockquote>
        </figure>
      </div>
    </section>
  );
}
