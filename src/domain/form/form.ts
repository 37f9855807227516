import type { Answer, Answers, MissingCode } from '../answers.ts';
import type { Cardinality } from '../record-id.ts';
import type { Subject } from '../revision.ts';
import type { Facts } from './facts.ts';

/** `document` is the three-state question: shown, claimed, none, under way, and whatever else its options add. */
export const questionTypes = [
  'select',
  'multi',
  'yes_no',
  'document',
  'text',
  'digits',
  'integer',
  'decimal',
  'date',
  'dates',
  'reference',
  'point',
  'references',
  'photos',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** `always`: asked of everybody; `when_relevant`: of those whom `relevant` lets in; `optional`: may stay open. */
export type Requirement = 'always' | 'when_relevant' | 'optional';

/** The name of a function in the form's logic. The structure itself is plain data. */
export type RuleName = string;

export type Question = {
  readonly key: string;
  readonly type: QuestionType;
  readonly required: Requirement;
  /** Narrows `required`: while this rule does not hold, the question may stay open. */
  readonly required_if?: RuleName;
  /** Filled in by the app (a scope, a session, a mark beside a date) and never asked on its own. */
  readonly hidden?: boolean;
  /**
   * Option codes in the order of the screen; `select` and `document` hold numbers, `multi` and `dates` text.
   * Of a `reference`: the codes that stand for nobody on the list.
   */
  readonly options?: readonly (number | string)[];
  readonly relevant?: RuleName;
  readonly checks?: readonly RuleName[];
  readonly missing?: readonly MissingCode[];
  readonly min?: number;
  /** Of `photos`: how many at most. */
  readonly max?: number;
  readonly decimals?: number;
  /** Beyond `min` and `max` is impossible, unless this says that it is only worth a second look. */
  readonly limits?: 'warn';
  readonly unit?: string;
  /** Exact number of digits (`digits`) or most characters (`text`). */
  readonly length?: number;
  readonly masked?: 'nik' | 'kk';
  /** Of `reference` whom it names, of `references` all whom it names: persons of any household. */
  readonly refers_to?: 'person' | 'posyandu';
  /** The yes/no question that says that only month and year of this date are known; its day is then the 15th. */
  readonly estimated_by?: string;
  /** Only month and year of this date are asked; its day is then the 15th. */
  readonly by_month?: boolean;
  /** A date that may lie ahead: until when a card is good. */
  readonly ahead?: boolean;
  /** Asked in private, shown to few roles. */
  readonly sensitive?: boolean;
  /** What a new form starts with: today, the subject's last answer, or what another form has said already (`known`). */
  readonly prefill?: 'today' | 'last' | 'known';
  /** A source that nobody has confirmed yet: named as such in the data dictionary. */
  readonly unconfirmed?: boolean;
};

export type Section = { readonly key: string; readonly questions: readonly Question[]; readonly relevant?: RuleName };

export type Calculation = {
  readonly key: string;
  readonly rule: RuleName;
  /** Rests on a source that nobody has confirmed yet. */
  readonly unconfirmed?: boolean;
};

export type FormStructure = {
  readonly code: string;
  readonly version: number;
  readonly subject: Subject['kind'];
  readonly cardinality: Cardinality;
  /**
   * `state`: the answers change with the world (a document was made, a business closed), so a month sees them as they
   * were saved by its end. Without it they are facts: a correction holds for every month.
   */
  readonly keeps?: 'state';
  /** The date question that dates the visit. */
  readonly visited_on: string | null;
  readonly sections: readonly Section[];
  readonly calculations: readonly Calculation[];
};

/** `error` is impossible and holds up saving; `warn` is said and let through; `info` is only said. */
export type ViolationLevel = 'error' | 'warn' | 'info';
export type Violation = {
  readonly question: string;
  readonly code: string;
  readonly level: ViolationLevel;
  /** What the sentence fills in. `maksud` is a number to offer instead, `option` an option code to be shown by its word. */
  readonly values?: Readonly<Record<string, string | number>>;
};

export type Relevance = (answers: Answers, facts: Facts) => boolean;
/** What a check found, before it is said at which question. */
export type Finding = Omit<Violation, 'question'>;
export type Check = (answers: Answers, facts: Facts) => Finding | null;
export type Calculate = (answers: Answers, facts: Facts) => Answer | undefined;

/** What is known already when a form begins, so that nobody asks it again. */
export type Known = (facts: Facts) => Answer | undefined;

export type FormLogic = {
  readonly relevance: Readonly<Record<RuleName, Relevance>>;
  readonly checks: Readonly<Record<RuleName, Check>>;
  readonly calculations: Readonly<Record<RuleName, Calculate>>;
  /** By question key, one for each question with `prefill: 'known'`. */
  readonly known?: Readonly<Record<string, Known>>;
};

export type QuestionText = {
  /** `{nama}` is filled in with the subject's name. */
  readonly label: string;
  readonly short?: string;
  readonly hint?: string;
  readonly help?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Words for missing codes where the general ones do not fit: 99 beside a weight is "Tidak ditimbang". */
  readonly missing?: Readonly<Record<string, string>>;
};

export type FormText = {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, QuestionText>>;
  /** Calculated values: label, and a word per code. */
  readonly calculations: Readonly<Record<string, QuestionText>>;
  /** A sentence per violation code of this form; `{name}` is filled in from the violation's values. */
  readonly violations: Readonly<Record<string, string>>;
};

export type Form = {
  readonly structure: FormStructure;
  readonly logic: FormLogic;
  readonly texts: { readonly id: FormText };
};

export function questionsOf(structure: FormStructure): Question[] {
  return structure.sections.flatMap((section) => section.questions);
}

export function findQuestion(structure: FormStructure, key: string): Question | undefined {
  return questionsOf(structure).find((question) => question.key === key);
}
