import { numberAt } from '../domain/form/answer-values.ts';
import type { Check } from '../domain/form/form.ts';
import { finding } from './finding.ts';
import { meantNumber } from './meant-number.ts';
import type { slipViolations } from './texts/slips.ts';

const say = finding<keyof typeof slipViolations>;

export type Span = { readonly from: number; readonly to: number };

/** A comma left out or another unit: 325 for 32,5 kg, 1425 mm for 142,5 cm. Nothing measured is no measure. */
export function slipCheck(key: string, likely: Span): Check {
  return (answers) => {
    const value = numberAt(answers, key);
    if (value === undefined || (value >= likely.from && value <= likely.to)) return null;
    if (value <= 0) return say('error', 'nol');
    const meant = meantNumber(value, (reading) => reading >= likely.from && reading <= likely.to);
    return meant === undefined ? null : say('warn', 'maksudnya', { isian: value, maksud: meant });
  };
}
