const dot = '•';

/** A NIK or nomor KK for the eye: 3604••••••••0003. What is too short to hide anything in is hidden whole. */
export function maskNumber(number: string): string {
  if (number.length < 12) return dot.repeat(number.length);
  return number.slice(0, 4) + dot.repeat(number.length - 8) + number.slice(-4);
}
