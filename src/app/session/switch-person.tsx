import { useState } from 'preact/hooks';
import type { EnrolmentEntry } from '../../device/enrolments.ts';
import { Button } from '../kit/button.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { unlockTexts } from '../texts/id/unlock.ts';
import { personWords } from './person-words.ts';

type SwitchPersonProps = {
  entries: readonly EnrolmentEntry[];
  current: EnrolmentEntry;
  onPick: (device: string) => void;
};

/** A phone may be shared: each person has a store of her own, behind her own PIN. */
export function SwitchPerson({ entries, current, onPick }: SwitchPersonProps) {
  const [isOpen, setOpen] = useState(false);
  const pick = (device: string) => {
    onPick(device);
    setOpen(false);
  };
  return (
    <>
      <div class="quiet-place">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {unlockTexts.switch(current.name.split(' ')[0] ?? current.name)}
        </Button>
      </div>
      <Sheet open={isOpen} title={unlockTexts.switchTitle} onClose={() => setOpen(false)}>
        <RowList>
          {entries.map((entry) => (
            <ListRow
              key={entry.device}
              icon="user"
              title={entry.name}
              subtitle={personWords(entry)}
              selected={entry.device === current.device}
              onClick={() => pick(entry.device)}
            />
          ))}
          <ListRow icon="userPlus" title={unlockTexts.add} href="/masuk" />
        </RowList>
      </Sheet>
    </>
  );
}
