import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getSession } from '../session/current-session.ts';
import { hasUnsent } from '../shell/outbox-counts.ts';
import { isStorageFull } from '../shell/storage.ts';
import { formTexts } from '../texts/id/form.ts';
import { RescueButtons } from './rescue-buttons.tsx';

/**
 * Texts 14 and 13: nothing was saved, and what was typed stands on the screen still. What waits from before can be put into
 * other hands at once; `onAgain` where the screen's own button is not in sight.
 */
export function SaveTrouble({ onAgain }: { onAgain?: () => void }) {
  const { title, full, other, again } = formTexts.failed;
  const actions = (
    <>
      {onAgain && <Button onClick={onAgain}>{again}</Button>}
      {hasUnsent() && <RescueButtons device={getSession().device} />}
    </>
  );
  return (
    <Banner kind="danger" title={title} {...(onAgain || hasUnsent() ? { actions } : {})} live>
      {isStorageFull.value ? full : other}
    </Banner>
  );
}
