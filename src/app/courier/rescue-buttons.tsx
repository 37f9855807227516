import { useEffect, useState } from 'preact/hooks';
import { glanceRescue, type RescueGlance } from '../../device/outbox/make-rescue-file.ts';
import { formatNumber } from '../format/format-number.ts';
import { sizeWords } from '../kader/delivery-state.ts';
import { Banner } from '../kit/banner.tsx';
import { BoxRow } from '../kit/box-row.tsx';
import { Button } from '../kit/button.tsx';
import { courierTexts } from '../texts/id/courier.ts';
import { loadWords } from './load-words.ts';
import { canShareFiles, type HandedOver, handOver } from './rescue-file.ts';

type Said = HandedOver | { readonly how: 'failed' };

/** What waits leaves as a file: into the downloads, or straight to another phone where the browser can. Needs no PIN. */
export function RescueButtons({ device }: { device: string }) {
  const [busy, setBusy] = useState<'save' | 'share' | undefined>();
  const [said, setSaid] = useState<Said | undefined>();
  const waiting = useRescueGlance(device);
  const [wanted, setWanted] = useState(true);
  const hasChoice = waiting.envelopes > 0 && waiting.photos > 0;
  const withPhotos = wanted || !hasChoice;
  const run = (way: 'save' | 'share') => {
    setBusy(way);
    handOver(device, { way, withPhotos })
      .then(setSaid, () => setSaid({ how: 'failed' }))
      .finally(() => setBusy(undefined));
  };
  return (
    <div class="stack">
      {waiting.envelopes === 0 && waiting.photos > 0 && (
        <p class="quiet-line">{courierTexts.onlyPhotos(formatNumber(waiting.photos), sizeWords(waiting.bytes))}</p>
      )}
      {hasChoice && (
        <BoxRow
          label={courierTexts.withPhotos(formatNumber(waiting.photos), sizeWords(waiting.bytes))}
          hint={courierTexts.withPhotosHint}
          checked={wanted}
          onToggle={() => setWanted(!wanted)}
        />
      )}
      <div class="button-line">
        <Button icon="download" busy={busy === 'save' ? courierTexts.making : undefined} onClick={() => run('save')}>
          {courierTexts.save}
        </Button>
        {canShareFiles() && (
          <Button icon="share" busy={busy === 'share' ? courierTexts.making : undefined} onClick={() => run('share')}>
            {courierTexts.share}
          </Button>
        )}
      </div>
      {said && <Outcome said={said} />}
    </div>
  );
}

function useRescueGlance(device: string): RescueGlance {
  const [waiting, setWaiting] = useState<RescueGlance>({ envelopes: 0, photos: 0, bytes: 0 });
  useEffect(() => {
    glanceRescue(device).then(
      (glance) => glance && setWaiting(glance),
      () => undefined,
    );
  }, [device]);
  return waiting;
}

function Outcome({ said }: { said: Said }) {
  const { title, text } = wordsOf(said);
  return (
    <Banner kind={said.how === 'failed' || said.how === 'to_seal' ? 'warn' : 'success'} title={title} live>
      {text}
      {'behind' in said && said.behind > 0 && ` ${courierTexts.photosLeft(formatNumber(said.behind))}`}
    </Banner>
  );
}

function wordsOf(said: Said): { title: string; text: string } {
  if ('count' in said) return courierTexts[said.how](loadWords({ envelopes: said.count, photos: said.photos }));
  return courierTexts[said.how];
}
