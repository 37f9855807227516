import { homeTexts } from '../texts/id/home.ts';

/** "Pagi, Sari", by the clock of the desa ("09.05"). */
export function greet(name: string, clock: string): string {
  const first = name.trim().split(/\s+/)[0] ?? name;
  return homeTexts.greeting(partOfDay(Number(clock.slice(0, 2))), first);
}

function partOfDay(hour: number): string {
  const { morning, noon, afternoon, night } = homeTexts.parts;
  if (hour < 4 || hour >= 18) return night;
  if (hour < 11) return morning;
  return hour < 15 ? noon : afternoon;
}
