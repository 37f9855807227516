import { perSession } from '../desk/per-session.ts';

/** What was done last, said on whatever screen comes next. */
export const lastDone = perSession<string | undefined>(undefined);
