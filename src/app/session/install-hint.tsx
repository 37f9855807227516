import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { install, installOffer, isInsideOtherApp, isInstalled } from '../shell/install.ts';
import { enrolTexts } from '../texts/id/enrol.ts';

/** Chat apps open links in a browser of their own, with a store of its own: said before anything is written there. */
export function OtherAppWarning() {
  const [isCopied, setCopied] = useState(false);
  if (!isInsideOtherApp(navigator.userAgent)) return null;
  const copy = () => navigator.clipboard.writeText(location.origin).then(() => setCopied(true));
  return (
    <Banner kind="warn" actions={<Button onClick={() => void copy()}>{enrolTexts.copyAddress}</Button>} live>
      {isCopied ? enrolTexts.copied : enrolTexts.inOtherApp}
    </Banner>
  );
}

export function InstallHint() {
  if (installOffer.value === null || isInstalled()) return null;
  return (
    <Banner
      kind="info"
      actions={
        <Button icon="download" onClick={() => void install()}>
          {enrolTexts.installButton}
        </Button>
      }
    >
      {enrolTexts.install}
    </Banner>
  );
}
