import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { joinNames } from '../../programme/visit-findings/join-names.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { Progress } from '../kit/progress.tsx';
import { getSession } from '../session/current-session.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { fullMomentWords } from '../supervisor/queue-words.ts';
import { deskTexts } from '../texts/id/desk.ts';
import { followUpTexts as words } from '../texts/id/follow-up.ts';
import { CaseSheet } from './case-sheet.tsx';
import { hasNumbers, type Shown } from './case-words.ts';
import { desaNamesOf } from './desa-names.ts';
import { officesOn, type Reader, shownColumns } from './lists-for.ts';
import { mayKeep } from './load-worklist.ts';
import type { ShownWorklist } from './use-worklist.ts';
import { countOf, doneOf, type Worklist } from './worklist.ts';
import { WorklistFilters } from './worklist-filters.tsx';
import { isWhole, type WorklistPart, wholeList } from './worklist-part.ts';
import { type Picking, type WorklistFace, WorklistTable } from './worklist-table.tsx';
import { WorklistTools } from './worklist-tools.tsx';

type BodyProps = {
  rule: FollowUpRule;
  rules: readonly FollowUpRule[];
  part: WorklistPart;
  shown: ShownWorklist;
  /** The address of the sheet to print. */
  printPath: string;
  picking?: Picking | undefined;
  /** Above the rows, where they can be picked. */
  lead?: ComponentChildren;
  /** What this reader can do about the open case. */
  actionsOf?: (item: FollowUpItem, close: () => void) => ComponentChildren;
  onChoose: (part: WorklistPart) => void;
};

/** Filters, what the list rests on, the list, and the ways out of the screen. */
export function WorklistBody(props: BodyProps) {
  const { rule, rules, part, shown, printPath, picking, lead, actionsOf, onChoose } = props;
  const session = getSession();
  const { account, posyandu } = session;
  const [open, setOpen] = useState<string>();
  const [areNumbersShown, setNumbersShown] = useState(false);
  const desaNames = desaNamesOf(session);
  const said: Shown = { areNumbersShown, posyandu };
  const columns = shownColumns(rule, account);
  const face: WorklistFace = { rule, columns, desaNames, shown: said };
  const item = shown.list?.items.find(({ id }) => id === open);
  const close = () => setOpen(undefined);
  return (
    <>
      <p class="worklist-about">
        {rule.about} {actorWords(rule, account)}
      </p>
      <WorklistFilters {...{ rule, rules, part, desaNames, onChoose }} list={shown.list} />
      <WorklistStates shown={shown} onClear={() => onChoose(wholeList(part.rule))}>
        {(list) => (
          <>
            {rule.offices.length > 0 && part.status === undefined && <Done list={list} />}
            {lead}
            <Card flush>
              <WorklistTable {...face} items={list.items} picking={picking} onOpen={setOpen} />
            </Card>
            <More shown={shown} list={list} />
            {!rule.confidential && (
              <WorklistTools
                {...{ rule, part, list, printPath }}
                numbers={
                  hasNumbers(columns)
                    ? { areShown: areNumbersShown, toggle: () => setNumbersShown(!areNumbersShown) }
                    : undefined
                }
                onReload={shown.reload}
              />
            )}
          </>
        )}
      </WorklistStates>
      <CaseSheet
        {...{ rule, columns, item }}
        shown={said}
        onClose={close}
        {...(item && actionsOf ? { actions: actionsOf(item, close) } : {})}
      />
    </>
  );
}

/** "Ditangani Diskop UKM dan DPMPTSP." */
function actorWords(rule: FollowUpRule, reader: Reader): string {
  const names = officesOn(rule, reader).map(officeName);
  return names.length === 0 ? words.noOffice : words.toOffice(joinNames(names));
}

type StatesProps = {
  shown: ShownWorklist;
  onClear: () => void;
  children: (list: Worklist) => ComponentChildren;
};

/** Loading, never loaded, empty, or the list: with a word on how old it is when the centre could not be asked. */
function WorklistStates({ shown, onClear, children }: StatesProps) {
  const { list, outcome, isLooked, reload } = shown;
  if (list === undefined) {
    if (!isLooked || outcome === undefined) return <LoadingState text={deskTexts.asking} />;
    // Only who may keep a list can read it without signal, once it was loaded.
    const isPromised = outcome.kind === 'offline' && mayKeep(getSession());
    if (!isPromised) return <Trouble shown={shown} />;
    return <EmptyState {...words.neverLoaded} action={<Button onClick={reload}>{deskTexts.retry}</Button>} />;
  }
  return (
    <>
      <Trouble shown={shown} />
      {list.items.length === 0 ? <Nothing part={list.part} onClear={onClear} /> : children(list)}
    </>
  );
}

function Trouble({ shown: { list, outcome, reload } }: { shown: ShownWorklist }) {
  if (outcome === undefined || outcome.kind === 'ok') return null;
  if (list === undefined) return <TroubleBanner outcome={outcome} onRetry={reload} />;
  const isOffline = outcome.kind === 'offline';
  const say = isOffline ? words.offline : words.stale;
  return (
    <Banner kind={isOffline ? 'info' : 'warn'} live actions={<Button onClick={reload}>{deskTexts.retry}</Button>}>
      {say(fullMomentWords(list.at))}
    </Banner>
  );
}

function Nothing({ part, onClear }: { part: WorklistPart; onClear: () => void }) {
  if (isWhole(part) && part.desa === undefined) return <EmptyState {...words.empty} />;
  return <EmptyState {...words.nothingLeft} action={<Button onClick={onClear}>{words.clear}</Button>} />;
}

function Done({ list }: { list: Worklist }) {
  const all = countOf(list);
  const done = doneOf(list.byStatus);
  return <Progress done={done} total={all} text={words.progress(formatNumber(done), formatNumber(all))} />;
}

function More({ shown, list }: { shown: ShownWorklist; list: Worklist }) {
  return (
    <>
      <p class="queue-quiet">{words.shown(formatNumber(list.items.length), formatNumber(countOf(list)))}</p>
      {list.next !== null && (
        <Button
          icon="chevronDown"
          wide
          busy={shown.isMoreBusy ? words.loadingMore : undefined}
          onClick={() => void shown.more()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}
