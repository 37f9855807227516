import { assessGrowth } from './assess-growth.ts';
import { assessSchoolAgeGrowth, type SchoolAgeResult } from './assess-school-age-growth.ts';
import { growthAge } from './growth-age.ts';
import type { GrowthInput, GrowthResult } from './growth-result.ts';
import type { SchoolAgeTables } from './school-age-tables.ts';
import type { UnderFiveTables } from './under-five-tables.ts';

type Tables = { readonly underFive: UnderFiveTables; readonly schoolAge: SchoolAgeTables };

/**
 * Growth from birth to 19 years in the words of the standards for under five: up to 60 months by them, after that by the
 * reference 2007, of which weight-for-age ends at ten years. Weight-for-height, head and arm circumference end at five.
 */
export function assessAnyAge(tables: Tables, input: GrowthInput): GrowthResult {
  if (growthAge(input)?.underFive !== false) return assessGrowth(tables.underFive, input);
  return inWordsOfUnderFive(assessSchoolAgeGrowth(tables.schoolAge, { ...input, heightCm: input.lengthCm }), input);
}

function inWordsOfUnderFive(result: SchoolAgeResult, { lengthCm }: GrowthInput): GrowthResult {
  const { engine, cbmi, z, flags, categories } = result;
  const renamed = <Value>({ hfa, wfa, bfa }: { hfa?: Value; wfa?: Value; bfa?: Value }) => ({
    ...(hfa === undefined ? {} : { len: hfa }),
    ...(wfa === undefined ? {} : { wei: wfa }),
    ...(bfa === undefined ? {} : { bmi: bfa }),
  });
  return {
    ...{ engine, reference: 'who2007', c9mo: false, z: renamed(z), flags: renamed(flags) },
    ...(lengthCm === undefined ? {} : { clenhei: lengthCm }),
    ...(cbmi === undefined ? {} : { cbmi }),
    categories: categories.imtu_5_18 === undefined ? {} : { imtu: categories.imtu_5_18 },
  };
}
