import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isDate } from '../../domain/time/calendar.ts';
import { SaveTrouble } from '../courier/save-trouble.tsx';
import type { Query } from '../desk/query.ts';
import { dateAnswer } from '../form/date-answer.ts';
import { formatAgeInWords, measureAge } from '../format/format-age.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { DateField } from '../kit/date-field.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Question } from '../kit/question.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { texts } from '../texts/id/kit.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { HomeQuestion } from './home-question.tsx';
import { KnownChild } from './known-child.tsx';
import { type NewChild, type NewChildNeeds, needsOf } from './new-child-draft.ts';
import { saveNewChild } from './save-new-child.ts';
import { placeOfWeighing, readSessionPlace, sessionHref } from './session-place.ts';
import { type KeptChild, useKeptChild } from './use-kept-child.ts';

const words = posyanduTexts.newChild;

/** `/posyandu/anak-baru`: four answers for a child who is not on the list, and on to the scales. */
export function NewChildScreen({ query }: { query: Query }) {
  const { posyandu } = getSession();
  const place = readSessionPlace(query, { today: today(), posyandu });
  const kept = useKeptChild(placeOfWeighing(place, posyandu));
  const { route } = useLocation();
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { child } = kept;
  const all = child === undefined ? {} : needsOf(child, { day: place.day, hasPosyandu: posyandu.length > 0 });
  const needs = hasTried ? all : {};
  const save = async () => {
    setTried(true);
    if (child === undefined || Object.keys(all).length > 0) return;
    setBusy(true);
    setFailed(false);
    try {
      await saveNewChild(child, { session: getSession(), records: getRecords() });
      await kept.forget();
      route(
        sessionHref('/posyandu', { ...place, posyandu: place.posyandu && child.posyandu }, today(), child.id),
        true,
      );
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <Screen
      title={words.title}
      backHref={sessionHref('/posyandu', place, today())}
      hasNav={false}
      bottom={
        <BottomBar>
          <Button kind="primary" wide busy={isBusy ? words.saving : undefined} onClick={() => void save()}>
            {words.save}
          </Button>
        </BottomBar>
      }
    >
      {hasFailed && <SaveTrouble />}
      {Object.keys(needs).length > 0 && (
        <ErrorSummary focus items={Object.entries(needs).map(([fieldId, text]) => ({ fieldId, text }))} />
      )}
      {child === undefined ? (
        <LoadingState />
      ) : (
        <ChildQuestions kept={kept} child={child} needs={needs} day={place.day} />
      )}
    </Screen>
  );
}

type QuestionsProps = { kept: KeptChild; child: NewChild; needs: NewChildNeeds; day: string };

const sexes = [
  { code: '1', label: texts.kit.boy },
  { code: '2', label: texts.kit.girl },
];

function ChildQuestions({ kept, child, needs, day }: QuestionsProps) {
  const { change, isResumed } = kept;
  const { posyandu } = getSession();
  const { date } = dateAnswer(child.birth);
  const age = isDate(date) && date <= day ? formTexts.question.age(formatAgeInWords(measureAge(date, day))) : '';
  return (
    <div class="form-questions">
      {isResumed && <p class="form-origin">{posyanduTexts.row.again}</p>}
      <Question id="nama" label={words.name} error={needs.nama}>
        <TextField value={child.nama} onInput={(nama) => change({ nama })} maxLength={60} capitalise="words" />
      </Question>
      <Question id="jk" label={words.sex} error={needs.jk} group>
        <ChoiceList
          choices={sexes}
          value={child.jk === undefined ? undefined : String(child.jk)}
          onChoose={(code) => change({ jk: code === '1' ? 1 : 2 })}
        />
      </Question>
      <Question id="tgl_lahir" label={words.birth} hint={words.birthHint} error={needs.tgl_lahir} group>
        <DateField value={child.birth} onInput={(birth) => change({ birth })} mayKnowMonthOnly readBack={age} />
      </Question>
      <KnownChild child={child} day={day} />
      <Question id="mother" label={words.mother} hint={words.motherHint} error={needs.mother}>
        <TextField value={child.mother} onInput={(mother) => change({ mother })} maxLength={60} capitalise="words" />
      </Question>
      {posyandu.length > 1 && (
        <Question id="posyandu" label={words.posyandu} error={needs.posyandu} group>
          <ChoiceList
            choices={posyandu.map(({ id, name }) => ({ code: id, label: name }))}
            value={child.posyandu}
            onChoose={(id) => change({ posyandu: id })}
          />
        </Question>
      )}
      <HomeQuestion child={child} needs={needs} onChange={change} />
    </div>
  );
}
