import * as z from 'zod';
import { isDate, isMonth } from '../../../domain/time/calendar.ts';
import { dossierTexts as words } from '../../texts/dossiers.ts';

const id = z.string(words.noText).trim().min(1, words.noText).max(80, words.tooLong);
const day = z.string(words.noDay).refine(isDate, words.noDay);
const unit = z.string(words.noUnit).regex(/^\d{3}$/, words.noUnit);

/** What a form said on a visit. Answers are checked against the form itself, which knows more than a shape. */
const saved = z.strictObject(
  {
    visited_on: day,
    period: z.string(words.noMonth).refine(isMonth, words.noMonth).optional(),
    verdict: z.enum(['menunggu', 'disetujui', 'perlu_perbaikan', 'ditolak'], words.noVerdict).optional(),
    answers: z.record(z.string(), z.unknown(), words.noAnswers),
  },
  words.noSaved,
);
export type SavedForm = z.infer<typeof saved>;

/** One saved form or, where a subject has several (or had others before), a list of them. */
const forms = z.record(
  z.string(),
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(saved)),
  words.noForms,
);

const about = z.strictObject({ id, forms }, words.noSubject);

/** A line of the file: a family with its members and businesses, or a desa with what is recorded of itself. */
export const dossierLine = z.strictObject(
  {
    kind: z.enum(['keluarga', 'desa'], words.noKind).default('keluarga'),
    id,
    desa: z.string(words.noDesa).regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, words.noDesa),
    rw: unit.optional(),
    rt: unit.optional(),
    forms: forms.default({}),
    persons: z.array(about, words.noList).default([]),
    businesses: z.array(about, words.noList).default([]),
  },
  words.noLine,
);
export type DossierLine = z.infer<typeof dossierLine>;
