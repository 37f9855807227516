import { useState } from 'preact/hooks';
import { UndoBar } from '../kit/undo-bar.tsx';
import { getSession } from '../session/current-session.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { takeBackDeed } from './weigh-deeds.ts';
import { lastDeedOf, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.deeds;

type Said = 'busy' | 'taken_back' | 'failed';

/** What was just saved, with the way to take it back. */
export function DeedBar({ session }: { session?: WeighingSession }) {
  const deed = lastDeedOf(getSession()).value;
  const [said, setSaid] = useState<Said>();
  const takeBack = () => {
    if (deed === undefined || said === 'busy') return;
    setSaid('busy');
    takeBackDeed(deed, session).then(
      () => setSaid('taken_back'),
      () => setSaid('failed'),
    );
  };
  const text = deed && (said === 'failed' ? words.takeBackFailed : deed.text);
  return (
    <>
      <UndoBar text={text} onUndo={takeBack} />
      <p class="deed-said" role="status">
        {deed === undefined && said === 'taken_back' && words.takenBack}
      </p>
    </>
  );
}
