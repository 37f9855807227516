import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { ExportKind, ExportReason } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Button } from '../kit/button.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { followUpTexts as words } from '../texts/id/follow-up.ts';
import { downloadWorklist } from './download-worklist.ts';
import { ExportDialog } from './export-dialog.tsx';
import type { Worklist } from './worklist.ts';
import { partHref, type WorklistPart } from './worklist-part.ts';

type ToolsProps = {
  rule: FollowUpRule;
  part: WorklistPart;
  list: Worklist;
  printPath: string;
  /** NIK and KK, where the list has any. */
  numbers: { areShown: boolean; toggle: () => void } | undefined;
  onReload: () => void;
};

/** Print and file: both take names out of the screen, so both say first what for. */
export function WorklistTools({ rule, part, list, printPath, numbers, onReload }: ToolsProps) {
  const { route } = useLocation();
  const [leaving, setLeaving] = useState<ExportKind>();
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const [said, setSaid] = useState<string>();
  const leave = async (reason: ExportReason) => {
    if (leaving === 'cetak') return route(partHref(printPath, part, { alasan: reason }));
    setBusy(words.export.busy(''));
    const outcome = await downloadWorklist({ rule, part, reason }, (count) => setBusy(words.export.busy(count)));
    setBusy(undefined);
    setFault(outcome.kind === 'ok' ? undefined : outcome);
    setLeaving(undefined);
    if (outcome.kind === 'ok') setSaid(words.export.done);
  };
  return (
    <>
      {fault && <TroubleBanner outcome={fault} />}
      <div class="worklist-tools">
        <Button icon="print" onClick={() => setLeaving('cetak')}>
          {words.print.open}
        </Button>
        <Button icon="download" onClick={() => setLeaving('csv')}>
          {words.export.open}
        </Button>
        {numbers && (
          <Button kind="quiet" icon={numbers.areShown ? 'hide' : 'show'} onClick={numbers.toggle}>
            {numbers.areShown ? words.hideNumbers : words.showNumbers}
          </Button>
        )}
        <Button kind="quiet" icon="refresh" onClick={onReload}>
          {words.refresh}
        </Button>
        <Stamp text={said} />
      </div>
      <ExportDialog {...{ leaving, list, busy }} onClose={() => setLeaving(undefined)} onLeave={leave} />
    </>
  );
}
