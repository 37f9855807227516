/** Where inside the form: a page, the check page, or the list of sections when neither is named. */
export type FormPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'check' }
  | { readonly kind: 'page'; readonly page: string; readonly question?: string; readonly isAmending?: true }
  | { readonly kind: 'question'; readonly question: string };

const checkName = 'periksa';

export function readPlace(query: Readonly<Record<string, string | undefined>>): FormPlace {
  const { bagian: page, tanya: question, ubah } = query;
  if (page === checkName) return { kind: 'check' };
  if (page === undefined) return question === undefined ? { kind: 'list' } : { kind: 'question', question };
  if (question === undefined) return { kind: 'page', page };
  return { kind: 'page', page, question, ...(ubah === undefined ? {} : { isAmending: true }) };
}

export function formHref(record: string): string {
  return `/isi/${record}`;
}

export function pageHref(record: string, page: string, question?: string): string {
  return `/isi/${record}?bagian=${page}${question === undefined ? '' : `&tanya=${question}`}`;
}

/** To one question only: behind it comes the check page, not the next section. */
export function amendHref(record: string, page: string, question: string): string {
  return `${pageHref(record, page, question)}&ubah=ya`;
}

export function checkHref(record: string): string {
  return pageHref(record, checkName);
}
