export type Size = { readonly width: number; readonly height: number };

/** Enough to read a document by, and a quarter of a megabyte at most. */
export const longestSide = 1280;

/** The same picture with its longest side cut down to `longest`; a smaller one stays as it is. */
export function fitInto({ width, height }: Size, longest: number): Size {
  const share = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

export type Attempt = { readonly longest: number; readonly quality: number };

/** From the best picture to the smallest: first at less quality, then at less size. */
export const attempts: readonly Attempt[] = [
  ...[0.82, 0.72, 0.62, 0.5, 0.4].map((quality) => ({ longest: longestSide, quality })),
  ...[1024, 800, 640].map((longest) => ({ longest, quality: 0.5 })),
];

/** Aimed at; most pictures of paper and houses come under it at the first or second attempt. */
export const wantedBytes = 250_000;
