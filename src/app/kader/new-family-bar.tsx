import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { kaderTexts } from '../texts/id/kader.ts';

export function NewFamilyBar() {
  return (
    <BottomBar>
      <Button kind="primary" wide icon="plus" href="/keluarga/baru">
        {kaderTexts.newFamily}
      </Button>
    </BottomBar>
  );
}
