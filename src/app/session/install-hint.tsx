import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { install, installOffer, isInstalled } from '../shell/install.ts';
import { enrolTexts } from '../texts/id/enrol.ts';

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
