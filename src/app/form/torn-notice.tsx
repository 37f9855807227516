import { useEffect } from 'preact/hooks';
import { questionOf } from '../../domain/answers.ts';
import { viewConflicts } from '../kader/conflicts.ts';
import { Banner } from '../kit/banner.tsx';
import { getRecords } from '../records/current-records.ts';
import { personNames } from '../records/known-people.ts';
import { getSession } from '../session/current-session.ts';
import { formTexts } from '../texts/id/form.ts';
import type { OpenForm } from './open-form.ts';

/** Both answers to the question that she came for. Whoever has seen them and saves, settles it, also by leaving it as it is. */
export function TornNotice({ open, question }: { open: OpenForm; question: string }) {
  const { shown, settled, runner } = open;
  const lookups = {
    facts: runner.facts.value,
    posyandu: getSession().posyandu,
    personName: personNames(getRecords().dossiers.value),
  };
  const torn = shown === undefined ? [] : viewConflicts(shown, lookups);
  const here = torn.filter(({ path }) => questionOf(path) === question);
  useEffect(() => {
    if (here.length > 0) settled.add(question);
  }, [question, here.length]);
  return (
    <>
      {here.map(({ path, label, values }) => (
        <Banner key={path} kind="warn" title={formTexts.torn.title(label)}>
          <p>{values.map(({ words, author }) => formTexts.torn.answer(words, author)).join(' · ')}</p>
          <p>{formTexts.torn.settle}</p>
        </Banner>
      ))}
    </>
  );
}
