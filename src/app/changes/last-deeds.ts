import { perSession } from '../desk/per-session.ts';
import type { SavedDraft } from '../posyandu/weighing-session.ts';
import type { Confirmed } from '../visit/confirmed-forms.ts';

/** What was just written about a family, to be taken back where its file is open. Gone with the session. */
export type LastDeeds = {
  readonly household: string;
  readonly text: string;
  readonly saved: readonly SavedDraft[];
  /** What was noted as asked before. */
  readonly before?: Confirmed;
};

export const lastDeeds = perSession<LastDeeds | undefined>(undefined);
