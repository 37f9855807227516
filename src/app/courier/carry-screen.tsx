import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type Carried, countParcels, deliverParcels, keepParcels } from '../../device/parcels.ts';
import { Refusal } from '../../device/refusal.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { FileButton } from '../kit/file-button.tsx';
import { wakeOutboxLater } from '../session/sync-in-background.ts';
import { timeOf } from '../shell/clock.ts';
import { goBack } from '../shell/go-back.ts';
import { Screen } from '../shell/screen.tsx';
import { courierTexts } from '../texts/id/courier.ts';

/** `/titipan`: takes another phone's file to the centre. Open to everybody, before any PIN and on any computer. */
export function CarryScreen() {
  const { back, route } = useLocation();
  const carrying = useCarrying();
  return (
    <Screen title={courierTexts.carry} onBack={() => goBack({ back, route })}>
      <Card>
        {courierTexts.carryAbout.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <FileButton
          word={courierTexts.choose}
          accept=".cacah"
          busy={carrying.busy}
          onChoose={(file) => void carrying.take(file)}
        />
      </Card>
      <div role="status" class="stack">
        {carrying.trouble && (
          <Banner kind="warn" title={courierTexts[carrying.trouble].title}>
            {courierTexts[carrying.trouble].text}
          </Banner>
        )}
        {carrying.last && <Outcome carried={carrying.last} onSend={() => void carrying.send()} busy={carrying.busy} />}
      </div>
    </Screen>
  );
}

type Carrying = {
  readonly last: Carried | undefined;
  readonly trouble: KeepTrouble | undefined;
  readonly busy: string | undefined;
  take(file: File): Promise<void>;
  send(): Promise<void>;
};

function useCarrying(): Carrying {
  const [last, setLast] = useState<Carried | undefined>();
  const [trouble, setTrouble] = useState<Carrying['trouble']>();
  const [busy, setBusy] = useState<string | undefined>();
  useEffect(() => {
    countParcels().then(
      (left) => left > 0 && setLast({ delivered: 0, refused: 0, left }),
      () => undefined,
    );
  }, []);
  useLookAgain(last, setLast);
  const send = async () => {
    setBusy(courierTexts.sending);
    const before = await countParcels();
    const { refused, left, ...rest } = await deliverParcels();
    if (left > 0) wakeOutboxLater();
    // The worker may have been quicker.
    setLast({ ...rest, delivered: before - refused - left, refused, left });
    setBusy(undefined);
  };
  useTryAgain(last?.again_at, () => void send());
  const take = async (file: File) => {
    setBusy(courierTexts.reading);
    setTrouble(undefined);
    const kept = await readAndKeep(file);
    if (typeof kept === 'string') setTrouble(kept);
    setBusy(undefined);
    if (typeof kept === 'number') await send();
  };
  return { last, trouble, busy, take, send };
}

const lookEveryMs = 3_000;

/** While something waits here the worker may hand it in at any time. */
function useLookAgain(last: Carried | undefined, setLast: (carried: Carried) => void): void {
  useEffect(() => {
    if (last === undefined || last.left === 0) return;
    const look = async () => {
      const left = await countParcels();
      if (left < last.left) setLast({ ...last, delivered: last.delivered + last.left - left, left });
    };
    const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
    return () => clearInterval(timer);
  }, [last]);
}

/** When the centre has asked to be left alone until then, she need not watch the clock. */
function useTryAgain(at: number | undefined, tryAgain: () => void): void {
  useEffect(() => {
    if (at === undefined) return;
    const timer = setTimeout(tryAgain, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
}

type KeepTrouble = 'notOne' | 'full' | 'broken';

async function readAndKeep(file: File): Promise<number | KeepTrouble> {
  try {
    return (await keepParcels(new Uint8Array(await file.arrayBuffer()))) ?? 'notOne';
  } catch (error) {
    return error instanceof Refusal && error.code === 'storage_full' ? 'full' : 'broken';
  }
}

type OutcomeProps = { carried: Carried; busy: string | undefined; onSend: () => void };

function Outcome({ carried: { delivered, refused, left, again_at, is_blocked }, busy, onSend }: OutcomeProps) {
  const waits = formatNumber(left);
  return (
    <>
      {delivered > 0 && <Said kind="success" words={courierTexts.delivered(formatNumber(delivered))} />}
      {refused > 0 && <Said kind="warn" words={courierTexts.refused(formatNumber(refused))} />}
      {left > 0 && (
        <>
          <Said
            kind="info"
            words={
              again_at === undefined ? waitingWords(waits, is_blocked) : courierTexts.busy(waits, timeOf(again_at))
            }
          />
          {again_at === undefined && (
            <Button icon="send" busy={busy} onClick={onSend}>
              {courierTexts.sendAgain}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function waitingWords(count: string, isBlocked = false) {
  return isBlocked ? courierTexts.blocked(count) : courierTexts.waiting(count);
}

function Said({ kind, words }: { kind: 'success' | 'warn' | 'info'; words: { title: string; text: string } }) {
  return (
    <Banner kind={kind} title={words.title}>
      {words.text}
    </Banner>
  );
}
