import type { ComponentProps } from 'preact';
import { useLocation } from 'preact-iso';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import type { Query } from '../desk/query.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { CaseActions } from '../office/case-actions.tsx';
import { OpenHandling } from '../office/handling-dialog.tsx';
import { PickBar, PickLead } from '../office/pick-bar.tsx';
import { useHandling } from '../office/use-handling.ts';
import { getSession } from '../session/current-session.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { followUpTexts as words } from '../texts/id/follow-up.ts';
import { ageOf } from './age-of.ts';
import { listsFor, mayRead } from './lists-for.ts';
import { usePicking } from './use-picking.ts';
import { useWorklist } from './use-worklist.ts';
import { WorklistBody } from './worklist-body.tsx';
import { partHref, readPart } from './worklist-part.ts';

/** `/daftar`: who can be helped, list by list; which list and which part of it stand in the address. */
export function WorklistScreen({ query }: { query: Query }) {
  const session = getSession();
  const first = listsFor(session.account)[0];
  const asked = findFollowUpRule(query.daftar ?? '');
  const rule = asked !== undefined && mayRead(asked, session.account) ? asked : first;
  if (rule === undefined) {
    return (
      <Screen title={words.listsTitle} subtitle={session.account.name}>
        <EmptyState {...words.noLists} />
      </Screen>
    );
  }
  return <Lists key={rule.id} query={{ ...query, daftar: rule.id }} rule={rule} />;
}

/** What a supervisor can do about the cases, several at once. */
type Speaking = Pick<ComponentProps<typeof WorklistBody>, 'picking' | 'lead' | 'actionsOf'>;

function Lists({ query, rule }: { query: Query; rule: NonNullable<ReturnType<typeof findFollowUpRule>> }) {
  const session = getSession();
  const { route } = useLocation();
  const part = readPart(query, rule.id);
  const shown = useWorklist(part);
  const items = shown.list?.items ?? [];
  const picks = usePicking(items);
  const work = useHandling({ shown, onDone: picks.drop });
  // What is done is looked at, and not handled again.
  const maySay = session.account.role === 'supervisor' && part.status !== 'terbukti';
  const speaking: Speaking = {
    picking: picks,
    lead: <PickLead shown={items.length} picked={picks.chosen.length} onAll={picks.all} onNone={picks.none} />,
    actionsOf: (item, close) => <CaseActions {...{ item, work, close }} />,
  };
  useKeptScroll(partHref('/daftar', part), shown.list !== undefined);
  return (
    <Screen
      title={words.listsTitle}
      subtitle={session.account.name}
      stamp={<Stamp text={work.said ?? ageOf(shown)} icon={work.said === undefined ? 'refresh' : 'check'} />}
      width="wide"
      bottom={
        picks.chosen.length > 0 && (
          <PickBar items={picks.chosen} busy={work.busy} onAct={work.begin} onNone={picks.none} />
        )
      }
    >
      {work.fault && <TroubleBanner outcome={work.fault} />}
      <WorklistBody
        {...{ rule, part, shown }}
        rules={listsFor(session.account)}
        printPath="/daftar/cetak"
        {...(maySay ? speaking : {})}
        onChoose={(next) => {
          picks.none();
          route(partHref('/daftar', next), true);
        }}
      />
      <OpenHandling work={work} />
    </Screen>
  );
}
