import { expect, test } from 'vitest';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { DossierRecord } from '../../src/programme/dossier.ts';
import { nutritionCase } from '../../src/programme/nutrition-course.ts';
import { weighingsOf } from '../../src/programme/weighings.ts';
import { boyOf, child, dossierOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

/** Boys of 23 to 26 months: TB/U -2 SD about 81 cm, BB/U -2 SD 9.8 and -3 SD 8.8 kg, KBM 200 g. */
function caseOf(...weighings: [date: string, answers: object][]) {
  const records: DossierRecord[] = weighings.map(([date, answers]) =>
    weighingOf('dodi', date, { cara_ukur: 2, ...answers }),
  );
  const dossier = dossierOf('rt3', [boyOf('dodi'), ...records]);
  const found = nutritionCase(weighingsOf(dossier, child('dodi').id, growth));
  return found && { codes: found.codes, opened: found.opened.date, last: found.last.date };
}

test('a child that is well is no case, and neither is one that was never measured', () => {
  expect(caseOf(['2026-09-05', { bb_kg: 12.1 }], ['2026-10-05', { bb_kg: 12.4, tb_cm: 88 }])).toBeUndefined();
  expect(caseOf(['2026-10-05', { hadir: 2 }])).toBeUndefined();
  expect(caseOf()).toBeUndefined();
});

test('the case opens with the weighing that first showed it, and the latest tells what it is', () => {
  expect(
    caseOf(
      ['2026-08-05', { bb_kg: 10.8 }],
      ['2026-09-05', { bb_kg: 11, tb_cm: 80 }],
      ['2026-10-05', { bb_kg: 11.2, tb_cm: 80.2 }],
    ),
  ).toEqual({ codes: ['pendek'], opened: '2026-09-05', last: '2026-10-05' });
});

test('a month in which only the weight was taken, or the child stayed away, does not close it', () => {
  const short: [string, object] = ['2026-08-05', { bb_kg: 10.8, tb_cm: 78.5 }];
  expect(caseOf(short, ['2026-09-05', { bb_kg: 11 }], ['2026-10-05', { hadir: 2 }])).toEqual({
    codes: ['pendek'],
    opened: '2026-08-05',
    last: '2026-09-05',
  });
});

test('it closes when a measurement no longer shows it, and opens anew when it comes back', () => {
  const before: [string, object][] = [
    ['2026-07-05', { bb_kg: 10.8, tb_cm: 77.5 }],
    ['2026-08-05', { bb_kg: 11, tb_cm: 82 }],
  ];
  expect(caseOf(...before)).toBeUndefined();
  expect(caseOf(...before, ['2026-09-05', { bb_kg: 11.2, tb_cm: 82.5 }], ['2026-10-05', { bb_kg: 11.2 }])).toEqual({
    codes: ['T'],
    opened: '2026-10-05',
    last: '2026-10-05',
  });
});

test('a child that gets worse is a new case, so that nothing done about the old one hides it', () => {
  const worse: [string, object][] = [
    ['2026-08-05', { bb_kg: 10.6, tb_cm: 78.5 }],
    ['2026-09-05', { bb_kg: 10.6 }],
    ['2026-10-05', { bb_kg: 10.5 }],
  ];
  expect(caseOf(...worse.slice(0, 2))).toEqual({ codes: ['T', 'pendek'], opened: '2026-09-05', last: '2026-09-05' });
  expect(caseOf(...worse)).toEqual({ codes: ['2T', 'pendek'], opened: '2026-10-05', last: '2026-10-05' });
});

test('a child that gets better stays the same case until it is well', () => {
  expect(caseOf(['2026-08-05', { bb_kg: 11, lila_cm: 11 }], ['2026-09-05', { bb_kg: 11.3, lila_cm: 12 }])).toEqual({
    codes: ['gizi_kurang'],
    opened: '2026-08-05',
    last: '2026-09-05',
  });
});

test('an arm that is well says nothing about weight for height, which was taken earlier', () => {
  expect(
    caseOf(['2026-08-05', { bb_kg: 8.9, tb_cm: 84 }], ['2026-09-05', { bb_kg: 9.2, lila_cm: 13.5 }]),
  ).toMatchObject({ codes: expect.arrayContaining(['gizi_buruk']), opened: '2026-08-05' });
});

test('swollen feet are a case by themselves, and so is a tape that cannot be right', () => {
  expect(caseOf(['2026-10-05', { bb_kg: 12, tb_cm: 88, edema: 'ya' }])?.codes).toEqual(['gizi_buruk']);
  expect(caseOf(['2026-10-05', { bb_kg: 12, tb_cm: 60 }])?.codes).toContain('tidak_wajar');
});

test('below the red line and above the orange one', () => {
  expect(caseOf(['2026-10-05', { bb_kg: 8.6 }])?.codes).toEqual(['BGM']);
  expect(caseOf(['2026-10-05', { bb_kg: 9.5 }])?.codes).toEqual(['berat_kurang']);
  expect(caseOf(['2026-10-05', { bb_kg: 14.5 }])?.codes).toEqual(['atas_oranye']);
});
