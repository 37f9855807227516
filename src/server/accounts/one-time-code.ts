// Crockford's Base32: no I, L, O, U, so that what is read aloud or off a card comes back the same.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;

/** 60 bits of chance as `K7QM-3XWD-9PNT`. `random` gives at least 12 bytes. */
export function writeCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What a person typed, as it was issued: lower case, spaces and the letters that look like digits do not matter. */
export function readCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Three letters or digits in front of a device's receipt numbers; without 0 and 1, which are easily misread. */
export function writeDeviceCode(random: Uint8Array): string {
  const clear = alphabet.slice(2);
  return Array.from(random, (byte) => clear[byte % clear.length]).join('');
}
