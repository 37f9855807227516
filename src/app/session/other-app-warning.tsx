import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { chromeHref, otherAppOf } from '../shell/other-app.ts';
import { enrolTexts } from '../texts/id/enrol.ts';

/** Text 34: chat apps open links in a browser of their own, with a store of its own. Said before anything is written there. */
export function OtherAppWarning() {
  const app = otherAppOf(navigator.userAgent);
  if (app === undefined) return null;
  const href = chromeHref(navigator.userAgent, location.href);
  const actions = (
    <>
      {href && <Button href={href}>{enrolTexts.openChrome}</Button>}
      <CopyAddress />
    </>
  );
  return (
    <Banner kind="warn" actions={actions} live>
      {enrolTexts.inOtherApp(app)}
    </Banner>
  );
}

function CopyAddress() {
  const [said, setSaid] = useState<'copied' | 'notCopied' | undefined>();
  const copy = () =>
    navigator.clipboard.writeText(location.origin).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  return (
    <>
      <Button onClick={() => void copy()}>{enrolTexts.copyAddress}</Button>
      <span role="status">{said && enrolTexts[said](location.origin)}</span>
    </>
  );
}
