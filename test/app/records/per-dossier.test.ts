import { expect, test } from 'vitest';
import { perDossier } from '../../../src/app/records/per-dossier.ts';
import { inTurns } from '../../../src/app/records/use-every-dossier.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { Dossier } from '../../../src/programme/dossier.ts';

const place = { kab: '36.04', desa: '36.04.23.2015' };
const settings = defaultSettings;
const sugeng: Dossier = { household: 'sugeng', place, records: [], settings };
const darma: Dossier = { household: 'darma', place, records: [], settings };

function counted() {
  const asked: string[] = [];
  const at = perDossier(({ household }: Dossier, { today }: { today: string }) => {
    asked.push(`${household} ${today}`);
    return household;
  });
  return { asked, at };
}

test('a family is worked out once a day, however many screens ask', () => {
  const { asked, at } = counted();
  for (const _ of ['home', 'list']) expect(at({ today: '2026-11-05' }).get(sugeng)).toBe('sugeng');
  expect(asked).toEqual(['sugeng 2026-11-05']);
  at({ today: '2026-11-06' }).get(sugeng);
  expect(asked).toEqual(['sugeng 2026-11-05', 'sugeng 2026-11-06']);
});

test('a family of which something was saved is another one, and worked out anew', () => {
  const { asked, at } = counted();
  at({ today: '2026-11-05' }).get(sugeng);
  at({ today: '2026-11-05' }).get({ ...sugeng });
  expect(asked).toHaveLength(2);
});

test('many families are worked out in turns, and the end is said once', async () => {
  const { asked, at } = counted();
  await new Promise<void>((resolve) => inTurns([sugeng, darma], at({ today: '2026-11-05' }), resolve));
  expect(asked).toEqual(['sugeng 2026-11-05', 'darma 2026-11-05']);
});

test('who leaves the screen stops the work', async () => {
  const { asked, at } = counted();
  inTurns([sugeng, darma], at({ today: '2026-11-05' }), () => expect.unreachable())();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual([]);
});
