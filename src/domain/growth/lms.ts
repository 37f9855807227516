/** The three figures that describe how a measure is spread at one age or length: skewness, median, variation. */
export interface Lms {
  l: number;
  m: number;
  s: number;
}

export type ZOf = (y: number, lms: Lms) => number;

/** WHO 2006: length/height and head circumference for age. */
export function plainZ(y: number, { l, m, s }: Lms): number {
  return ((y / m) ** l - 1) / (s * l);
}

/** WHO 2006: weight-based indices and arm circumference. Beyond ±3 the distance between SD 2 and SD 3 is the unit. */
export function restrictedZ(y: number, lms: Lms): number {
  const z = plainZ(y, lms);
  if (z > 3) return 3 + beyond(y, lms, 3);
  return z < -3 ? -3 - beyond(y, lms, -3) : z;
}

/** The measure at `sd` standard deviations, not restricted. */
export function valueAt(sd: number, { l, m, s }: Lms): number {
  return m * (1 + l * s * sd) ** (1 / l);
}

/** Two decimals, half away from zero: flags and categories are decided on this figure. */
export function roundZ(z: number): number {
  const hundredths = Math.floor(Math.abs(z) * 100 + 0.5);
  return hundredths === 0 ? 0 : (Math.sign(z) * hundredths) / 100;
}

/** The figures at `part` (0 to 1) of the way between two rows. */
export function between(lower: Lms, upper: Lms, part: number): Lms {
  if (part === 0) return lower;
  return {
    l: lower.l + part * (upper.l - lower.l),
    m: lower.m + part * (upper.m - lower.m),
    s: lower.s + part * (upper.s - lower.s),
  };
}

function beyond(y: number, lms: Lms, limit: 3 | -3): number {
  const outer = valueAt(limit, lms);
  const inner = valueAt(limit - Math.sign(limit), lms);
  return Math.abs((y - outer) / (outer - inner));
}
