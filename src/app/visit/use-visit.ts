import { useEffect, useMemo } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import { useDrafts } from '../kader/use-kader-view.ts';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { confirmedForms, readConfirmed } from './confirmed-forms.ts';
import { draftsOf } from './dossier-with-drafts.ts';
import { type VisitRows, visitRows } from './visit-rows.ts';

/** A household's visit as it stands; `unknown` where this phone has never heard of the household. */
export type VisitView =
  | { readonly state: 'loading' | 'failed' | 'unknown' }
  | { readonly state: 'ready'; readonly dossier: Dossier | undefined; readonly rows: VisitRows };

export function useVisit(household: string): VisitView {
  const records = getRecords();
  const drafts = useDrafts();
  const confirmed = useConfirmed();
  const dossier = records.dossiers.value.get(household);
  const growth = growthTables.value;
  const day = today();
  const state = records.state.value;
  return useMemo(() => {
    if (state === 'failed') return { state };
    if (state === 'loading' || drafts === undefined || confirmed === undefined) return { state: 'loading' };
    const [begun] = draftsOf({ household, dossier, drafts });
    const place = dossier?.place ?? begun?.place;
    if (place === undefined) return { state: 'unknown' };
    const parts = { household, dossier, drafts, today: day, kode_desa: place.desa, growth, confirmed };
    return { state: 'ready', dossier, rows: visitRows(parts) };
  }, [state, drafts, confirmed, household, dossier, growth, day]);
}

function useConfirmed() {
  const session = getSession();
  const shared = confirmedForms(session);
  const day = today();
  useEffect(() => {
    if (shared.value !== undefined) return;
    readConfirmed(session, day).then((found) => {
      shared.value ??= found;
    });
  }, [session, day]);
  return shared.value;
}
