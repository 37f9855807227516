/** What stands in the way of a new PIN, or is only said. */
export type PinAdvice = 'too_short' | 'easy' | 'good';

const fewestDigits = 6;
const fewestLetters = 8;

/** Six digits or more, or a phrase of eight characters. */
export function advisePin(pin: string): PinAdvice {
  if (!isLongEnough(pin)) return 'too_short';
  return isEasy(pin) ? 'easy' : 'good';
}

export function isLongEnough(pin: string): boolean {
  return new RegExp(`^\\d{${fewestDigits},}$`).test(pin) || pin.trim().length >= fewestLetters;
}

/** What is tried first: one digit over and over, a run up or down, a short piece repeated, a date of this century's years. */
function isEasy(pin: string): boolean {
  if (!/^\d+$/.test(pin)) return new Set(pin.toLowerCase()).size < 4;
  return isRun(pin, 1) || isRun(pin, -1) || isRepeated(pin) || /^(19|20)\d{2}(19|20)\d{2}$/.test(pin);
}

function isRun(digits: string, step: 1 | -1): boolean {
  return [...digits].every((digit, at) => at === 0 || (Number(digits[at - 1]) + step + 10) % 10 === Number(digit));
}

function isRepeated(digits: string): boolean {
  return [1, 2, 3].some((length) => {
    const piece = digits.slice(0, length);
    return digits.length % length === 0 && piece.repeat(digits.length / length) === digits;
  });
}
