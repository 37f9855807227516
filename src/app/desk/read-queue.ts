import type * as z from 'zod/mini';
import { queueAnswer } from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

export type QueuePage = z.infer<typeof queueAnswer>;
export type QueueAsk = { readonly state: string; readonly desa?: string; readonly before?: string };

export function readQueue(session: Asker, ask: QueueAsk): Promise<Outcome<QueuePage>> {
  return askCentre(session, `/api/queue?${new URLSearchParams({ ...ask })}`, queueAnswer);
}
