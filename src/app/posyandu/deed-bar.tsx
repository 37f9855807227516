import { useState } from 'preact/hooks';
import { UndoBar } from '../kit/undo-bar.tsx';
import { getSession } from '../session/current-session.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { takeBackDeed } from './weigh-deeds.ts';
import { lastDeedOf, type WeighingSession } from './weighing-session.ts';

/** What was just saved, with the way to take it back. */
export function DeedBar({ session }: { session?: WeighingSession }) {
  const deed = lastDeedOf(getSession()).value;
  const [hasFailed, setFailed] = useState(false);
  const takeBack = () => {
    if (deed === undefined) return;
    setFailed(false);
    takeBackDeed(deed, session).catch(() => setFailed(true));
  };
  const text = deed && (hasFailed ? posyanduTexts.deeds.takeBackFailed : deed.text);
  return <UndoBar text={text} onUndo={takeBack} />;
}
