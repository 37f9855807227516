/** Every way in which a request can end badly, once. The sentences stand in the texts of whoever speaks. */
export const problems = {
  request_malformed: 400,
  batch_malformed: 400,
  batch_too_large: 413,
  session_missing: 401,
  session_expired: 401,
  code_unknown: 401,
  not_allowed: 403,
  not_found: 404,
  verdict_outdated: 409,
  handling_incomplete: 400,
  settings_outdated: 409,
  settings_unfit: 400,
  /** No stored revision names this photo (yet). */
  photo_unannounced: 404,
  /** The piece does not open; the phone seals it again. */
  photo_unreadable: 422,
  /** Destroyed, or no picture: nobody is to send it again. */
  photo_gone: 410,
  /** Named by a record, and not here yet. */
  photo_waiting: 404,
  /** It was here and is no more, although nobody destroyed it: phones that still have it send it again. */
  photo_lost: 404,
  too_many_requests: 429,
  fault: 500,
  database_unavailable: 503,
  centre_busy: 503,
  not_a_demo: 404,
} as const;
export type ProblemCode = keyof typeof problems;

/** Body of an answer that is a problem (RFC 9457). `code` is ours, `title` a sentence in Bahasa. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
};

/**
 * The code of an answer that is the centre's own: a code of ours under the status that belongs to it. Undefined where
 * something on the way has answered: hot spots, firewalls and proxies know our statuses, and not our codes.
 */
export function problemCode(status: number, json: unknown): ProblemCode | undefined {
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined;
  return typeof code === 'string' && isProblemCode(code) && problems[code] === status ? code : undefined;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** With these the centre asks to be left alone for a while, and says how long (Retry-After). */
export function asksToWait(code: ProblemCode | undefined): boolean {
  return code !== undefined && (problems[code] === 429 || problems[code] === 503);
}

/** A proxy in front of a centre that does not answer says so like this (RFC 9110, 15.6.3 and 15.6.5). */
export function isLoneProxy(status: number): boolean {
  return status === 502 || status === 504;
}

/** Why a revision is stored but not counted. Never a refusal. */
export const heldReasons = [
  'outside_scope',
  'account_closed',
  'rule_broken',
  'form_unknown',
  'content_malformed',
  'content_differs',
  'parents_missing',
  'parent_held',
  'clock_wrong',
  'fault',
] as const;
export type HeldReason = (typeof heldReasons)[number];

export function isHeldReason(text: string): text is HeldReason {
  return heldReasons.some((reason) => reason === text);
}

/** What a supervisor may overrule. What cannot be read or does not fit its form needs mending, not a decision. */
export const releasableReasons: readonly HeldReason[] = [
  'outside_scope',
  'account_closed',
  'rule_broken',
  'clock_wrong',
  'parents_missing',
];

/**
 * What a supervisor may close without its ever counting: a content that no form explains, and another content under the id of
 * a revision that is stored. Only a fault of ours or a forger makes them. All else he can release, or it is tried again.
 */
export const dismissibleReasons: readonly HeldReason[] = ['content_malformed', 'content_differs'];

/** Why sealed bytes could not be opened; the phone seals the revision again. */
export const unreadableReasons = ['device_unknown', 'epoch_missing', 'seal_broken', 'malformed'] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];
