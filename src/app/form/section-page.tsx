import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Progress } from '../kit/progress.tsx';
import { UndoBar } from '../kit/undo-bar.tsx';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { sectionCompanion } from './companions.tsx';
import { focusQuestion, showQuestion } from './focus-question.ts';
import { amendHref, checkHref, formHref, pageHref } from './form-address.ts';
import { backTo } from './form-back.ts';
import { type FormPage, openQuestions } from './form-pages.ts';
import type { FormRunner } from './form-runner.ts';
import { FormStamp } from './form-stamp.tsx';
import { aboutWords } from './form-title.ts';
import { GuardianNotice } from './guardian-notice.tsx';
import { NumberPadBar, type PadTarget } from './number-pad-bar.tsx';
import { hasOwnPad } from './number-text.ts';
import { findOnward, type Onward } from './onward.ts';
import type { OpenForm } from './open-form.ts';
import { QuestionWidget } from './question-widget.tsx';
import { TornNotice } from './torn-notice.tsx';
import { WriteNotice } from './write-notice.tsx';

type SectionPageProps = {
  open: OpenForm;
  pages: readonly FormPage[];
  page: FormPage;
  question?: string;
  /** She came for this question alone. */
  isAmending: boolean;
};

/** One section as one short scrolling page; a sensitive question alone on its own. */
export function SectionPage({ open, pages, page, question, isAmending }: SectionPageProps) {
  const { runner, writer } = open;
  const { route } = useLocation();
  const [pad, setPad] = useState<PadTarget>();
  const { record } = runner.draft.value;
  const list = () => backTo(formHref(record), route);
  // The address changes its query only, so the router leaves the scroll where the page before had it.
  useLayoutEffect(() => window.scrollTo(0, 0), []);
  useEffect(() => {
    if (question === undefined) beginPage(runner, page);
    else focusQuestion(question);
  }, [question]);
  const finishPad = () => {
    const done = pad?.question;
    setPad(undefined);
    if (done !== undefined) goOnAfter(runner, page, done);
  };
  const Companion = sectionCompanion(runner.form.structure.code, page.section);
  return (
    <Screen
      title={runner.form.texts.id.sections[page.section] ?? page.section}
      subtitle={aboutWords(runner)}
      onBack={list}
      hasNav={false}
      stamp={<FormStamp writer={writer} />}
      bottom={
        pad === undefined ? (
          <PageActions
            runner={runner}
            pages={pages}
            page={page}
            onList={list}
            amended={isAmending ? question : undefined}
          />
        ) : (
          <NumberPadBar target={pad} onDone={finishPad} />
        )
      }
    >
      <WriteNotice writer={writer} />
      <PageProgress runner={runner} page={page} />
      <GuardianNotice runner={runner} />
      {page.isPrivate && (
        <Banner kind="info" title={formTexts.section.inPrivate}>
          {formTexts.section.inPrivateWhy}
        </Banner>
      )}
      <EarlierVisit open={open} page={page} />
      <div class="form-questions" onFocusIn={({ target }) => isMeasureField(target) || setPad(undefined)}>
        {page.questions.map((one) => (
          <QuestionWidget
            key={one.key}
            runner={runner}
            question={one}
            onPad={setPad}
            lead={one.key === question && <TornNotice open={open} question={question} />}
          />
        ))}
      </div>
      {Companion && <Companion runner={runner} />}
      {!isAmending && <Shortcut open={open} pages={pages} page={page} />}
      <UndoBar text={runner.undo.value?.text} onUndo={runner.takeBack} />
    </Screen>
  );
}

/** A new record's page begins at the first question still open, past what is known already; a measure has its pad at once. */
function beginPage({ draft }: FormRunner, { questions }: FormPage): void {
  const { base, answers } = draft.peek();
  if (Object.keys(base).length > 0) return;
  const at = questions.findIndex(({ key }) => answers[key] === undefined);
  const first = questions[at];
  if (first === undefined) return;
  if (hasOwnPad(first)) focusQuestion(first.key);
  else if (at > 0) showQuestion(first.key);
}

/** The pad belongs to the measure that has the focus. */
function isMeasureField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.number') !== null;
}

/** After the pad's *Lanjut*: to what is doubtful about this figure, else to the next question still open. */
function goOnAfter(runner: FormRunner, page: FormPage, done: string): void {
  runner.reveal([done]);
  const isDoubtful = runner.violationsAt(done).some(({ level }) => level !== 'info');
  const at = page.questions.findIndex(({ key }) => key === done);
  const rest = page.questions.slice(at + 1).map(({ key }) => key);
  const next = isDoubtful ? done : rest.find((key) => runner.draft.value.answers[key] === undefined);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (next !== undefined) showQuestion(next);
}

function PageProgress({ runner, page }: { runner: FormRunner; page: FormPage }) {
  const { sections } = runner.evaluation.value;
  const asked = new Set(page.questions.map(({ key }) => key));
  const left = openQuestions(runner.form, runner.evaluation.value).filter((key) => asked.has(key)).length;
  const at = sections.indexOf(page.section);
  const [number, total, leftText] = [at + 1, sections.length, left].map((one) => formatNumber(one));
  const text = formTexts.section.progress(number ?? '', total ?? '', left, leftText ?? '');
  return <Progress done={left === 0 ? at + 1 : at} total={sections.length} text={text} />;
}

/** The record was filled in at an earlier visit: asked once, and only to be corrected. */
function EarlierVisit({ open: { shown, runner }, page }: { open: OpenForm; page: FormPage }) {
  const { base } = runner.draft.value;
  const { today } = runner.facts.value;
  const hasEarlier = page.questions.some(({ key }) => base[key] !== undefined);
  if (shown === undefined || !hasEarlier || shown.visited_on === today || shown.visited_on === '') return null;
  // Nobody visits a village: what is said of it has a day.
  const say = shown.subject.kind === 'desa' ? formTexts.section.fromDay : formTexts.section.fromVisit;
  return <p class="form-origin">{say(formatDayNear(shown.visited_on, today))}</p>;
}

/** Nothing required is left, only what may stay empty: the check page is one tap away. */
function Shortcut({ open: { runner }, pages, page }: Pick<SectionPageProps, 'open' | 'pages' | 'page'>) {
  const { route } = useLocation();
  const isBegun = page.questions.some(({ key }) => runner.draft.value.answers[key] !== undefined);
  const isLast = pages.at(-1)?.id === page.id;
  if (isLast || !isBegun || openQuestions(runner.form, runner.evaluation.value).length > 0) return null;
  const goToCheck = () => {
    runner.reveal(page.questions.map(({ key }) => key));
    route(checkHref(runner.draft.value.record), true);
  };
  return (
    <Button kind="quiet" wide onClick={goToCheck}>
      {formTexts.section.enough}
    </Button>
  );
}

type PageActionsProps = {
  runner: FormRunner;
  pages: readonly FormPage[];
  page: FormPage;
  onList: () => void;
  /** She came for this one question: from a repair, or from the check page. */
  amended: string | undefined;
};

/** *Lanjut* speaks what is doubtful on this page once, and then lets her through. */
function PageActions({ runner, pages, page, onList, amended }: PageActionsProps) {
  const { route } = useLocation();
  const { record } = runner.draft.value;
  const at = pages.findIndex(({ id }) => id === page.id);
  const before = pages[at - 1];
  const onward = findOnward(pages, page, { amended, noted: [...runner.notes.keys()] });
  const go = (href: string) => route(href, true);
  const goOn = () => {
    const keys = page.questions.map(({ key }) => key);
    const isNewDoubt = runner.reveal(keys);
    const doubtful = keys.find((key) => runner.violationsAt(key).some(({ level }) => level !== 'info'));
    if (isNewDoubt && doubtful !== undefined) focusQuestion(doubtful);
    else go(onward === undefined ? checkHref(record) : onwardHref(record, onward));
  };
  const { back, next, toCheck, hideScreen } = formTexts.section;
  const goBack = () => (before === undefined ? onList() : go(pageHref(record, before.id)));
  return (
    <BottomBar>
      <Button onClick={page.isPrivate ? onList : goBack}>{page.isPrivate ? hideScreen : back}</Button>
      <Button kind="primary" onClick={goOn}>
        {onward === undefined ? toCheck : next}
      </Button>
    </BottomBar>
  );
}

function onwardHref(record: string, { page, question }: Onward): string {
  return question === undefined ? pageHref(record, page) : amendHref(record, page, question);
}
