import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { unlockTexts } from '../texts/id/unlock.ts';
import { findLostDevices } from './keep-canary.ts';

/** Text 27: the browser threw away what lay here. Said plainly, before anybody fills it all in again. */
export function LostNotice() {
  const waiting = useLost();
  if (waiting === undefined) return null;
  const words = unlockTexts.lost;
  const { title, text } = waiting === 0 ? words.arrived : words.missing(formatNumber(waiting));
  return (
    <Banner
      kind={waiting === 0 ? 'warn' : 'danger'}
      title={title}
      {...(waiting === 0 ? {} : { actions: <Button href="/titipan">{words.fromFile}</Button> })}
      live
    >
      {text}
    </Banner>
  );
}

/** How many records waited here and are gone; undefined where nothing is. */
function useLost(): number | undefined {
  const [lost, setLost] = useState<number | undefined>();
  useEffect(() => {
    const add = (sum: number, { waiting }: { waiting: number }) => sum + waiting;
    findLostDevices().then(
      (found) => found.length > 0 && setLost(found.reduce(add, 0)),
      () => undefined,
    );
  }, []);
  return lost;
}
