/** True, false, or undefined where nobody knows: an open question is never read as "no". */
export type Known = boolean | undefined;

/** True as soon as one is; false only where all are known not to be. */
export function anyOf(parts: readonly Known[]): Known {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

/** False as soon as one is; true only where all are known to be. */
export function allOf(parts: readonly Known[]): Known {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** As a form's worked-out value. */
export function yesNo(known: Known): 'ya' | 'tidak' | undefined {
  if (known === undefined) return undefined;
  return known ? 'ya' : 'tidak';
}
