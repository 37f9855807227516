import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type DeskKey, deskKeyOf, type KeyPress } from './desk-keys.ts';

const store = 'cacah-tombol-huruf';

/** Kept on this device: who works with a screen reader or by voice switches them off once. */
export const areDeskKeysOn = signal(readStored());

export function toggleDeskKeys(): void {
  areDeskKeysOn.value = !areDeskKeysOn.value;
  try {
    localStorage.setItem(store, areDeskKeysOn.value ? 'nyala' : 'mati');
  } catch {
    // A window that keeps nothing: the choice holds until it is closed.
  }
}

function readStored(): boolean {
  try {
    return localStorage.getItem(store) !== 'mati';
  } catch {
    return true;
  }
}

export type KeyActions = Partial<Record<DeskKey, () => void>>;

/** Listens while the screen is open; what the screen has no action for passes by. */
export function useDeskKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = deskKeyOf(pressOf(event), areDeskKeysOn.value);
      const act = key === undefined ? undefined : latest.current[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const fields = 'input, textarea, select, [contenteditable]';

function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    hasModifier: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
    isTyping: target?.closest(fields) !== null && target !== null,
    isOnControl: target?.closest('button, a, [role="tab"]') !== null && target !== null,
    isCovered: document.querySelector('dialog[open]') !== null,
  };
}
