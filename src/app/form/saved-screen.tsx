import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { LocalRevision } from '../../device/store/local-record.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getRecords } from '../records/current-records.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { timeOf } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import type { VisitRow } from '../visit/form-row.ts';
import { useVisit, type VisitView } from '../visit/use-visit.ts';
import { allRows, type VisitRows } from '../visit/visit-rows.ts';
import { savedCompanion } from './companions.tsx';
import { leaveTo } from './form-back.ts';
import { aboutWords } from './form-title.ts';
import { homeHref, householdOf } from './home-href.ts';
import { nextThings } from './next-things.ts';
import type { OpenForm } from './open-form.ts';

export type SavedForm =
  | { readonly kind: 'saved'; readonly revision: LocalRevision | undefined; readonly at: string }
  | { readonly kind: 'unchanged' };

/** What was saved, what happens to it now, and what to do next. The receipt's number appears here when it comes. */
export function SavedScreen({ open, saved }: { open: OpenForm; saved: SavedForm }) {
  const { runner } = open;
  const { route } = useLocation();
  useLayoutEffect(() => window.scrollTo(0, 0), []);
  const shown = getRecords().records.value.get(runner.draft.value.record);
  const { check } = formTexts;
  const title = saved.kind === 'saved' ? formTexts.saved.title(timeOf(saved.at)) : runner.form.texts.id.title;
  const visit = useVisit(householdOf(runner) ?? '');
  const [main, ...others] = nextThings(open, hasHeardOf(saved, shown) ? readRows(visit, open) : undefined);
  const Verdict = savedCompanion(runner.form.structure.code);
  return (
    <Screen
      title={title}
      subtitle={`${runner.form.texts.id.title} · ${aboutWords(runner)}`}
      onBack={() => leaveTo(homeHref(runner), route)}
      bottom={
        main && (
          <BottomBar>
            <Button kind="primary" wide href={main.href}>
              {main.label}
            </Button>
          </BottomBar>
        )
      }
    >
      <Card>
        {shown && <StateTag state={shown.state} size="large" />}
        <p role="status">{saved.kind === 'unchanged' ? check.unchanged : stateWords(shown)}</p>
      </Card>
      {Verdict && <Verdict runner={runner} />}
      <div class="form-next">
        {others.map(({ href, label }) => (
          <Button key={href} wide href={href}>
            {label}
          </Button>
        ))}
      </div>
    </Screen>
  );
}

/** Until what lies on the phone has been read anew, the next open form would be the one that was just saved. */
function hasHeardOf(saved: SavedForm, shown: ShownRecord | undefined): boolean {
  if (saved.kind === 'unchanged' || saved.revision === undefined) return true;
  return shown?.known.includes(saved.revision.id) === true;
}

function readRows(visit: VisitView, { runner }: OpenForm): VisitRows | undefined {
  if (visit.state !== 'ready') return undefined;
  const { form, subject } = runner.draft.value;
  const isThis = (row: VisitRow) => row.form === form && row.subject.id === subject.id;
  return allRows(visit.rows).some((row) => isThis(row) && row.isDraft) ? undefined : visit.rows;
}

function stateWords(shown: ShownRecord | undefined): string {
  const { next, sent, received, held } = formTexts.saved;
  if (shown?.state === 'ditahan') return held;
  if (shown?.state === 'terkirim') return sent;
  const isReceived = shown?.state === 'diterima' || shown?.state === 'disetujui';
  return isReceived && shown.receipt !== null ? received(shown.receipt) : next;
}
