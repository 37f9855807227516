import { useState } from 'preact/hooks';
import type { HandlingStatus } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { Button } from '../kit/button.tsx';
import { getSession } from '../session/current-session.ts';
import { officeTexts as words } from '../texts/id/follow-up.ts';
import { actionsFor, isSaidAtOnce, mayBecome, mayReopen, nextStep } from './handling-draft.ts';
import type { HandlingWork } from './use-handling.ts';

type CaseActionsProps = { item: FollowUpItem; work: HandlingWork; close: () => void };

/** The next step of one case; the others unfold behind it, so that the case itself stays in sight. */
export function CaseActions({ item, work, close }: CaseActionsProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const { role } = getSession().account;
  const step = nextStep([item], role);
  if (item.closed !== null) return null;
  if (mayReopen(item)) {
    return (
      <Button icon="restore" busy={work.busy} onClick={() => work.reopen(item)}>
        {words.reopen}
      </Button>
    );
  }
  const act = (status: HandlingStatus) => {
    setUnfolded(false);
    if (!isSaidAtOnce(status)) close();
    work.begin(status, [item]);
  };
  const others = actionsFor(role).filter((status) => status !== step && mayBecome(item, status));
  return (
    <>
      {isUnfolded ? (
        others.map((status) => (
          <Button key={status} onClick={() => act(status)}>
            {words.verbsOfOne[status]}
          </Button>
        ))
      ) : (
        <Button onClick={() => setUnfolded(true)}>{words.other}</Button>
      )}
      {step && (
        <Button kind="primary" icon="check" busy={work.busy} onClick={() => act(step)}>
          {words.verbsOfOne[step]}
        </Button>
      )}
    </>
  );
}
