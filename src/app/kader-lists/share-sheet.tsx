import { useState } from 'preact/hooks';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { Worklist } from '../../programme/follow-up/worklist-csv.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { downloadFile } from '../kit/download-file.ts';
import { Field } from '../kit/field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import type { Handlings } from './use-handlings.ts';
import type { WorkFilter, WorkItem } from './work-items.ts';
import { canShareFile, shareFile, worklistFile } from './worklist-file.ts';
import { filterWords } from './worklist-view.ts';

const words = listTexts.file;

type ShareSheetProps = {
  open: boolean;
  onClose: () => void;
  rule: FollowUpRule;
  filter: WorkFilter;
  items: readonly WorkItem[];
  handlings: Handlings;
};

type Numbers = Worklist['numbers'];

/** A file of names leaves the phone only knowingly; whole NIK only when somebody asks for them. */
export function ShareSheet({ open, onClose, rule, filter, items, handlings }: ShareSheetProps) {
  const [numbers, setNumbers] = useState<Numbers>('masked');
  const [said, setSaid] = useState<string>();
  const make = () =>
    worklistFile({
      ...{ rule, items, handlings, numbers, today: today(), session: getSession() },
      filter: filterWords(rule, filter),
    });
  const hasNumbers = rule.columns.some(({ kind }) => kind === 'nik' || kind === 'kk');
  const choices = [
    { code: 'masked', label: words.masked },
    { code: 'whole', label: words.whole },
  ];
  return (
    <Sheet open={open} title={words.title} onClose={onClose}>
      <div class="stack">
        <p>{words.text}</p>
        {hasNumbers && (
          <Field id="nomor" label={words.numbers} group>
            <ChoiceList choices={choices} value={numbers} onChoose={(code) => setNumbers(code as Numbers)} />
          </Field>
        )}
        <p role="status">{said}</p>
        {open && canShareFile(make()) && (
          <Button wide icon="share" onClick={() => shareFile(make()).catch(() => setSaid(words.failed))}>
            {words.send}
          </Button>
        )}
        <Button
          kind="primary"
          wide
          icon="download"
          onClick={() => {
            downloadFile(make());
            setSaid(words.done);
          }}
        >
          {words.download}
        </Button>
      </div>
    </Sheet>
  );
}
