/** "Bima", "Bima dan Dodi", "Bima, Dodi, dan Raka", as they are read out. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1);
  if (before.length === 0) return last;
  return before.length === 1 ? `${before[0]} dan ${last}` : `${before.join(', ')}, dan ${last}`;
}
