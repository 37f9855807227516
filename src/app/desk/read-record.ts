import { type RecordView, recordView, type VerdictRequest } from '../../domain/wire/messages.ts';
import { type Asker, askCentre, type Outcome, tellCentre } from './ask-centre.ts';

export function readRecord(session: Asker, record: string): Promise<Outcome<RecordView>> {
  return askCentre(session, `/api/records/${record}`, recordView);
}

export function giveVerdict(session: Asker, record: string, verdict: VerdictRequest): Promise<Outcome<null>> {
  return tellCentre(session, `/api/records/${record}/verdict`, verdict);
}

export function releaseHeld(session: Asker, revision: string): Promise<Outcome<null>> {
  return tellCentre(session, `/api/held/${revision}/release`);
}
