import {
  type CaseHistory,
  caseHistory,
  type ExportKind,
  type ExportReason,
  type FollowUpAnswer,
  followUpAnswer,
  type HandlingAnswer,
  type HandlingRequest,
  handlingAnswer,
} from '../../domain/wire/follow-up-messages.ts';
import type { CaseStatus } from '../follow-up/worklist-part.ts';
import { type Asker, askCentre, type Outcome, sendToCentre } from './ask-centre.ts';

export type FollowUpAsk = {
  readonly rule: string;
  readonly desa?: string | undefined;
  readonly rw?: string | undefined;
  readonly rt?: string | undefined;
  readonly category?: string | undefined;
  readonly status?: CaseStatus | undefined;
  readonly before?: string | undefined;
  readonly export?: ExportKind | undefined;
  readonly reason?: ExportReason | undefined;
};

export function readFollowUps(session: Asker, ask: FollowUpAsk): Promise<Outcome<FollowUpAnswer>> {
  const asked = Object.entries(ask).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return askCentre(session, `/api/follow-ups?${new URLSearchParams(asked)}`, followUpAnswer);
}

/** What became of one case, round by round. */
export function readCaseHistory(session: Asker, id: string): Promise<Outcome<CaseHistory>> {
  return askCentre(session, `/api/follow-ups/${id}/history`, caseHistory);
}

/** What the office did about one case. */
export function handleFollowUp(session: Asker, id: string, request: HandlingRequest): Promise<Outcome<HandlingAnswer>> {
  return sendToCentre(session, `/api/follow-ups/${id}/handling`, { body: request, shape: handlingAnswer });
}
