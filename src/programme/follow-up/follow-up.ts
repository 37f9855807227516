import type { Office } from '../../domain/follow-up.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Subject } from '../../domain/revision.ts';
import type { Role } from '../../domain/roles.ts';
import type { Dossier } from '../dossier.ts';
import type { SlaByCategory } from './sla.ts';

/** A dossier on a day: what a rule looks at. `today` is the day in the desa's zone. */
export type FollowUpView = { readonly dossier: Dossier; readonly today: string; readonly growth: GrowthTables };

/** How a column is written: `nik` and `kk` masked in lists and always as text, a `posyandu`, whose id it holds, by its name. */
export type ColumnKind = 'text' | 'nik' | 'kk' | 'date' | 'number' | 'word' | 'posyandu';
export type Column = {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** Words for the codes of a `word`. */
  readonly words?: Readonly<Record<string, string>>;
};

/** One person, family or business that somebody can do something about. */
export type FollowUpCase = {
  readonly subject: Subject;
  /** The record that opened it, or the year that it is about; empty where a subject has at most one case of the rule. */
  readonly opened_by: string;
  /** The day on which it was found. */
  readonly since: string;
  /** The day by which somebody should act; null: no day is set. */
  readonly due: string | null;
  /** Codes of the rule's categories, gravest first; never empty. */
  readonly categories: readonly string[];
  /** By column key; what is not known is left out. A NIK is text. */
  readonly values: Readonly<Record<string, string | number>>;
  /** May be passed on to the office: consent was given, and for a child by a guardian. */
  readonly may_be_sent: boolean;
  /** The next day on which the rule could say something else of an unchanged dossier; null: never. */
  readonly next_change: string | null;
};

/** An office's part in a rule (domain rules 4.3: "Each OPD gets only its own cases and only the columns in its row"). */
export type OfficePart = {
  readonly code: Office;
  /** The only columns that it gets. */
  readonly columns: readonly string[];
  /** It gets no other cases than these, and of a case no other category; left out: all. */
  readonly categories?: readonly string[];
  /** By when it should act, where it has another day than the rule. */
  readonly sla?: SlaByCategory;
  /** The day from which it is for this office, undefined while it is not; left out: from the day on which it was found. */
  readonly from?: (values: FollowUpCase['values']) => string | undefined;
};

export type FollowUpRule = {
  readonly id: string;
  /** On screens, in Bahasa Indonesia. */
  readonly title: string;
  /** Who is on the list, in one sentence. */
  readonly about: string;
  /** The indicators behind whose numbers these cases stand. */
  readonly indicators: readonly string[];
  readonly categories: Readonly<Record<string, string>>;
  /** By when somebody should act, by category. */
  readonly sla: SlaByCategory;
  /** When nothing is left to be done, in one sentence. */
  readonly done_when: string;
  /** Which answers say so, by form: with them a case is kept as done. */
  readonly proof: Readonly<Record<string, readonly string[]>>;
  /**
   * Cases of children who were married off or work, and of violence. They stand on no open list, on no paper and in no file:
   * an officer of the rule's office gets its columns, which name nobody.
   */
  readonly confidential?: true;
  readonly columns: readonly Column[];
  /** Who acts on it, the first one foremost; nobody: it is for kader and desa alone. */
  readonly offices: readonly OfficePart[];
  /** Who may read names, beside kader and supervisor: health and family matters are not for everybody. */
  readonly readers: readonly Role[];
  readonly find: (view: FollowUpView) => readonly FollowUpCase[];
  /** The next day on which it could find somebody in an unchanged dossier whom it does not find today; null: never. */
  readonly next_find: (view: FollowUpView) => string | null;
};
