import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { RowList } from '../kit/list-row.tsx';
import { SectionRow } from '../kit/section-row.tsx';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { checkHref, pageHref } from './form-address.ts';
import { leaveTo } from './form-back.ts';
import { pagesOf, type SectionState, sectionStates } from './form-pages.ts';
import { FormStamp } from './form-stamp.tsx';
import { aboutWords } from './form-title.ts';
import { GuardianNotice } from './guardian-notice.tsx';
import { homeHref } from './home-href.ts';
import type { OpenForm } from './open-form.ts';
import { WriteNotice } from './write-notice.tsx';

/** "Kunjungan: daftar bagian": what is done, what is missing, and where to go on. */
export function SectionList({ open }: { open: OpenForm }) {
  const { runner, writer, isResumed } = open;
  const { route } = useLocation();
  useLayoutEffect(() => window.scrollTo(0, 0), []);
  const { record, answers } = runner.draft.value;
  const evaluation = runner.evaluation.value;
  const states = sectionStates(runner.form, answers, evaluation);
  const pages = pagesOf(runner.form, evaluation);
  const firstPage = (section: string) => pages.find((page) => page.section === section)?.id ?? section;
  const { title, sections } = runner.form.texts.id;
  return (
    <Screen
      title={title}
      subtitle={aboutWords(runner)}
      onBack={() => leaveTo(homeHref(runner), route)}
      hasNav={false}
      stamp={<FormStamp writer={writer} />}
      bottom={<ListActions states={states} record={record} firstPage={firstPage} names={sections} />}
    >
      <WriteNotice writer={writer} />
      <GuardianNotice runner={runner} />
      {isResumed && <Banner kind="info">{formTexts.list.again}</Banner>}
      <Card flush>
        <RowList>
          {states.map(({ key, state, count }, at) => (
            <SectionRow
              key={key}
              number={formatNumber(at + 1)}
              title={sections[key] ?? key}
              href={pageHref(record, firstPage(key))}
              {...rowLook(state, count)}
            />
          ))}
        </RowList>
      </Card>
    </Screen>
  );
}

export function rowLook(state: SectionState['state'], count: number) {
  const texts = formTexts.section;
  const number = formatNumber(count);
  const looks = {
    complete: { state: 'complete', stateText: texts.complete },
    missing: { state: 'missing', stateText: texts.missing(number) },
    look: { state: 'missing', stateText: texts.look(number) },
    empty: { state: 'empty', stateText: texts.empty },
    may_stay_empty: { state: 'empty', stateText: texts.mayStayEmpty },
  } as const;
  return looks[state];
}

type ListActionsProps = {
  states: readonly SectionState[];
  record: string;
  firstPage: (section: string) => string;
  names: Readonly<Record<string, string>>;
};

function ListActions({ states, record, firstPage, names }: ListActionsProps) {
  const next = states.find(({ state }) => state === 'missing' || state === 'look' || state === 'empty');
  const { list } = formTexts;
  return (
    <BottomBar note={list.mayStop}>
      {next !== undefined && (
        <Button kind="primary" wide href={pageHref(record, firstPage(next.key))}>
          {list.next(names[next.key] ?? next.key)}
        </Button>
      )}
      <Button kind={next === undefined ? 'primary' : 'secondary'} wide href={checkHref(record)}>
        {list.check}
      </Button>
    </BottomBar>
  );
}
