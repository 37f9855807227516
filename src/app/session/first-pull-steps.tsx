import { useLocation } from 'preact-iso';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';
import { InstallHint } from './install-hint.tsx';

/** The first pull, said in words and numbers. */
export function Fetching({ count }: { count: number }) {
  return (
    <div class="stack" role="status">
      <p>{count === 0 ? enrolTexts.fetchingFirst : enrolTexts.fetching(formatNumber(count))}</p>
      <p>{enrolTexts.fetchingSafe}</p>
    </div>
  );
}

export function Done({ count, isWhole }: { count: number; isWhole: boolean }) {
  return (
    <>
      {isWhole ? (
        <Banner kind="success" live>
          {count === 0 ? enrolTexts.doneEmpty : enrolTexts.done(formatNumber(count))}
        </Banner>
      ) : (
        <Banner kind="info" live>
          {enrolTexts.partly}
        </Banner>
      )}
      <InstallHint />
    </>
  );
}

export function StartBar() {
  const { route } = useLocation();
  return (
    <BottomBar>
      <Button kind="primary" wide onClick={() => route('/', true)}>
        {enrolTexts.start}
      </Button>
    </BottomBar>
  );
}
