export type Choice = { code: string; label: string; hint?: string };

/** Above this many a list needs a search; below it, all rows stand open. */
export const mostOpenChoices = 12;

/** Choices whose words begin with every typed word, in the given order. */
export function findChoices(choices: readonly Choice[], query: string): Choice[] {
  const wanted = splitWords(query);
  return choices.filter(({ label }) => {
    const words = splitWords(label);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
