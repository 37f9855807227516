/** A number from 0 up to, but not including, 1, out of random bytes. */
export function chanceFrom(random: (size: number) => Uint8Array): number {
  const bytes = random(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}
