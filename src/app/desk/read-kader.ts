import { type KaderState, kaderAnswer } from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

export type { KaderState };

export function readKader(session: Asker): Promise<Outcome<{ kader: KaderState[] }>> {
  return askCentre(session, '/api/kader', kaderAnswer);
}
