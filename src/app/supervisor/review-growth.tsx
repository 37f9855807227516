import type { GrowthTables } from '../../domain/growth/tables.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { findRecord } from '../../programme/dossier.ts';
import { dateOf, jkOf } from '../../programme/persons.ts';
import { growthNote } from '../../programme/texts/id.ts';
import { weighingsOf } from '../../programme/weighings.ts';
import { ChildCurve } from '../growth/child-curve.tsx';
import { FindingList } from '../growth/finding-list.tsx';
import { Card } from '../kit/card.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import type { ReviewCase } from './review-case.ts';

type ReviewGrowthProps = { about: ReviewCase; growth: GrowthTables | undefined };

/** What this weighing says about the child: the same words and the same curve as on the kader's phone. */
export function ReviewGrowth({ about, growth }: ReviewGrowthProps) {
  const { dossier, record, formCode, subject } = about;
  if (formCode !== 'penimbangan' || dossier === undefined) return null;
  if (growth === undefined) return <LoadingState />;
  const child = findRecord(dossier, 'anggota', subject.id)?.answers ?? {};
  const [born, jk] = [dateOf(child.tgl_lahir), jkOf(child)];
  const weighings = weighingsOf(dossier, subject.id, growth);
  const at = weighings.findIndex((one) => one.record === record);
  const weighing = weighings[at];
  if (born === undefined || jk === undefined) {
    return <Card title={reviewTexts.growth}>{reviewTexts.growthUnknown}</Card>;
  }
  const hasFindings = weighing !== undefined && weighing.words.findings.length > 0;
  return (
    <Card title={reviewTexts.growth} footer={growthNote}>
      {hasFindings ? <FindingList weighing={weighing} /> : <p>{reviewTexts.growthNothing}</p>}
      {weighings.length > 0 && (
        <div class="review-curve">
          <ChildCurve
            tables={growth.underFive}
            jk={jk}
            weighings={weighings.slice(0, at + 1)}
            ageOn={(date) => daysBetween(born, date)}
            about={typeof child.nama === 'string' ? child.nama : ''}
          />
        </div>
      )}
    </Card>
  );
}
