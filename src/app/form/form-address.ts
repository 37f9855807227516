/** Where inside the form: a page, the check page, or the list of sections when neither is named. */
export type FormPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'check' }
  | { readonly kind: 'page'; readonly page: string; readonly question?: string }
  | { readonly kind: 'question'; readonly question: string };

const checkName = 'periksa';

export function readPlace(query: Readonly<Record<string, string | undefined>>): FormPlace {
  const { bagian, tanya } = query;
  if (bagian === checkName) return { kind: 'check' };
  if (bagian !== undefined) return { kind: 'page', page: bagian, ...(tanya === undefined ? {} : { question: tanya }) };
  return tanya === undefined ? { kind: 'list' } : { kind: 'question', question: tanya };
}

export function formHref(record: string): string {
  return `/isi/${record}`;
}

export function pageHref(record: string, page: string, question?: string): string {
  return `/isi/${record}?bagian=${page}${question === undefined ? '' : `&tanya=${question}`}`;
}

export function checkHref(record: string): string {
  return pageHref(record, checkName);
}
