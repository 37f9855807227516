import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { countParcels, deliverParcels, keepParcels, type Load } from '../../device/parcels.ts';
import { Refusal } from '../../device/refusal.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { FileButton } from '../kit/file-button.tsx';
import { wakeOutboxLater } from '../session/sync-in-background.ts';
import { timeOf } from '../shell/clock.ts';
import { goBack } from '../shell/go-back.ts';
import { Screen } from '../shell/screen.tsx';
import { courierTexts } from '../texts/id/courier.ts';
import { isEmpty, largerOf, loadWords, minus, noLoad } from './load-words.ts';

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

/** What became of all that was carried here. */
type Carried = {
  readonly delivered: Load;
  readonly refused: Load;
  readonly left: Load;
  /** What is left are photos whose records have not come: no signal would help. */
  readonly isAwaited?: boolean;
  readonly again_at?: number;
  readonly is_blocked?: boolean;
};

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
      (left) => isEmpty(left) || setLast({ delivered: noLoad, refused: noLoad, left }),
      () => undefined,
    );
  }, []);
  useLookAgain(last, setLast);
  const send = async (taken = noLoad) => {
    setBusy(courierTexts.sending);
    // The worker may have handed in what was taken before it is counted here.
    const before = largerOf(await countParcels(), taken);
    const { refused: envelopes, left: still, photos, delivered: _, ...rest } = await deliverParcels();
    const left = { envelopes: still, photos: photos?.left ?? 0 };
    const refused = { envelopes, photos: photos?.refused ?? 0 };
    if (!isEmpty(left)) wakeOutboxLater();
    const delivered = minus(minus(before, refused), left);
    setLast({ ...rest, delivered, refused, left, isAwaited: still === 0 && photos?.stopped === undefined });
    setBusy(undefined);
  };
  useTryAgain(last?.again_at, () => void send());
  const take = async (file: File) => {
    setBusy(courierTexts.reading);
    setTrouble(undefined);
    const kept = await readAndKeep(file);
    if (typeof kept === 'string') setTrouble(kept);
    setBusy(undefined);
    if (typeof kept !== 'string') await send(kept);
  };
  return { last, trouble, busy, take, send };
}

const lookEveryMs = 3_000;

/** While something waits here the worker may hand it in at any time. */
function useLookAgain(last: Carried | undefined, setLast: (carried: Carried) => void): void {
  useEffect(() => {
    if (last === undefined || isEmpty(last.left)) return;
    const look = async () => {
      const left = await countParcels();
      const gone = minus(last.left, left);
      if (!isEmpty(gone)) setLast({ ...last, delivered: minus(last.delivered, minus(noLoad, gone)), left });
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

async function readAndKeep(file: File): Promise<Load | KeepTrouble> {
  try {
    return (await keepParcels(file)) ?? 'notOne';
  } catch (error) {
    return error instanceof Refusal && error.code === 'storage_full' ? 'full' : 'broken';
  }
}

type OutcomeProps = { carried: Carried; busy: string | undefined; onSend: () => void };

function Outcome({ carried, busy, onSend }: OutcomeProps) {
  const { delivered, refused, left, again_at } = carried;
  return (
    <>
      {!isEmpty(delivered) && <Said kind="success" words={courierTexts.delivered(loadWords(delivered))} />}
      {!isEmpty(refused) && <Said kind="warn" words={courierTexts.refused(loadWords(refused))} />}
      {!isEmpty(left) && (
        <>
          <Said kind="info" words={waitingWords(carried)} />
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

function waitingWords({ left, again_at, isAwaited = false, is_blocked = false }: Carried) {
  const load = loadWords(left);
  if (again_at !== undefined) return courierTexts.busy(load, timeOf(again_at));
  if (is_blocked) return courierTexts.blocked(load);
  return isAwaited ? courierTexts.awaited(load) : courierTexts.waiting(load);
}

function Said({ kind, words }: { kind: 'success' | 'warn' | 'info'; words: { title: string; text: string } }) {
  return (
    <Banner kind={kind} title={words.title}>
      {words.text}
    </Banner>
  );
}
