import { type FormPage, pageWith } from './form-pages.ts';

export type Onward = { readonly page: string; readonly question?: string };

export type Errand = {
  /** She came for this one question: from a repair, or from the check page. */
  readonly amended: string | undefined;
  /** Questions that a reviewer wrote about, in order. */
  readonly noted: readonly string[];
};

/**
 * Where *Lanjut* leads; undefined for the check page. Whoever came for one question goes to the reviewer's next note, so
 * that none is left out, and behind the last one to the check page.
 */
export function findOnward(pages: readonly FormPage[], page: FormPage, { amended, noted }: Errand): Onward | undefined {
  if (amended === undefined) {
    const next = pages[pages.findIndex(({ id }) => id === page.id) + 1];
    return next && { page: next.id };
  }
  const at = noted.indexOf(amended);
  const question = at < 0 ? undefined : noted.slice(at + 1).find((key) => pageWith([page], key) === undefined);
  const next = question === undefined ? undefined : pageWith(pages, question);
  return next && question !== undefined ? { page: next.id, question } : undefined;
}
