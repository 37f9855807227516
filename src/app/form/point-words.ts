import type { Point } from '../../domain/form/point.ts';

/** "-6,14872; 106,23501": near enough to find a house. */
export function pointWords({ latitude, longitude }: Point): string {
  return [latitude, longitude].map((degrees) => degrees.toFixed(5).replace('.', ',')).join('; ');
}
