import * as z from 'zod/mini';
import type { Answers } from '../answers.ts';
import { date, uuid } from '../revision.ts';
import { photoName } from '../wire/photo-messages.ts';
import { type FormStructure, type Question, questionsOf } from './form.ts';

const missing = z.strictObject({ missing: z.union([z.literal(97), z.literal(98), z.literal(99)]) });
const code = z.string().check(z.minLength(1), z.maxLength(80));
const text = z.string().check(z.maxLength(4000));

/** What each type may hold, right or wrong: ranges, options and relevance are `evaluateForm`'s to judge. */
const byType = {
  select: z.int(),
  document: z.int(),
  yes_no: z.enum(['ya', 'tidak']),
  multi: z.array(code).check(z.maxLength(200)),
  text,
  digits: text,
  integer: z.number(),
  decimal: z.number(),
  date,
  dates: z.record(code, date),
  reference: code,
  point: code,
  references: z.array(uuid).check(z.maxLength(500)),
  photos: z.array(photoName).check(z.maxLength(50)),
} satisfies Record<Question['type'], z.ZodMiniType>;

/** The shape of a form's answers: every question may be absent, no other key may be there. */
export function answersSchema(structure: FormStructure): z.ZodMiniType<Answers> {
  const shape = questionsOf(structure).map(({ key, type }) => [key, z.optional(z.union([byType[type], missing]))]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodMiniType<Answers>;
}
