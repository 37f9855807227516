import type { Answer, Answers } from '../../../domain/answers.ts';
import { isOneOf } from '../../../domain/form/answer-values.ts';
import { isDate } from '../../../domain/time/calendar.ts';
import { optionText } from '../../../forms/option-text.ts';
import { formatAge, measureAge } from '../../format/format-age.ts';
import { Button } from '../../kit/button.tsx';
import { ChoiceList } from '../../kit/choice-list.tsx';
import type { Choice } from '../../kit/find-choices.ts';
import { getSession } from '../../session/current-session.ts';
import { formTexts } from '../../texts/id/form.ts';
import { choiceOfAnswer } from '../choice-codes.ts';
import type { FormRunner } from '../form-runner.ts';
import { householdOf } from '../home-href.ts';
import type { WidgetProps } from './widget-props.ts';

/** Somebody of the household, or a posyandu of the desa. */
export function ReferenceWidget({ runner, question }: WidgetProps) {
  const own = (question.options ?? []).map((code) => ({
    code: String(code),
    label: optionText(runner.form.texts.id, question, code) ?? String(code),
  }));
  const known =
    question.refers_to === 'posyandu'
      ? posyanduChoices(runner)
      : memberChoices(runner, runner.draft.value.answers[question.key]);
  return (
    <>
      {known.length === 0 && <NobodyListed runner={runner} question={question} />}
      <ChoiceList
        choices={[...known, ...own]}
        value={choiceOfAnswer(runner.draft.value.answers[question.key])}
        onChoose={(code) => runner.answer({ [question.key]: code })}
      />
    </>
  );
}

/** Why the list is empty; whoever records a business first is led to where its owner is recorded. */
function NobodyListed({ runner, question }: Pick<WidgetProps, 'runner' | 'question'>) {
  const { noPosyandu, noPersons, noOwners, addOwner } = formTexts.question;
  if (question.refers_to === 'posyandu') return <p class="form-help">{noPosyandu}</p>;
  const home = runner.draft.value.subject.kind === 'enterprise' ? householdOf(runner) : undefined;
  if (home === undefined) return <p class="form-help">{noPersons}</p>;
  return (
    <>
      <p class="form-help">{noOwners}</p>
      <Button href={`/keluarga/${home}/anggota-baru`}>{addOwner}</Button>
    </>
  );
}

/** Who died or moved away keeps no business; whoever stands in the answer is still shown as it. */
function mayOwn({ id, answers }: { id: string; answers: Answers }, chosen: Answer | undefined): boolean {
  return id === chosen || !isOneOf(answers, 'mutasi', [3, 4]);
}

function posyanduChoices({ draft }: FormRunner): Choice[] {
  const { desa } = draft.value.place;
  return getSession()
    .posyandu.filter((one) => one.desa === desa)
    .map(({ id, name }) => ({ code: id, label: name }));
}

function memberChoices({ draft, facts }: FormRunner, chosen: Answer | undefined): Choice[] {
  const { household, today } = facts.value;
  const { subject } = draft.value;
  const others = household?.members.filter(({ id }) => id !== subject.id) ?? [];
  const eligible = subject.kind === 'enterprise' ? others.filter((one) => mayOwn(one, chosen)) : others;
  return eligible.map(({ id, answers }) => {
    const { nama, tgl_lahir } = answers;
    const age = isDate(tgl_lahir) && tgl_lahir <= today ? formatAge(measureAge(tgl_lahir, today)) : undefined;
    return { code: id, label: typeof nama === 'string' ? nama : '', ...(age === undefined ? {} : { hint: age }) };
  });
}
