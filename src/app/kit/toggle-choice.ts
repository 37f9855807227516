/** The chosen codes after a tap; the exclusive one ("Tidak satu pun") and all others drive each other out. */
export function toggleChoice(chosen: readonly string[], code: string, exclusive?: string): string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  if (code === exclusive) return [code];
  return [...chosen.filter((other) => other !== exclusive), code];
}
