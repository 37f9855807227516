import { useLayoutEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { questionOf } from '../../domain/answers.ts';
import { SaveTrouble } from '../courier/save-trouble.tsx';
import { formatNumber } from '../format/format-number.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { RowList } from '../kit/list-row.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { getRecords } from '../records/current-records.ts';
import { personNames } from '../records/known-people.ts';
import { getSession } from '../session/current-session.ts';
import { nowInstant } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { type CheckItem, type CheckList, type CheckRow, checkList, needsReason, withReason } from './check-list.ts';
import { questionId } from './focus-question.ts';
import { amendHref, formHref } from './form-address.ts';
import { backTo } from './form-back.ts';
import { spokenNameIn } from './form-facts.ts';
import { pagesOf, pageWith } from './form-pages.ts';
import type { FormRunner } from './form-runner.ts';
import { FormStamp } from './form-stamp.tsx';
import { aboutWords } from './form-title.ts';
import type { OpenForm } from './open-form.ts';
import { ReasonSheet } from './reason-sheet.tsx';
import { saveForm } from './save-form.ts';
import type { SavedForm } from './saved-screen.tsx';

type CheckPageProps = { open: OpenForm; onSaved: (saved: SavedForm) => void };
type Trouble = 'none' | 'impossible' | 'full' | 'failed';

/** "Periksa, lalu simpan": gaps go through, impossible answers do not. */
export function CheckPage({ open, onSaved }: CheckPageProps) {
  const { runner, writer } = open;
  const { route } = useLocation();
  const [trouble, setTrouble] = useState<Trouble>('none');
  const [isSaving, setSaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const list = useCheckList(runner);
  useLayoutEffect(() => window.scrollTo(0, 0), []);
  const save = async () => {
    setSaving(true);
    await writer.flush();
    const { form } = runner;
    const outcome = await saveForm(runner.draft.peek(), {
      session: getSession(),
      form,
      facts: runner.facts.peek(),
      settles: settledPaths(open),
      now: nowInstant(),
    }).catch(() => ({ kind: 'failed' }) as const);
    setSaving(false);
    if (outcome.kind === 'saved' || outcome.kind === 'unchanged') onSaved(outcome);
    else setTrouble(outcome.kind);
  };
  const trySave = () => {
    if (list.impossible.length > 0) setTrouble('impossible');
    else if (needsReason(runner.form, runner.draft.peek().answers, list.missing)) setAsking(true);
    else void save();
  };
  const saveWithReason = (reason: string) => {
    setAsking(false);
    runner.answer(withReason(runner.draft.peek().answers, reason));
    void save();
  };
  const { check } = formTexts;
  return (
    <Screen
      title={check.title}
      subtitle={`${runner.form.texts.id.title} · ${aboutWords(runner)}`}
      onBack={() => backTo(formHref(runner.draft.value.record), route)}
      hasNav={false}
      stamp={<FormStamp writer={writer} />}
      bottom={
        <BottomBar>
          <Button kind="primary" wide busy={isSaving ? check.saving : undefined} onClick={trySave}>
            {check.save}
          </Button>
        </BottomBar>
      }
    >
      {(trouble === 'full' || trouble === 'failed') && <SaveTrouble onAgain={trySave} />}
      <Summaries runner={runner} list={list} hasTried={trouble === 'impossible'} />
      {list.sections.map(({ key, title, rows }) => (
        <Card key={key} title={title} flush>
          <RowList>
            {rows.map((row) => (
              <AnswerRow key={row.key} row={row} href={questionHref(runner, row.key)} />
            ))}
          </RowList>
        </Card>
      ))}
      <ReasonSheet open={isAsking} onClose={() => setAsking(false)} onReason={saveWithReason} />
    </Screen>
  );
}

function settledPaths({ shown, settled }: OpenForm): string[] {
  return Object.keys(shown?.conflicts ?? {}).filter((path) => settled.has(questionOf(path)));
}

function useCheckList(runner: FormRunner): CheckList {
  const { answers } = runner.draft.value;
  const facts = runner.facts.value;
  return checkList(runner.form, {
    answers,
    evaluation: runner.evaluation.value,
    lookups: { facts, posyandu: getSession().posyandu, personName: personNames(getRecords().dossiers.value) },
    name: spokenNameIn(runner.draft.value, facts),
  });
}

function questionHref(runner: FormRunner, key: string): string {
  const page = pageWith(pagesOf(runner.form, runner.evaluation.value), key);
  return amendHref(runner.draft.value.record, page?.id ?? '', key);
}

type SummariesProps = { runner: FormRunner; list: CheckList; hasTried: boolean };

function Summaries({ runner, list, hasTried }: SummariesProps) {
  const { missing, impossible, doubtful } = list;
  const { check } = formTexts;
  const items = (from: readonly CheckItem[]) =>
    from.map(({ key, text }) => ({ fieldId: questionId(key), text, href: questionHref(runner, key) }));
  const count = (from: readonly CheckItem[]) => formatNumber(from.length);
  return (
    <>
      {impossible.length > 0 && (
        <ErrorSummary items={items(impossible)} title={check.impossible(count(impossible))} focus={hasTried} />
      )}
      {missing.length > 0 && <ErrorSummary items={items(missing)} />}
      {doubtful.length > 0 && <ErrorSummary items={items(doubtful)} title={check.doubtful(count(doubtful))} />}
      {missing.length === 0 && impossible.length === 0 && <p class="form-origin">{check.complete}</p>}
    </>
  );
}

function AnswerRow({ row: { label, answer, photos = [] }, href }: { row: CheckRow; href: string }) {
  return (
    <div class={photos.length === 0 ? 'form-answer' : 'form-answer form-answer--photos'}>
      <p>
        <span class="form-answer-label">{label}</span>
        <span class={answer === undefined ? 'form-answer-words form-answer-words--none' : 'form-answer-words'}>
          {answer ?? formTexts.check.notAnswered}
        </span>
      </p>
      <a class="form-answer-edit" href={href} aria-label={formTexts.check.editOf(label)}>
        {formTexts.check.edit}
      </a>
      <PhotoStrip names={photos} label={label} />
    </div>
  );
}
