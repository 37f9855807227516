export const refusals = [
  'storage_full',
  'storage_closed',
  'storage_lost',
  'storage_blocked',
  'locked',
  'session_lost',
  'pin_too_short',
] as const;
export type RefusalCode = (typeof refusals)[number];

/** The phone could not do what was asked, and nothing of it was done. The screen has a sentence per code. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Refusal';
    this.code = code;
  }
}
