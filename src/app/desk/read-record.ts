import {
  type RecordView,
  recordView,
  type SettleAnswer,
  type SettleRequest,
  settleAnswer,
  type VerdictRequest,
} from '../../domain/wire/review-messages.ts';
import { type Asker, askCentre, type Outcome, sendToCentre, tellCentre } from './ask-centre.ts';

export function readRecord(session: Asker, record: string): Promise<Outcome<RecordView>> {
  return askCentre(session, `/api/records/${record}`, recordView);
}

export function giveVerdict(session: Asker, record: string, verdict: VerdictRequest): Promise<Outcome<null>> {
  return tellCentre(session, `/api/records/${record}/verdict`, verdict);
}

/** Of two answers to one question, the one that counts from now on. */
export function settleAnswers(session: Asker, record: string, choices: SettleRequest): Promise<Outcome<SettleAnswer>> {
  return sendToCentre(session, `/api/records/${record}/settle`, { body: choices, shape: settleAnswer });
}

export function releaseHeld(session: Asker, revision: string): Promise<Outcome<null>> {
  return tellCentre(session, `/api/held/${revision}/release`);
}

/** Closes what can never count. */
export function dismissHeld(session: Asker, revision: string): Promise<Outcome<null>> {
  return tellCentre(session, `/api/held/${revision}/dismiss`);
}
