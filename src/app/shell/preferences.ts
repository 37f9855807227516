import { effect, signal } from '@preact/signals';

/** Light unless the person chooses: `prefers-color-scheme` is switched on by battery savers, and dark is hard to read outside. */
export type Theme = 'terang' | 'gelap' | 'luar';
export type TextSize = 'biasa' | 'besar';

const store = 'cacah-tampilan';

function readStored(): { theme: Theme; size: TextSize } {
  try {
    const held = JSON.parse(localStorage.getItem(store) ?? '{}');
    return { theme: held.theme ?? 'terang', size: held.size ?? 'biasa' };
  } catch {
    return { theme: 'terang', size: 'biasa' };
  }
}

const stored = readStored();
export const theme = signal<Theme>(stored.theme);
export const textSize = signal<TextSize>(stored.size);

export function toggleOutdoor(): void {
  theme.value = theme.value === 'luar' ? 'terang' : 'luar';
}

const dataTheme: Record<Theme, string> = { terang: 'terang', gelap: 'dark', luar: 'luar' };

/** Puts the choice on the page and keeps it for the next start. */
export function applyPreferences(): void {
  effect(() => {
    document.documentElement.dataset.theme = dataTheme[theme.value];
    document.documentElement.dataset.size = textSize.value;
    keepChoice(JSON.stringify({ theme: theme.value, size: textSize.value }));
  });
}

/** Some windows keep nothing at all, and a full phone neither: the choice then holds until Cacah is closed. */
function keepChoice(choice: string): void {
  try {
    localStorage.setItem(store, choice);
  } catch {
    // Cacah has to open all the same.
  }
}
