import { Banner } from '../kit/banner.tsx';
import { visitTexts } from '../texts/id/visit.ts';

/** Stored and counted, and passed on to nobody until a parent or guardian has agreed. */
export function GuardianBanner() {
  const { title, text } = visitTexts.guardian;
  return (
    <Banner kind="warn" title={title}>
      {text}
    </Banner>
  );
}
