import { useState } from 'preact/hooks';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { RecordView } from '../../domain/wire/review-messages.ts';
import type { Lookups } from '../form/form-words.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { reviewTexts } from '../texts/id/review.ts';
import { AllAnswersPane } from './all-answers-pane.tsx';
import { changedAnswers, questionIn } from './answer-changes.ts';
import type { NoteDesk } from './answer-row.tsx';
import { ChangesPane } from './changes-pane.tsx';
import { ConflictsCard } from './conflicts-card.tsx';
import { FamilyHandoverCard } from './family-handover-card.tsx';
import { HistoryPane } from './history-pane.tsx';
import type { neighboursOf } from './queue-list.ts';
import { isApplied, type ReviewCase } from './review-case.ts';
import { flagsOf } from './review-flags-of.ts';
import { ReviewGrowth } from './review-growth.tsx';
import { HeldBanner, Neighbours, NoticeBanner, OldVerdict, ReviewFacts } from './review-head.tsx';
import { ReviewPicture } from './review-picture.tsx';
import { FlagsCard, NotesCard } from './review-side.tsx';
import { type ReviewSpeech, speakCase } from './review-words.ts';
import type { ReviewWork } from './use-review.ts';
import { withNote } from './verdict-draft.ts';

type BodyProps = {
  view: RecordView;
  about: ReviewCase;
  work: ReviewWork;
  around: ReturnType<typeof neighboursOf>;
  place: string;
  growth: GrowthTables | undefined;
  lookups: Lookups;
  onGo: (record: string) => void;
};

/** Answers at the left, what to think of them at the right; one below the other on a narrow screen. */
export function ReviewBody(props: BodyProps) {
  const { view, about, work, around, place, growth, lookups, onGo } = props;
  const [areNumbersShown, setNumbersShown] = useState(false);
  const speech = speakCase(about, { lookups, areNumbersShown });
  const mayDecide = isApplied(about.target);
  const desk: NoteDesk | undefined = mayDecide
    ? { notes: work.draft.notes, set: (question, text) => work.write(withNote(work.draft, question, text)) }
    : undefined;
  return (
    <>
      <div class="review-top">
        <ReviewFacts about={about} place={place} />
        <Neighbours around={around} onGo={onGo} />
      </div>
      {work.notice && <NoticeBanner notice={work.notice} author={about.target.author_name} />}
      <HeldBanner
        about={about}
        isBusy={work.busy === 'release'}
        onRelease={() => void work.release()}
        onDismissed={work.leave}
      />
      <div class="review-panes">
        <div class="review-pane">
          <OldVerdict about={about} speech={speech} />
          <AnswersCard
            {...{ view, about, speech, desk, areNumbersShown }}
            facts={lookups.facts}
            onNumbers={() => setNumbersShown(!areNumbersShown)}
          />
          <ReviewGrowth about={about} growth={growth} />
          <ReviewPicture about={about} />
        </div>
        <aside class="review-pane" aria-label={reviewTexts.about}>
          <FlagsCard flags={flagsOf(about, growth)} />
          <FamilyHandoverCard about={about} />
          <ConflictsCard
            {...{ about, speech }}
            history={view.history}
            isBusy={work.busy === 'settle'}
            onChoose={(choices) => void work.choose(choices)}
          />
          {mayDecide && (
            <NotesCard
              draft={work.draft}
              speech={speech}
              error={work.lacksWords ? reviewTexts.needsNote : undefined}
              onText={(text) => work.write({ ...work.draft, text })}
            />
          )}
        </aside>
      </div>
    </>
  );
}

type AnswersCardProps = {
  view: RecordView;
  about: ReviewCase;
  speech: ReviewSpeech;
  desk: NoteDesk | undefined;
  facts: Lookups['facts'];
  areNumbersShown: boolean;
  onNumbers: () => void;
};

type Tab = 'changes' | 'all' | 'history';

function AnswersCard({ view, about, speech, desk, facts, areNumbersShown, onNumbers }: AnswersCardProps) {
  const [tab, setTab] = useState<Tab>('changes');
  const { tabs, showNumbers, hideNumbers } = reviewTexts;
  const changes = changedAnswers(about.form, about.before, about.after);
  const onTab = tab === 'changes' ? changes.map(({ key }) => key) : tab === 'all' ? Object.keys(about.shown) : [];
  const hasNumbers = onTab.some((key) => questionIn(about.form, key)?.masked !== undefined);
  return (
    <Card flush>
      <Tabs<Tab>
        label={tabs.label}
        current={tab}
        onChoose={setTab}
        tabs={[
          { key: 'changes', label: tabs.changes, count: formatNumber(changes.length) },
          { key: 'all', label: tabs.all },
          { key: 'history', label: tabs.history, count: formatNumber(about.versions) },
        ]}
      >
        {hasNumbers && (
          <div class="pane-tools">
            <Button kind="quiet" icon={areNumbersShown ? 'hide' : 'show'} onClick={onNumbers}>
              {areNumbersShown ? hideNumbers : showNumbers}
            </Button>
          </div>
        )}
        {tab === 'changes' && <ChangesPane about={about} speech={speech} desk={desk} />}
        {tab === 'all' && <AllAnswersPane about={about} speech={speech} facts={facts} desk={desk} />}
        {tab === 'history' && <HistoryPane history={view.history} about={about} speech={speech} />}
      </Tabs>
    </Card>
  );
}
