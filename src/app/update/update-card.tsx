import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { appVersion } from '../shell/app-version.ts';
import { settingsTexts } from '../texts/id/settings.ts';
import { isUpdateComing, isUpdateReady, lookForUpdate } from './app-update.ts';
import { LoadingNotice, OfferNotice, ReadyNotice } from './update-notice.tsx';
import { compareAndSettle, updateOffer } from './update-offer.ts';

type Look = 'looking' | 'newest' | 'noAnswer';

/** In Setelan: which version runs here, whether there is a newer one, and what that would cost. */
export function UpdateCard() {
  const [look, setLook] = useState<Look | undefined>();
  const find = () => {
    setLook('looking');
    compareAndSettle(lookForUpdate).then(
      () => setLook('newest'),
      () => setLook('noAnswer'),
    );
  };
  const offer = isUpdateReady.value ? undefined : updateOffer.value;
  return (
    <Card title={settingsTexts.update}>
      <p>{settingsTexts.version(appVersion)}</p>
      {isUpdateReady.value && <ReadyNotice />}
      {offer !== undefined && isUpdateComing.value && <LoadingNotice offer={offer} />}
      {offer !== undefined && !isUpdateComing.value && <OfferNotice offer={offer} />}
      <Button wide icon="refresh" busy={look === 'looking' ? settingsTexts.looking : undefined} onClick={find}>
        {settingsTexts.lookForUpdate}
      </Button>
      <p role="status">{offer === undefined && !isUpdateReady.value && said(look)}</p>
    </Card>
  );
}

function said(look: Look | undefined): string | undefined {
  return look === undefined || look === 'looking' ? undefined : settingsTexts[look];
}
