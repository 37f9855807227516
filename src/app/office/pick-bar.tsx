import { useState } from 'preact/hooks';
import type { HandlingStatus } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { officeTexts as words } from '../texts/id/follow-up.ts';
import { actionsFor, casesFor, nextStep } from './handling-draft.ts';

type LeadProps = { shown: number; picked: number; onAll: () => void; onNone: () => void };

/** Above the rows: how to pick, and all of what is shown at once. */
export function PickLead({ shown, picked, onAll, onNone }: LeadProps) {
  return (
    <div class="pick-lead">
      <p class="queue-quiet">{picked === 0 ? words.pickHint : words.selected(formatNumber(picked))}</p>
      {picked < shown ? (
        <Button kind="quiet" icon="check" onClick={onAll}>
          {words.selectAll(formatNumber(shown))}
        </Button>
      ) : (
        <Button kind="quiet" icon="close" onClick={onNone}>
          {words.selectNone}
        </Button>
      )}
    </div>
  );
}

type PickBarProps = {
  items: readonly FollowUpItem[];
  busy: string | undefined;
  onAct: (status: HandlingStatus, items: readonly FollowUpItem[]) => void;
  onNone: () => void;
};

/** The next step of what is picked, as the one main action; the others are a tap further. */
export function PickBar({ items, busy, onAct, onNone }: PickBarProps) {
  const [isOpen, setOpen] = useState(false);
  const { role } = getSession().account;
  const step = nextStep(items, role);
  const act = (status: HandlingStatus) => {
    setOpen(false);
    onAct(status, items);
  };
  return (
    <BottomBar {...(step === undefined ? { note: words.notForThese } : {})}>
      {step === undefined ? (
        <Button icon="close" onClick={onNone}>
          {words.selectNone}
        </Button>
      ) : (
        <>
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {words.other}
          </Button>
          <Button kind="primary" icon="check" busy={busy} onClick={() => act(step)}>
            {words.cases(words.verbs[step], formatNumber(casesFor(items, step).length))}
          </Button>
        </>
      )}
      <Sheet open={isOpen} title={words.otherTitle(formatNumber(items.length))} onClose={() => setOpen(false)}>
        {actionsFor(role)
          .map((status) => ({ status, count: casesFor(items, status).length }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <Button key={status} wide onClick={() => act(status)}>
              {words.cases(words.verbs[status], formatNumber(count))}
            </Button>
          ))}
      </Sheet>
    </BottomBar>
  );
}
