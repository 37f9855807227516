import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Theme = 'terang' | 'dark' | 'luar';

const sheet = readFileSync(new URL('../../../src/app/style/tokens.css', import.meta.url), 'utf8');

function readTheme(theme: Theme): Map<string, string> {
  const start = sheet.indexOf(`[data-theme="${theme}"]`);
  const body = sheet.slice(sheet.indexOf('{', start) + 1, sheet.indexOf('}', start));
  return new Map(
    [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const daylight = readTheme('terang');
const themes: Record<Theme, Map<string, string>> = {
  terang: daylight,
  dark: new Map([...daylight, ...readTheme('dark')]),
  luar: new Map([...daylight, ...readTheme('luar')]),
};

function findColour(theme: Theme, token: string): string {
  const hex = themes[theme].get(token);
  if (hex === undefined) throw new Error(`tokens.css names no colour ${token} in ${theme}`);
  return hex;
}

function measureLight(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function measureContrast(theme: Theme, front: string, back: string): number {
  const lights = [measureLight(findColour(theme, front)), measureLight(findColour(theme, back))];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

const states = ['biru', 'hijau', 'kuning', 'merah', 'ungu', 'abu'];
const texts = ['ink', 'ink-2', 'primary', ...states];
const bands = ['kms-hijau-tua', 'kms-hijau-muda', 'kms-kuning', 'kms-bawah-merah', 'kms-atas-oranye'];

describe.each(['terang', 'dark', 'luar'] as const)('in the theme %s', (theme) => {
  test.each(texts)('%s can be read on the page at 7 to 1 or better', (token) => {
    expect(measureContrast(theme, token, 'surface')).toBeGreaterThanOrEqual(7);
  });

  test.each(['ink', 'ink-2', 'primary'])('%s can be read on the page behind cards', (token) => {
    expect(measureContrast(theme, token, 'surface-2')).toBeGreaterThanOrEqual(6.4);
  });

  test.each(states)('%s and plain ink can be read on its own tint', (token) => {
    expect(measureContrast(theme, token, `${token}-tint`)).toBeGreaterThanOrEqual(6.4);
    expect(measureContrast(theme, 'ink', `${token}-tint`)).toBeGreaterThanOrEqual(7);
  });

  test.each(['line', 'hair'])('%s is seen on the page, behind cards and in front of them', (token) => {
    expect(measureContrast(theme, token, 'surface')).toBeGreaterThanOrEqual(3);
    expect(measureContrast(theme, token, 'surface-2')).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['on-primary', 'primary'],
    ['on-primary', 'primary-pressed'],
    ['on-merah', 'merah'],
    ['on-ungu', 'ungu'],
    ['ink', 'primary-tint'],
  ])('%s can be read on %s', (front, back) => {
    expect(measureContrast(theme, front, back)).toBeGreaterThanOrEqual(7);
  });

  test('the chosen row keeps its coloured words readable', () => {
    expect(measureContrast(theme, 'primary', 'primary-tint')).toBeGreaterThanOrEqual(6.4);
  });

  test('the focus ring stands out from the page and from its own glow', () => {
    expect(measureContrast(theme, 'focus-ring', 'surface')).toBeGreaterThanOrEqual(7);
    expect(measureContrast(theme, 'focus-ring', 'focus-glow')).toBeGreaterThanOrEqual(7);
  });
});

describe('on the growth card', () => {
  test.each(bands)('words and the child line are read on %s', (band) => {
    expect(measureContrast('terang', 'kms-ink', band)).toBeGreaterThanOrEqual(7);
  });

  test.each(bands)('the red and the orange line are seen on %s', (band) => {
    expect(measureContrast('terang', 'kms-garis-merah', band)).toBeGreaterThanOrEqual(3);
    expect(measureContrast('terang', 'kms-garis-oranye', band)).toBeGreaterThanOrEqual(3);
  });

  test.each(['kms-laki', 'kms-perempuan'])('the header %s carries its word', (header) => {
    expect(measureContrast('terang', 'kms-on-header', header)).toBeGreaterThanOrEqual(7);
  });

  test('night does not repaint the card', () => {
    expect(readTheme('dark').has('kms-kuning')).toBe(false);
  });
});
