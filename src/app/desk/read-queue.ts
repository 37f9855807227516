import { type QueueAnswer, type QueueAsk, queueAnswer } from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

export type QueuePage = QueueAnswer;

export function readQueue(session: Asker, ask: QueueAsk): Promise<Outcome<QueuePage>> {
  const asked = Object.entries(ask).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return askCentre(session, `/api/queue?${new URLSearchParams(asked)}`, queueAnswer);
}
