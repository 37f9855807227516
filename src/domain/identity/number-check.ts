/** Errors stop a number from being one; warnings and infos are for a person to look at and never block. */
export type CheckLevel = 'ok' | 'info' | 'warn' | 'error';

export interface NumberCheck<Code extends string> {
  level: CheckLevel;
  codes: Code[];
}

export interface Finding<Code extends string> {
  level: Exclude<CheckLevel, 'ok'>;
  code: Code;
  applies: boolean;
}

const order: readonly CheckLevel[] = ['ok', 'info', 'warn', 'error'];

/** All codes that apply, gravest first, under the gravest level. */
export function checkOf<Code extends string>(findings: readonly Finding<Code>[]): NumberCheck<Code> {
  const rank = ({ level }: Finding<Code>) => order.indexOf(level);
  const found = findings.filter(({ applies }) => applies).sort((a, b) => rank(b) - rank(a));
  return { level: found[0]?.level ?? 'ok', codes: found.map(({ code }) => code) };
}
