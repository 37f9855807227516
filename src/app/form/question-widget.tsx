import type { ComponentChildren, ComponentType } from 'preact';
import { isMissing } from '../../domain/answers.ts';
import { isAnswered } from '../../domain/form/answer-values.ts';
import type { Question as FormQuestion, Violation } from '../../domain/form/form.ts';
import { missingText } from '../../forms/option-text.ts';
import { formatDayNear } from '../format/format-date.ts';
import { Banner } from '../kit/banner.tsx';
import { Question, type QuestionAction } from '../kit/question.tsx';
import { getRecords } from '../records/current-records.ts';
import { formTexts } from '../texts/id/form.ts';
import { texts } from '../texts/id/kit.ts';
import { quietCodes } from './choice-codes.ts';
import { ConsentCard } from './consent-card.tsx';
import { Doubts } from './doubts.tsx';
import { findPrefill, isKnownAlready } from './find-prefill.ts';
import { questionId } from './focus-question.ts';
import { spokenNameIn } from './form-facts.ts';
import { questionWords, violationWords } from './form-words.ts';
import { ChoiceWidget } from './widgets/choice-widget.tsx';
import { DateWidget } from './widgets/date-widget.tsx';
import { DatesWidget } from './widgets/dates-widget.tsx';
import { DigitsWidget } from './widgets/digits-widget.tsx';
import { MultiWidget } from './widgets/multi-widget.tsx';
import { NumberWidget } from './widgets/number-widget.tsx';
import { PhotosWidget } from './widgets/photos-widget.tsx';
import { PointWidget } from './widgets/point-widget.tsx';
import { ReferenceWidget } from './widgets/reference-widget.tsx';
import { ReferencesWidget } from './widgets/references-widget.tsx';
import { TextWidget } from './widgets/text-widget.tsx';
import type { WidgetProps } from './widgets/widget-props.ts';

const widgets: Record<FormQuestion['type'], ComponentType<WidgetProps>> = {
  select: ChoiceWidget,
  document: ChoiceWidget,
  yes_no: ChoiceWidget,
  multi: MultiWidget,
  text: TextWidget,
  digits: DigitsWidget,
  integer: NumberWidget,
  decimal: NumberWidget,
  date: DateWidget,
  dates: DatesWidget,
  reference: ReferenceWidget,
  point: PointWidget,
  references: ReferencesWidget,
  photos: PhotosWidget,
};

/** Several controls answer together: the label then names the group. */
const groupTypes: readonly FormQuestion['type'][] = [
  'select',
  'document',
  'yes_no',
  'multi',
  'date',
  'dates',
  'reference',
  'point',
  'references',
  'photos',
];

type QuestionProps = WidgetProps & {
  /** Stands before the control. */
  lead?: ComponentChildren;
};

/** One question of a form with its control, its doubts and the ways not to answer. */
export function QuestionWidget({ lead, ...props }: QuestionProps) {
  const { runner, question } = props;
  const name = spokenNameIn(runner.draft.value, runner.facts.value);
  const words = questionWords(runner.form, question, name);
  const violations = runner.violationsAt(question.key);
  const wrong = violations.filter(({ level }) => level !== 'info');
  const Widget = widgets[question.type];
  return (
    <Question
      id={questionId(question.key)}
      label={words.label}
      hint={words.hint}
      error={wrong.length === 0 ? undefined : sentences(props, wrong)}
      impossible={wrong.some(({ level }) => level === 'error')}
      note={runner.notes.get(question.key)}
      group={groupTypes.includes(question.type)}
      actions={actionsOf(props)}
      origin={originOf(props)}
    >
      {isConsent(props) && words.help !== undefined && <ConsentCard text={words.help} />}
      {lead}
      <Widget {...props} />
      <Doubts runner={runner} question={question} violations={wrong} />
      {violations
        .filter(({ level }) => level === 'info')
        .map((one) => (
          <Banner key={one.code} kind="info" live>
            {violationWords(runner.form, question, one)}
          </Banner>
        ))}
      {!isConsent(props) && words.help !== undefined && <p class="form-help">{words.help}</p>}
    </Question>
  );
}

function sentences({ runner, question }: WidgetProps, violations: readonly Violation[]): string {
  return violations.map((one) => violationWords(runner.form, question, one)).join(' ');
}

/** The card is read aloud before the answer, so it stands above the choices. */
function isConsent({ runner, question }: WidgetProps): boolean {
  return runner.form.structure.code === 'kunjungan' && question.key.startsWith('persetujuan');
}

function actionsOf({ runner, question }: WidgetProps): QuestionAction[] {
  const answer = runner.draft.value.answers[question.key];
  const missing = quietCodes(question).map((code) => {
    const chosen = isMissing(answer) && answer.missing === code;
    return {
      label: missingText(runner.form.texts.id, question, code) ?? '',
      chosen,
      onClick: () => (chosen ? runner.clear(question.key) : runner.answer({ [question.key]: { missing: code } })),
    };
  });
  // What is typed is cleared by erasing it.
  if (!isAnswered(answer) || isMissing(answer) || !groupTypes.includes(question.type)) return missing;
  return [...missing, { label: texts.kit.clearAnswer, onClick: () => runner.clear(question.key) }];
}

/** "dari kunjungan 1 Nov" where a new record took over what the last one, or another form, said. */
function originOf({ runner, question }: WidgetProps): string | undefined {
  if (isKnownAlready(question, runner)) return formTexts.question.fromFamily;
  const last = findPrefill(question, runner);
  const day = last && getRecords().records.value.get(last.record)?.visited_on;
  const { fromVisit, fromDay } = formTexts.question;
  const say = runner.draft.value.subject.kind === 'desa' ? fromDay : fromVisit;
  return day ? say(formatDayNear(day, runner.facts.value.today)) : undefined;
}
