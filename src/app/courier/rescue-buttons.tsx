import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { courierTexts } from '../texts/id/courier.ts';
import { canShareFiles, type HandedOver, handOver } from './rescue-file.ts';

type Said = HandedOver | { readonly how: 'failed' };

/** What waits leaves as a file: into the downloads, or straight to another phone where the browser can. Needs no PIN. */
export function RescueButtons({ device }: { device: string }) {
  const [busy, setBusy] = useState<'save' | 'share' | undefined>();
  const [said, setSaid] = useState<Said | undefined>();
  const run = (way: 'save' | 'share') => {
    setBusy(way);
    handOver(device, way)
      .then(setSaid, () => setSaid({ how: 'failed' }))
      .finally(() => setBusy(undefined));
  };
  return (
    <div class="stack">
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

function Outcome({ said }: { said: Said }) {
  const { title, text } = wordsOf(said);
  return (
    <Banner kind={said.how === 'failed' ? 'warn' : 'success'} title={title} live>
      {text}
      {'photos' in said && said.photos > 0 && ` ${courierTexts.photosLeft(formatNumber(said.photos))}`}
    </Banner>
  );
}

function wordsOf(said: Said): { title: string; text: string } {
  if (said.how === 'failed' || said.how === 'nothing') return courierTexts[said.how];
  return courierTexts[said.how](formatNumber(said.count));
}
