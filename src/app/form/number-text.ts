import type { Answer } from '../../domain/answers.ts';
import type { Question } from '../../domain/form/form.ts';
import { formatPlain, parseNumber } from '../format/format-number.ts';
import type { NumberShape } from '../kit/type-number.ts';

/** A stored number as she would have typed it: 8.2 is "8,2", without points for thousands. */
export function numberText(answer: Answer | undefined): string {
  return typeof answer === 'number' ? formatPlain(answer, 3).replaceAll('.', '') : '';
}

/** "8,2", "8," and "-2,35" as a number; undefined while it is none. */
export function textNumber(text: string): number | undefined {
  const figure = parseNumber(text.replace(/^-/, ''));
  return figure !== undefined && text.startsWith('-') ? -figure : figure;
}

/** True when the field already says this number, so that what is being typed ("8,") is left alone. */
export function saysNumber(text: string, answer: Answer | undefined): boolean {
  return textNumber(text) === (typeof answer === 'number' ? answer : undefined);
}

/** Places for a slip to be seen and asked about: 8200 for 8,2 kg. One decimal more than asked is warned about. */
export function numberShape({ type, decimals = 0, min = 0 }: Question): NumberShape {
  const places = { whole: 4, decimals: type === 'integer' ? 0 : decimals + 1 };
  return min < 0 ? { ...places, signed: true } : places;
}

/** Our own pad is for measures; a count may use the system's keys, which need no comma. */
export function hasOwnPad({ type, unit }: Question): boolean {
  return type === 'decimal' || unit === 'kg' || unit === 'cm';
}
