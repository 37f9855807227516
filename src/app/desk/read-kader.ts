import { type KaderState, kaderAnswer } from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

export type { KaderState };

/** As far back as the desk looks month by month. */
const months = 6;

export function readKader(session: Asker): Promise<Outcome<{ kader: KaderState[] }>> {
  return askCentre(session, `/api/kader?months=${months}`, kaderAnswer);
}
