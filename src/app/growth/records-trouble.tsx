import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { growthTexts } from '../texts/id/growth.ts';

/** The phone's store could not be read: said as such, never drawn as empty. */
export function RecordsTrouble() {
  const { failedTitle, failedText, retry } = growthTexts;
  return (
    <Banner
      kind="danger"
      title={failedTitle}
      actions={<Button onClick={() => void getRecords().reload()}>{retry}</Button>}
      live
    >
      {failedText}
    </Banner>
  );
}
