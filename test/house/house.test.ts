import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .sort();
const textOf = new Map(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]));
const importsOf = new Map(files.map((file) => [file, relativeImports(file)]));

function relativeImports(file: string): string[] {
  const found = (textOf.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g);
  return [...found].map(([, path = '']) => relative(source, resolve(source, dirname(file), path)));
}

const areaOf = (file: string) => file.split('/')[0] ?? '';
const mayImport: Record<string, string[]> = {
  domain: [],
  forms: ['domain'],
  programme: ['domain', 'forms'],
  device: ['domain'],
  app: ['domain', 'forms', 'programme', 'device'],
  sw: ['device'],
  server: ['domain', 'forms', 'programme'],
};

test('arrows point inwards: no area imports one it may not', () => {
  const wrong = files.flatMap((file) =>
    (importsOf.get(file) ?? [])
      .filter((other) => areaOf(other) !== areaOf(file) && !mayImport[areaOf(file)]?.includes(areaOf(other)))
      .map((other) => `${file} -> ${other}`),
  );
  expect(wrong).toEqual([]);
});

test('there is no circle of imports, types included', () => {
  expect(circles()).toEqual([]);
});

function circles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const other of importsOf.get(file) ?? []) walk(other, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) walk(file, []);
  return found;
}

describe.each(['domain', 'forms', 'programme'])('%s is pure', (area) => {
  const mine = files.filter((file) => areaOf(file) === area);

  test('it reads no clock and throws no dice', () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random\(|\bperformance\.|setTimeout\(|fetch\(/;
    expect(mine.filter((file) => impure.test(textOf.get(file) ?? ''))).toEqual([]);
  });
});

test('no file grows beyond one idea', () => {
  const long = files.filter((file) => (textOf.get(file) ?? '').split('\n').length > 260);
  expect(long).toEqual([]);
});
