/** L terlentang (length), H berdiri (height). */
export type Position = 'L' | 'H';

export const daysPerMonth = 30.4375;

/** From this day on WHO measures a child standing. */
export const firstStandingDay = 731;

/** A measure of nothing, less than nothing or no number is a measure that is missing. */
export function positive(measure: number | undefined): number | undefined {
  return measure !== undefined && Number.isFinite(measure) && measure > 0 ? measure : undefined;
}

export function bmiOf(weightKg: number, lengthCm: number): number {
  return weightKg / (lengthCm / 100) ** 2;
}

/**
 * Centimetres plus a correction, counted in whole micrometres: in binary floats 103.1 − 0.7 falls just short of 102.4
 * and would read the row of 102.5.
 */
export function correctedCm(lengthCm: number, correctionCm: number): number {
  return (Math.round(lengthCm * 10_000) + Math.round(correctionCm * 10_000)) / 10_000;
}

/** Millimetres to the micrometre, so that a whole millimetre stays one. */
export function millimetres(lengthCm: number): number {
  return Math.round(lengthCm * 10_000) / 1_000;
}
