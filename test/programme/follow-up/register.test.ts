import { describe, expect, test } from 'vitest';
import { findForm } from '../../../src/forms/register.ts';
import { followUpRules } from '../../../src/programme/follow-up/register.ts';
import { datedSlaWords, daySlaWords } from '../../../src/programme/texts/sla.ts';

describe.each(followUpRules)('the rule $id', (rule) => {
  test('says in a sentence whom it finds and when it is done', () => {
    for (const sentence of [rule.about, rule.done_when]) expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
  });

  test('sets days for its own categories, of the kinds that there are', () => {
    for (const [category, code] of Object.entries(rule.sla)) {
      expect(Object.keys(rule.categories)).toContain(category);
      expect([...Object.keys(daySlaWords), ...Object.keys(datedSlaWords)]).toContain(code);
    }
  });

  test('names as proof answers that a form asks', () => {
    expect(Object.keys(rule.proof).length).toBeGreaterThan(0);
    for (const [code, keys] of Object.entries(rule.proof)) {
      const asked = findForm(code)?.structure.sections.flatMap(({ questions }) => questions.map(({ key }) => key));
      expect(asked, code).toEqual(expect.arrayContaining([...keys]));
    }
  });

  test('gives each office once columns and categories that it has, and a name to every case', () => {
    const keys = rule.columns.map(({ key }) => key);
    const codes = rule.offices.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, columns, categories = [], sla = {} } of rule.offices) {
      expect(keys, code).toEqual(expect.arrayContaining([...columns]));
      if (!rule.confidential) expect(columns, code).toContain(keys[0]);
      expect(Object.keys(rule.categories), code).toEqual(expect.arrayContaining([...categories, ...Object.keys(sla)]));
    }
  });
});
