import type { ComponentChildren } from 'preact';
import { Button } from '../kit/button.tsx';
import { NumberPad } from '../kit/number-pad.tsx';
import type { PadKey } from '../kit/type-number.ts';
import { texts } from '../texts/id/kit.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { DeedBar } from './deed-bar.tsx';
import { hasTyped } from './has-typed.ts';
import { nextField, weightKey } from './row-fields.ts';
import { finishRow, goOn, goToNext, markAbsent } from './weigh-deeds.ts';
import { type OpenRow, openChild, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.row;

/** Under the thumb: the pad while a measure is typed, and the row's two ways on. `idle` while no row is open. */
export function WeighBar({ session, idle }: { session: WeighingSession; idle: ComponentChildren }) {
  const row = session.row.value;
  const isOpen = session.openChild.value !== undefined;
  const pad = row?.pad.value;
  const isStuck = session.isStuck.value;
  const hasPad = isOpen && !isStuck && (row === undefined || pad !== undefined);
  const press = (key: PadKey) => (pad === undefined ? session.ahead.push(key) : pad.press(key));
  return (
    <footer class={hasPad ? 'bottom-bar form-pad weigh-bar' : 'bottom-bar weigh-bar'}>
      <DeedBar session={session} />
      {hasPad && <NumberPad onKey={press} />}
      <div class="bottom-bar-actions">
        {!isOpen && idle}
        {isOpen && row !== undefined && <RowActions session={session} row={row} />}
        {isOpen && row === undefined && (isStuck ? <PassAction session={session} /> : <WaitingActions />)}
      </div>
    </footer>
  );
}

/** They stand in their place already while the row is being opened. */
function WaitingActions() {
  return (
    <>
      <Button disabled>{words.absent}</Button>
      <Button kind="primary" disabled>
        {words.saveAndGo}
      </Button>
    </>
  );
}

function PassAction({ session }: { session: WeighingSession }) {
  return (
    <Button kind="primary" wide onClick={() => goToNext(session, session.openChild.peek() ?? '')}>
      {words.skip}
    </Button>
  );
}

function RowActions({ session, row }: { session: WeighingSession; row: OpenRow }) {
  const { runner } = row.open;
  const pad = row.pad.value;
  const next = nextField(runner, row.unfolded.value, pad?.question);
  const touched = hasTyped(runner.draft.value);
  const skip = pad?.question === weightKey ? undefined : pad?.skip;
  const skipMeasure = () => {
    skip?.onClick();
    goOn(session, row);
  };
  const onward = next !== undefined ? words.next : touched ? words.saveAndGo : words.skip;
  return (
    <>
      {skip !== undefined && <Button onClick={skipMeasure}>{skip.label}</Button>}
      {skip === undefined && <AsideAction session={session} row={row} />}
      <Button
        kind="primary"
        busy={row.isSaving.value ? words.saving : undefined}
        onClick={() => (pad === undefined ? void finishRow(session, row) : goOn(session, row))}
      >
        {onward}
      </Button>
    </>
  );
}

/** A child who stands on the scales already cannot be absent. */
function AsideAction({ session, row }: { session: WeighingSession; row: OpenRow }) {
  if (row.child.state === 'sudah') {
    return <Button onClick={() => openChild(session, undefined)}>{texts.kit.close}</Button>;
  }
  return <Button onClick={() => void markAbsent(session, row)}>{words.absent}</Button>;
}
