import type { HandlingStatus } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { Button } from '../kit/button.tsx';
import { officeTexts as words } from '../texts/id/follow-up.ts';
import { handlingActions, mayBecome, mayReopen, nextStep } from './handling-draft.ts';
import type { HandlingWork } from './use-handling.ts';

type CaseActionsProps = { item: FollowUpItem; work: HandlingWork; close: () => void };

/** What can be done with one case, the next step first. */
export function CaseActions({ item, work, close }: CaseActionsProps) {
  const step = nextStep([item]);
  const act = (status: HandlingStatus) => {
    if (status !== 'diterima') close();
    work.begin(status, [item]);
  };
  if (mayReopen(item)) {
    return (
      <Button icon="restore" busy={work.busy} onClick={() => work.reopen(item)}>
        {words.reopen}
      </Button>
    );
  }
  return (
    <>
      {handlingActions
        .filter((status) => mayBecome(item, status))
        .map((status) => (
          <Button
            key={status}
            kind={status === step ? 'primary' : 'secondary'}
            busy={status === 'diterima' ? work.busy : undefined}
            onClick={() => act(status)}
          >
            {words.verbsOfOne[status]}
          </Button>
        ))}
    </>
  );
}
