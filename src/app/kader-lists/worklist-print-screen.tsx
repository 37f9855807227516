import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import type { Query } from '../desk/query.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { LoadFailed } from '../kader/load-failed.tsx';
import { type KaderView, useKaderView } from '../kader/use-kader-view.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { PrintSheet } from '../kit/print-sheet.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { LostScreen } from '../shell/lost-screen.tsx';
import { Screen } from '../shell/screen.tsx';
import { kaderTexts } from '../texts/id/kader.ts';
import { listTexts as words } from '../texts/id/kader-lists.ts';
import { viewHandlings } from './handling-words.ts';
import { type Handlings, useHandlings } from './use-handlings.ts';
import { useWorkItems } from './use-work-items.ts';
import { categoryWords, listWork, type WorkFilter, type WorkItem } from './work-items.ts';
import { filterWords, readFilter, worklistHref } from './worklist-view.ts';

type PrintProps = { params: { rule: string }; query: Query };

/** `/tindak-lanjut/:rule/cetak`: the list to take from door to door, with room to write. */
export function WorklistPrintScreen({ params, query }: PrintProps) {
  const rule = findFollowUpRule(params.rule);
  return rule === undefined || rule.confidential ? (
    <LostScreen />
  ) : (
    <Paper rule={rule} filter={readFilter(rule, query)} />
  );
}

function Paper({ rule, filter }: { rule: FollowUpRule; filter: WorkFilter }) {
  const view = useKaderView();
  const items = useWorkItems(view.directory);
  const isReady = view.state === 'ready' && items !== undefined;
  return (
    <Screen
      title={words.printNow}
      subtitle={rule.title}
      backHref={worklistHref(rule, filter)}
      width="wide"
      bottom={
        isReady && (
          <BottomBar>
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {words.printNow}
            </Button>
          </BottomBar>
        )
      }
    >
      {view.state === 'failed' && <LoadFailed />}
      {view.state !== 'failed' && !isReady && <OpeningRecords />}
      {isReady && <Sheet rule={rule} filter={filter} items={listWork(items, rule, filter)} view={view} />}
    </Screen>
  );
}

type SheetProps = { rule: FollowUpRule; filter: WorkFilter; items: readonly WorkItem[]; view: KaderView };

function Sheet({ rule, filter, items, view }: SheetProps) {
  const handlings = useHandlings(items, view.directory.dossiers);
  const { paper } = words;
  const basis = paper.basis(filterWords(rule, filter), formatDate(today()), getSession().account.name);
  return (
    <>
      <p class="no-print">{words.preview}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so that the arrow keys have to reach it */}
      <section class="paper paper--list" aria-label={words.sheet} tabIndex={0}>
        <PrintSheet
          title={rule.title}
          basis={[rule.about, basis, words.count(formatNumber(items.length))]}
          watermark={paper.watermark}
          closing={paper.unofficial}
        >
          <PaperTable items={items} handlings={handlings} />
        </PrintSheet>
      </section>
    </>
  );
}

/** The office's column only where an office has a part; the last one stays empty, to be written in. */
function PaperTable({ items, handlings }: { items: readonly WorkItem[]; handlings: Handlings }) {
  const { columns } = words.paper;
  const wordsOf = (item: WorkItem) => viewHandlings(item, handlings.get(item.key) ?? []).map(({ word }) => word);
  const hasOffice = items.some((item) => wordsOf(item).length > 0);
  const heads = [columns.number, columns.name, columns.place, columns.category, hasOffice && columns.handling];
  return (
    <table class="paper-table paper-table--list">
      <thead>
        <tr>
          {[...heads, columns.result].map(
            (head) =>
              head && (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <tr key={item.key}>
            <td>{at + 1}</td>
            <th scope="row">{item.name}</th>
            <td>{placeWords(item)}</td>
            <td>
              {categoryWords(item).join(', ')}
              {item.due !== null && <span>{words.due(formatDate(item.due))}</span>}
            </td>
            {hasOffice && <td>{wordsOf(item).join('; ')}</td>}
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeWords({ subject, family, house, rt }: WorkItem): string {
  const unit = rt === undefined ? undefined : kaderTexts.rt(rt);
  return [subject.kind === 'household' ? undefined : family, house === family ? undefined : house, unit]
    .filter(Boolean)
    .join(', ');
}
