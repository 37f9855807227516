const escapeElement = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Elements, already written as text, as PostgreSQL reads an array: `{"a",NULL}`. */
export const writeArray = (elements: readonly (string | null)[]): string =>
  `{${elements.map((element) => (element === null ? 'NULL' : escapeElement(element))).join(',')}}`;

// One element: quoted with backslash escapes, or bare up to the next comma.
const element = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs;

const readElement = <T>([, quoted, bare]: RegExpMatchArray, read: (text: string) => T): T | null => {
  if (quoted !== undefined) return read(quoted.replace(/\\(.)/gs, '$1'));
  return bare === undefined || bare === 'NULL' ? null : read(bare);
};

/** Reads a one-dimensional array as PostgreSQL prints it. Arrays of arrays are not used here. */
export const readArray = <T>(text: string, read: (text: string) => T): (T | null)[] =>
  Array.from(text.slice(1, -1).matchAll(element), (match) => readElement(match, read));
