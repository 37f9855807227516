import { useLocation } from 'preact-iso';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { Query } from '../desk/query.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { ageOf } from '../follow-up/age-of.ts';
import { listsFor } from '../follow-up/lists-for.ts';
import { usePicking } from '../follow-up/use-picking.ts';
import { useWorklist } from '../follow-up/use-worklist.ts';
import { WorklistBody } from '../follow-up/worklist-body.tsx';
import { partHref, readPart } from '../follow-up/worklist-part.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { followUpTexts, officeTexts as words } from '../texts/id/follow-up.ts';
import { CaseActions } from './case-actions.tsx';
import { OpenHandling } from './handling-dialog.tsx';
import { PickBar, PickLead } from './pick-bar.tsx';
import { useHandling } from './use-handling.ts';

export const officePath = '/tindak-lanjut-dinas';

/** `/tindak-lanjut-dinas`: what was handed to this office, and what it did about it. */
export function OfficeScreen({ query }: { query: Query }) {
  const { account } = getSession();
  const rules = listsFor(account);
  const rule = rules.find(({ id }) => id === query.daftar) ?? rules[0];
  if (rule === undefined) {
    return (
      <Screen title={followUpTexts.title} subtitle={officeOf()}>
        <EmptyState {...followUpTexts.noLists} />
      </Screen>
    );
  }
  return <OfficeList key={rule.id} {...{ rules, rule }} query={{ ...query, daftar: rule.id }} />;
}

function officeOf(): string {
  const { name, office } = getSession().account;
  return office === undefined ? name : words.desk(officeName(office), name);
}

type ListProps = { rules: readonly FollowUpRule[]; rule: FollowUpRule; query: Query };

function OfficeList({ rules, rule, query }: ListProps) {
  const { route } = useLocation();
  const part = readPart(query, rule.id);
  const shown = useWorklist(part);
  const items = shown.list?.items ?? [];
  const picks = usePicking(items);
  const work = useHandling({ shown, onDone: picks.drop });
  useKeptScroll(partHref(officePath, part), shown.list !== undefined);
  return (
    <Screen
      title={followUpTexts.title}
      subtitle={officeOf()}
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
        {...{ rule, rules, part, shown }}
        printPath={`${officePath}/cetak`}
        picking={picks}
        lead={<PickLead shown={items.length} picked={picks.chosen.length} onAll={picks.all} onNone={picks.none} />}
        actionsOf={(item, close) => <CaseActions {...{ item, work, close }} />}
        onChoose={(next) => {
          picks.none();
          route(partHref(officePath, next), true);
        }}
      />
      <OpenHandling work={work} />
    </Screen>
  );
}
