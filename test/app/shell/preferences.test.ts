import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** A window that keeps nothing, as some private ones do: every touch of the store is an error. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
}

test('where nothing can be kept Cacah opens all the same, and the choice holds until it is closed', async () => {
  refuseStorage();
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.resetModules();
  const { applyPreferences, theme, toggleOutdoor } = await import('../../../src/app/shell/preferences.ts');
  applyPreferences();
  toggleOutdoor();
  expect(theme.value).toBe('luar');
  expect(document.documentElement.dataset.theme).toBe('luar');
});

test('the desk’s keys work there as well', async () => {
  refuseStorage();
  vi.resetModules();
  const { areDeskKeysOn, toggleDeskKeys } = await import('../../../src/app/desk/use-desk-keys.ts');
  expect(areDeskKeysOn.value).toBe(true);
  toggleDeskKeys();
  expect(areDeskKeysOn.value).toBe(false);
});
