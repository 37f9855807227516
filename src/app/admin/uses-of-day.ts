import { followUpRules } from '../../programme/follow-up/register.ts';

/** Which lists take their days from this deadline; where only some of their cases do, which. */
export function usesOfDay(code: string): string[] {
  return followUpRules.flatMap(({ title, categories, sla }) => {
    const mine = Object.keys(categories).filter((category) => sla[category] === code);
    if (mine.length === 0) return [];
    if (mine.length === Object.keys(categories).length) return [title];
    return [`${title} (${mine.map((category) => categories[category]).join(', ')})`];
  });
}
