/** What a single letter does on the desk's screens. */
export type DeskKey = 'next' | 'previous' | 'open' | 'approve' | 'repair';

/** As far as the rules look at a key press. */
export type KeyPress = {
  readonly key: string;
  readonly hasModifier: boolean;
  /** The focus is in a field, where letters are text. */
  readonly isTyping: boolean;
  /** The focus is on a button or link, where Enter already means something. */
  readonly isOnControl: boolean;
  /** A dialog lies over the screen. */
  readonly isCovered: boolean;
};

const letters: Readonly<Record<string, DeskKey>> = { j: 'next', k: 'previous', a: 'approve', p: 'repair' };

/** One-letter keys can be switched off (WCAG 2.1.4), and do nothing while somebody types. */
export function deskKeyOf(press: KeyPress, isOn: boolean): DeskKey | undefined {
  if (!isOn || press.hasModifier || press.isTyping || press.isCovered) return undefined;
  if (press.key === 'Enter') return press.isOnControl ? undefined : 'open';
  return letters[press.key.toLowerCase()];
}

/** The row after or before; stays at the ends. `undefined` begins at the first. */
export function moveInList(at: number | undefined, length: number, key: 'next' | 'previous'): number | undefined {
  if (length === 0) return undefined;
  if (at === undefined) return 0;
  return Math.min(length - 1, Math.max(0, at + (key === 'next' ? 1 : -1)));
}
