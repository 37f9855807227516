import { signal } from '@preact/signals';
import { isMetered } from '../../device/surroundings.ts';
import {
  forgetOffer,
  hearOffers,
  mayLoad,
  readOffer,
  type UpdateOffer,
  wantUpdate,
} from '../../device/update-offer.ts';

/** A newer version that is not here (yet), and what it would cost. */
export const updateOffer = signal<UpdateOffer | undefined>(undefined);

/** She has said yes to it in this tab: how it goes is hers to see. */
export const isUpdateAsked = signal(false);

/** She does not want to hear of it again until Cacah is opened anew. */
export const isOfferPutOff = signal(false);

type Heeding = {
  /** Has the browser compare versions: an offer that may load then loads. */
  readonly lookAgain: () => void;
  readonly isComing: () => boolean;
};

const lookEveryMs = 900_000;
/** So long after a comparison a version that is still offered has said so again. */
const presentedMs = 15_000;

/** Knows of offers, and brings one up again as soon as it may load: on Wi-Fi, or when it has waited long enough. */
export function heedOffers({ lookAgain, isComing }: Heeding): void {
  let lastLook = Number.NEGATIVE_INFINITY;
  const read = async () => {
    updateOffer.value = await readOffer().catch(() => undefined);
  };
  const look = async () => {
    await read();
    const [offer, now] = [updateOffer.value, Date.now()];
    if (offer === undefined || isComing() || now - lastLook < lookEveryMs) return;
    if (document.visibilityState !== 'visible' || !mayLoad(offer, { now, isMetered: isMetered() })) return;
    lastLook = now;
    lookAgain();
  };
  hearOffers(() => void read());
  for (const [target, kind] of wakers()) target.addEventListener(kind, () => void look());
  void look();
}

function wakers(): [EventTarget, string][] {
  const line = (navigator as { readonly connection?: EventTarget }).connection;
  const always: [EventTarget, string][] = [
    [window, 'online'],
    [document, 'visibilitychange'],
  ];
  return line === undefined ? always : [...always, [line, 'change']];
}

/** Her yes. The comparison brings the new version's worker up, which finds it; rejects when nobody answers. */
export async function loadUpdate(compare: () => Promise<void>): Promise<void> {
  isUpdateAsked.value = true;
  await wantUpdate();
  await compareAndSettle(compare);
}

/** A version that the centre has taken back is not offered any more: after a comparison it does not present itself again. */
export async function compareAndSettle(compare: () => Promise<void>): Promise<void> {
  const before = updateOffer.value;
  await compare();
  if (before === undefined) return;
  setTimeout(() => {
    const now = updateOffer.value;
    if (now !== undefined && now.seen_at === before.seen_at) forgetOffer().catch(() => undefined);
  }, presentedMs);
}
