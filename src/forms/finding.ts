import type { Finding, ViolationLevel } from '../domain/form/form.ts';

/** A finding whose code is one of the form's sentences: `const say = finding<keyof typeof violations>`. */
export function finding<Code extends string>(level: ViolationLevel, code: Code, values?: Finding['values']): Finding {
  return { code, level, ...(values && { values }) };
}
