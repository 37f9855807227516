import { isDate } from '../../../domain/time/calendar.ts';
import { optionText } from '../../../forms/option-text.ts';
import { formatAge, measureAge } from '../../format/format-age.ts';
import { ChoiceList } from '../../kit/choice-list.tsx';
import type { Choice } from '../../kit/find-choices.ts';
import { getSession } from '../../session/current-session.ts';
import { formTexts } from '../../texts/id/form.ts';
import { choiceOfAnswer } from '../choice-codes.ts';
import type { FormRunner } from '../form-runner.ts';
import type { WidgetProps } from './widget-props.ts';

/** Somebody of the household, or a posyandu of the desa. */
export function ReferenceWidget({ runner, question }: WidgetProps) {
  const own = (question.options ?? []).map((code) => ({
    code: String(code),
    label: optionText(runner.form.texts.id, question, code) ?? String(code),
  }));
  const isPosyandu = question.refers_to === 'posyandu';
  const known = isPosyandu ? posyanduChoices(runner) : memberChoices(runner);
  const empty = isPosyandu ? formTexts.question.noPosyandu : formTexts.question.noPersons;
  return (
    <>
      {known.length === 0 && <p class="form-help">{empty}</p>}
      <ChoiceList
        choices={[...known, ...own]}
        value={choiceOfAnswer(runner.draft.value.answers[question.key])}
        onChoose={(code) => runner.answer({ [question.key]: code })}
      />
    </>
  );
}

function posyanduChoices({ draft }: FormRunner): Choice[] {
  const { desa } = draft.value.place;
  return getSession()
    .posyandu.filter((one) => one.desa === desa)
    .map(({ id, name }) => ({ code: id, label: name }));
}

function memberChoices({ draft, facts }: FormRunner): Choice[] {
  const { household, today } = facts.value;
  const others = household?.members.filter(({ id }) => id !== draft.value.subject.id) ?? [];
  return others.map(({ id, answers }) => {
    const { nama, tgl_lahir } = answers;
    const age = isDate(tgl_lahir) && tgl_lahir <= today ? formatAge(measureAge(tgl_lahir, today)) : undefined;
    return { code: id, label: typeof nama === 'string' ? nama : '', ...(age === undefined ? {} : { hint: age }) };
  });
}
