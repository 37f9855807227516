import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { chromeHref, mayBePrivate, otherAppOf } from '../shell/window-kind.ts';
import { enrolTexts } from '../texts/id/enrol.ts';

/** Text 34: said before anything is written where it would not be found again. */
export function WindowWarning() {
  const app = otherAppOf(navigator.userAgent);
  const isPrivate = useIsPrivate();
  if (app !== undefined) return <OtherAppWarning app={app} />;
  if (!isPrivate) return null;
  return (
    <Banner kind="warn" title={enrolTexts.inPrivate.title} actions={<CopyAddress />} live>
      {enrolTexts.inPrivate.text}
    </Banner>
  );
}

/** Chat apps open links in a browser of their own, with a store of its own. */
function OtherAppWarning({ app }: { app: string }) {
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

/** Chromium's own word about its memory; not in TypeScript's library. */
type WithMemory = { readonly memory?: { readonly jsHeapSizeLimit: number } };

function useIsPrivate(): boolean {
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    const heapLimit = (performance as WithMemory).memory?.jsHeapSizeLimit;
    navigator.storage?.estimate().then(
      (room) => setPrivate(mayBePrivate(room, heapLimit)),
      () => undefined,
    );
  }, []);
  return isPrivate;
}
