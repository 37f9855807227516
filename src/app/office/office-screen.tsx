import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { Query } from '../desk/query.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { ageOf } from '../follow-up/age-of.ts';
import { listsFor } from '../follow-up/lists-for.ts';
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
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const unpick = (ids: readonly string[]) => setPicked((now) => new Set([...now].filter((id) => !ids.includes(id))));
  const work = useHandling({ shown, onDone: unpick });
  useKeptScroll(partHref(officePath, part), shown.list !== undefined);
  const items = shown.list?.items ?? [];
  const chosen = items.filter(({ id }) => picked.has(id));
  const pickAll = () => setPicked(new Set(items.map(({ id }) => id)));
  const pickNone = () => setPicked(new Set());
  return (
    <Screen
      title={followUpTexts.title}
      subtitle={officeOf()}
      stamp={<Stamp text={work.said ?? ageOf(shown)} icon={work.said === undefined ? 'refresh' : 'check'} />}
      width="wide"
      bottom={chosen.length > 0 && <PickBar items={chosen} busy={work.busy} onAct={work.begin} onNone={pickNone} />}
    >
      {work.fault && <TroubleBanner outcome={work.fault} />}
      <WorklistBody
        {...{ rule, rules, part, shown }}
        printPath={`${officePath}/cetak`}
        picking={{ picked, toggle: (id) => setPicked(toggled(picked, id)) }}
        lead={<PickLead shown={items.length} picked={chosen.length} onAll={pickAll} onNone={pickNone} />}
        actionsOf={(item, close) => <CaseActions {...{ item, work, close }} />}
        onChoose={(next) => {
          pickNone();
          route(partHref(officePath, next), true);
        }}
      />
      <OpenHandling work={work} />
    </Screen>
  );
}

function toggled(picked: ReadonlySet<string>, id: FollowUpItem['id']): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
}
