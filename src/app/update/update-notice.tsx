import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isMetered } from '../../device/surroundings.ts';
import { longestWaitMs, mayLoad, type UpdateOffer } from '../../device/update-offer.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { sizeWords } from '../kader/delivery-state.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { dayOf } from '../shell/clock.ts';
import { shellTexts } from '../texts/id/shell.ts';
import { isUpdateComing, isUpdateReady, lookForUpdate, mayUpdate, takeUpdate } from './app-update.ts';
import { isOfferPutOff, isUpdateAsked, loadUpdate, updateOffer } from './update-offer.ts';

const words = shellTexts.update;

/**
 * On every screen: a version that is ready, and one whose size is said before it loads; in Setelan it stands at its own
 * place (`UpdateCard`). No size is said over an open form.
 */
export function UpdateNotice() {
  const { path } = useLocation();
  if (path === '/setelan') return null;
  if (isUpdateReady.value) return <ReadyNotice />;
  const offer = updateOffer.value;
  if (offer === undefined || !mayUpdate()) return null;
  if (isUpdateComing.value) return isUpdateAsked.value ? <LoadingNotice offer={offer} /> : null;
  return isOfferPutOff.value ? null : <OfferNotice offer={offer} onPutOff={putOff} />;
}

export function ReadyNotice() {
  if (!mayUpdate()) return <Banner kind="info">{words.afterForm}</Banner>;
  return (
    <Banner kind="info" title={words.ready} actions={<Button onClick={takeUpdate}>{words.take}</Button>} live>
      {words.safe}
    </Banner>
  );
}

export function LoadingNotice({ offer }: { offer: UpdateOffer }) {
  return (
    <Banner kind="info" title={words.loading(sizeWords(offer.bytes))} live>
      {words.meanwhile}
    </Banner>
  );
}

const putOff = () => {
  isOfferPutOff.value = true;
};

type OfferNoticeProps = { offer: UpdateOffer; onPutOff?: () => void };

export function OfferNotice({ offer, onPutOff }: OfferNoticeProps) {
  const [isUnanswered, setUnanswered] = useState(false);
  const load = () => {
    setUnanswered(false);
    loadUpdate(lookForUpdate).catch(() => setUnanswered(true));
  };
  const actions = (
    <>
      <Button icon="download" onClick={load}>
        {words.load}
      </Button>
      {onPutOff && (
        <Button kind="quiet" onClick={onPutOff}>
          {words.later}
        </Button>
      )}
    </>
  );
  return (
    <Banner kind="info" title={words.offered(sizeWords(offer.bytes))} actions={actions} live>
      {isUnanswered ? words.noAnswer : whenWords(offer)}
    </Banner>
  );
}

/** When it comes without her: nobody stays on an old version for ever. */
function whenWords(offer: UpdateOffer): string {
  const now = Date.now();
  if (mayLoad(offer, { now, isMetered: isMetered() })) return words.broken;
  return words.waits(formatDayMonth(dayOf(offer.since + longestWaitMs)));
}
