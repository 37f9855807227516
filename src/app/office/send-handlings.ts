import type { HandlingAnswer, HandlingRequest } from '../../domain/wire/follow-up-messages.ts';
import type { Asker, Outcome } from '../desk/ask-centre.ts';
import { handleFollowUp } from '../desk/read-follow-ups.ts';

export type SentHandlings = {
  readonly done: readonly HandlingAnswer[];
  /** Ids of cases of which nothing was stored. */
  readonly left: readonly string[];
  readonly fault: Exclude<Outcome<unknown>, { kind: 'ok' }> | undefined;
};

type Sending = {
  readonly session: Asker;
  readonly ids: readonly string[];
  readonly request: HandlingRequest;
  readonly onProgress: (done: number) => void;
};

/** At once on their way; a desk's line is good, and the centre's limit counts a minute's requests. */
const sideBySide = 4;

/** The same word about several cases. Without a signal the rest is not tried: it stays picked for the next time. */
export async function sendHandlings({ session, ids, request, onProgress }: Sending): Promise<SentHandlings> {
  const [done, left]: [HandlingAnswer[], string[]] = [[], []];
  let fault: SentHandlings['fault'];
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (fault !== undefined && fault.kind !== 'problem') {
        left.push(id);
        continue;
      }
      const outcome = await handleFollowUp(session, id, request);
      if (outcome.kind === 'ok') done.push(outcome.value);
      else {
        left.push(id);
        fault = outcome;
      }
      onProgress(done.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(sideBySide, ids.length) }, work));
  return { done, left, fault };
}
