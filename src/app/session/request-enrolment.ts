import { pauseAsAsked } from '../../device/outbox/pause.ts';
import { asksToWait, isLoneProxy, type ProblemCode, problemCode } from '../../domain/problem.ts';
import { type DemoPerson, demoAnswer, type Enrolment, enrolment } from '../../domain/wire/messages.ts';

/** Why nobody could be let in; the screen has a sentence per code. */
export const enrolFaults = ['no_signal', 'not_centre', 'code_unknown', 'too_many', 'crowded', 'busy'] as const;
export type EnrolFault = (typeof enrolFaults)[number];

export class EnrolRefusal extends Error {
  readonly fault: EnrolFault;
  /** Not before then, in ms of this phone's clock: the centre has asked for it. */
  readonly again_at: number | undefined;

  constructor(fault: EnrolFault, again_at?: number) {
    super(fault);
    this.name = 'EnrolRefusal';
    this.fault = fault;
    this.again_at = again_at;
  }
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;
const askCentre: Ask = (path, init) => fetch(path, { cache: 'no-store', credentials: 'omit', ...init });

/** How a device comes to be: by the card's code, or by an account of the demo village. */
export type Credential = { readonly code: string } | { readonly account: string };

export async function requestEnrolment(credential: Credential, publicKey: string, ask = askCentre): Promise<Enrolment> {
  const path = 'code' in credential ? '/api/enrol' : '/api/demo/enrol';
  const answer = await post(path, { ...credential, public_key: publicKey }, ask);
  const read = enrolment.safeParse(answer);
  if (!read.success) throw new EnrolRefusal('not_centre');
  return read.data;
}

/** Who one may be in the demo; undefined where the people are real, or nobody answers. */
export async function listDemoPeople(ask = askCentre): Promise<readonly DemoPerson[] | undefined> {
  try {
    const read = demoAnswer.safeParse(await (await ask('/api/demo')).json());
    return read.success ? read.data.people : undefined;
  } catch {
    return undefined;
  }
}

async function post(path: string, body: unknown, ask: Ask): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await ask(path, init).catch(() => {
    throw new EnrolRefusal('no_signal');
  });
  const json: unknown = await response.json().catch(() => null);
  if (response.ok) return json;
  const code = problemCode(response.status, json);
  throw new EnrolRefusal(faultOf(response.status, code), againAt(response, code));
}

/** As everybody whom the centre itself asks to wait: a little apart from each other. */
function againAt({ headers }: Response, code: ProblemCode | undefined): number | undefined {
  if (!asksToWait(code)) return undefined;
  return pauseAsAsked(undefined, headers.get('retry-after'), { now: Date.now(), chance: Math.random() }).until;
}

/** Only the centre itself can say that a code is unknown: the sign-in page of a hot spot also answers with 401. */
function faultOf(status: number, code: ProblemCode | undefined): EnrolFault {
  if (code === 'code_unknown' || code === 'request_malformed') return 'code_unknown';
  if (code === 'too_many_requests') return 'too_many';
  if (code === 'centre_busy') return 'crowded';
  return code === undefined && !isLoneProxy(status) ? 'not_centre' : 'busy';
}
