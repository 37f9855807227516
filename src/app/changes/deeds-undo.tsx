import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { UndoBar } from '../kit/undo-bar.tsx';
import { getRecords } from '../records/current-records.ts';
import type { RecordStore } from '../records/record-store.ts';
import { getSession } from '../session/current-session.ts';
import { changeTexts } from '../texts/id/changes.ts';
import { restoreForms } from '../visit/confirmed-forms.ts';
import { type LastDeeds, lastDeeds } from './last-deeds.ts';
import { undoDeeds } from './save-deeds.ts';

/** Nobody has written about it since: what came later is not taken back with it. */
function isLast({ saved }: LastDeeds, { records }: RecordStore): boolean {
  return saved.every(({ revision }) => records.value.get(revision.record)?.tips.includes(revision.id));
}

/** "Perubahan disimpan. Batalkan": on the screens of the family it was about, until the next deed. */
export function DeedsUndo({ household }: { household: string }) {
  const session = getSession();
  const last = lastDeeds(session);
  const [hasFailed, setFailed] = useState(false);
  const records = getRecords();
  const mine = last.value?.household === household && isLast(last.value, records) ? last.value : undefined;
  const undo = () => {
    if (mine === undefined) return;
    undoDeeds(mine.saved, { session, records }).then(
      () => {
        if (mine.before !== undefined) restoreForms(session, mine.before);
        last.value = undefined;
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      {hasFailed && (
        <Banner kind="danger" title={changeTexts.failed} live>
          {changeTexts.failedText}
        </Banner>
      )}
      <UndoBar text={mine?.text} onUndo={undo} />
    </>
  );
}
