import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { shellTexts } from '../texts/id/shell.ts';
import { isUpdateReady, mayUpdate, takeUpdate } from './app-update.ts';

export function UpdateNotice() {
  if (!isUpdateReady.value) return null;
  if (!mayUpdate()) return <Banner kind="info">{shellTexts.update.afterForm}</Banner>;
  return (
    <Banner
      kind="info"
      title={shellTexts.update.ready}
      actions={<Button onClick={takeUpdate}>{shellTexts.update.take}</Button>}
      live
    >
      {shellTexts.update.safe}
    </Banner>
  );
}
