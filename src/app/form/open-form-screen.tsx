import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Query } from '../desk/query.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { confirmForms } from '../visit/confirmed-forms.ts';
import { CheckPage } from './check-page.tsx';
import { type FormPlace, formHref, pageHref, readPlace } from './form-address.ts';
import { stepBackTo } from './form-back.ts';
import { pagesOf, pageWith } from './form-pages.ts';
import type { OpenForm } from './open-form.ts';
import { type SavedForm, SavedScreen } from './saved-screen.tsx';
import { SectionList } from './section-list.tsx';
import { SectionPage } from './section-page.tsx';

/** The open form: list of sections, one section, check page, and what was saved. */
export function OpenFormScreen({ open, query }: { open: OpenForm; query: Query }) {
  const { runner, writer } = open;
  const [saved, setSaved] = useState<SavedForm>();
  const place = useFirstPlace(open, readPlace(query));
  if (saved !== undefined) return <SavedScreen open={open} saved={saved} />;
  if (place === undefined) return null;
  if (place.kind === 'check') {
    const finish = (result: SavedForm) => {
      writer.close();
      if (result.kind === 'unchanged') noteStill(open);
      setSaved(result);
      stepBackTo(formHref(runner.draft.peek().record));
    };
    return <CheckPage open={open} onSaved={finish} />;
  }
  const pages = pagesOf(runner.form, runner.evaluation.value);
  const page =
    place.kind === 'question'
      ? pageWith(pages, place.question)
      : pages.find(({ id }) => place.kind === 'page' && id === place.page);
  if (page === undefined) return <SectionList open={open} />;
  const question = place.kind === 'list' ? undefined : place.question;
  const isAmending = place.kind === 'question' || (place.kind === 'page' && place.isAmending === true);
  const at = { ...(question && { question }), isAmending };
  return <SectionPage key={page.id} open={open} pages={pages} page={page} {...at} />;
}

/** Looked through and left as it was: the same as *Masih sama*. */
function noteStill({ runner }: OpenForm): void {
  void confirmForms(getSession(), [runner.draft.peek().record], today());
}

/**
 * Opened by its bare address, a new form begins at its first section and a begun one goes on at the last question;
 * afterwards the bare address is the list of sections, and the phone's own way back leads to it.
 */
function useFirstPlace({ runner, isResumed, shown }: OpenForm, place: FormPlace): FormPlace | undefined {
  const { route } = useLocation();
  const [isPlaced, setPlaced] = useState(place.kind !== 'list');
  useEffect(() => {
    if (isPlaced) return;
    setPlaced(true);
    const { record, at_question } = runner.draft.peek();
    const pages = pagesOf(runner.form, runner.evaluation.peek());
    const resumed = isResumed && at_question !== undefined ? pageWith(pages, at_question) : undefined;
    if (resumed !== undefined) route(pageHref(record, resumed.id, at_question));
    else if ((shown === undefined || shown.revisions === 0) && pages[0] !== undefined)
      route(pageHref(record, pages[0].id));
    else route(formHref(record), true);
  }, [isPlaced]);
  return isPlaced ? place : undefined;
}
