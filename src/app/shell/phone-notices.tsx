import { RescueButtons } from '../courier/rescue-buttons.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getSession } from '../session/current-session.ts';
import { shellTexts } from '../texts/id/shell.ts';
import { clockOffsetMs } from './clock.ts';
import { clockSlip } from './clock-slip.ts';
import { hasUnsent, outboxCounts } from './outbox-counts.ts';
import { isStorageTight } from './storage.ts';

const words = shellTexts.phone;

/** What about this phone stands in the way of her work, and the one thing to do. Nothing here stops the filling in. */
export function PhoneNotices() {
  return (
    <>
      <LoginNotice />
      <ClockNotice />
      {isStorageTight.value && <TightNotice />}
    </>
  );
}

/** Text 13. What waits is offered a second place, before there is no room for the next. */
function TightNotice() {
  const { device } = getSession();
  return (
    <Banner
      kind="warn"
      title={words.tight}
      {...(hasUnsent() ? { actions: <RescueButtons device={device} /> } : {})}
      live
    >
      {words.tightText}
    </Banner>
  );
}

/** Text 12. Deliveries need no login; news from the centre does. */
export function LoginNotice() {
  if (outboxCounts.value?.is_shut_out !== true) return null;
  return (
    <Banner kind="warn" title={words.login} actions={<Button href="/masuk">{words.loginButton}</Button>} live>
      {words.loginText}
    </Banner>
  );
}

/** Text 15. */
function ClockNotice() {
  const slip = clockSlip(clockOffsetMs.value);
  if (slip === undefined) return null;
  return (
    <Banner kind="warn" title={words.clock(slip)} live>
      {words.clockText}
    </Banner>
  );
}
