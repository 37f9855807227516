import type * as z from 'zod/mini';
import { kaderAnswer } from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

export type KaderState = z.infer<typeof kaderAnswer>['kader'][number];

export function readKader(session: Asker): Promise<Outcome<{ kader: KaderState[] }>> {
  return askCentre(session, '/api/kader', kaderAnswer);
}
