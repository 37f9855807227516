import { useEffect, useState } from 'preact/hooks';
import type { PhotoDelivery } from '../../device/outbox/deliver-photos.ts';
import type { PhotoSending } from '../../device/schema.ts';
import { browserSurroundings } from '../../device/surroundings.ts';
import { formatNumber } from '../format/format-number.ts';
import { sizeWords } from '../kader/delivery-state.ts';
import type { KaderView } from '../kader/use-kader-view.ts';
import { BoxRow } from '../kit/box-row.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { getSession } from '../session/current-session.ts';
import { photoTexts } from '../texts/id/photos.ts';
import { type PhotoOutbox, photoOutbox } from './photo-outbox.ts';
import { photoStateWords } from './photo-words.ts';
import { useOwnPhotos } from './use-own-photos.ts';

const words = photoTexts.sending;

/** "2 foto menunggu (310 KB)": what is left to send, and whether it goes by itself. Nothing where no photo was ever taken. */
export function PhotoOutboxCard({ view }: { view: KaderView }) {
  const photos = useOwnPhotos();
  const [mode, setMode] = useMode();
  if (photos === undefined || mode === undefined || photos.length === 0) return null;
  const outbox = photoOutbox(photos, { ...view.directory, records: view.records });
  const { waiting, bytes, received } = outbox;
  if (waiting.length === 0 && received === 0 && mode === 'by_itself') return null;
  const toggle = () => setMode(mode === 'by_itself' ? 'when_pressed' : 'by_itself');
  return (
    <Card title={photoTexts.card}>
      {waiting.length === 0 ? <p>{words.none}</p> : <Waiting outbox={outbox} mode={mode} size={sizeWords(bytes)} />}
      <BoxRow
        label={words.onlyPressed}
        hint={words.onlyPressedHint}
        checked={mode === 'when_pressed'}
        onToggle={toggle}
      />
    </Card>
  );
}

function Waiting({ outbox: { waiting }, mode, size }: { outbox: PhotoOutbox; mode: PhotoSending; size: string }) {
  const { isSending, last, send } = useSending();
  return (
    <>
      <div>
        <p>
          <strong>{words.title(formatNumber(waiting.length), size)}</strong>
        </p>
        <p class="quiet-line">{whenWords(mode)}</p>
      </div>
      <RowList>
        {waiting.map((line) => (
          <ListRow
            key={line.photo}
            icon="picture"
            title={line.name === '' ? words.unnamed : line.name}
            subtitle={[line.title, photoStateWords(line)].filter(Boolean).join(' · ')}
          />
        ))}
      </RowList>
      <Button icon="send" wide busy={isSending ? words.busy : undefined} aside={`± ${size}`} onClick={send}>
        {words.now}
      </Button>
      <p class="quiet-line" role="status">
        {last && words.results[last]}
      </p>
    </>
  );
}

function whenWords(mode: PhotoSending): string {
  if (mode === 'when_pressed') return words.awaitsPress;
  return browserSurroundings().savesData?.() === true ? words.savesData : words.byItself;
}

function useMode(): [PhotoSending | undefined, (mode: PhotoSending) => void] {
  const session = getSession();
  const [mode, setMode] = useState<PhotoSending>();
  useEffect(() => {
    session.photoSending().then(setMode, () => undefined);
  }, [session]);
  const change = (next: PhotoSending) => {
    setMode(next);
    session.setPhotoSending(next).catch(() => setMode(mode));
  };
  return [mode, change];
}

/** Her records first, whatever she pressed. */
function useSending() {
  const session = getSession();
  const [isSending, setSending] = useState(false);
  const [last, setLast] = useState<PhotoDelivery>();
  const send = () => {
    setSending(true);
    setLast(undefined);
    session
      .sync()
      .then(() => session.sendPhotos({ pressed: true, urgent: true }))
      .then(setLast, () => setLast('offline'))
      .finally(() => setSending(false));
  };
  return { isSending, last, send };
}
