import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { kaderTexts } from '../texts/id/kader.ts';

/** A failed load is never drawn as an empty list. */
export function LoadFailed() {
  const { title, text, again } = kaderTexts.loadFailed;
  return (
    <Banner kind="warn" title={title} actions={<Button onClick={() => void getRecords().reload()}>{again}</Button>}>
      {text}
    </Banner>
  );
}
