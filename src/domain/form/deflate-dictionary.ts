import { type FormStructure, type Question, questionsOf } from './form.ts';

/** A deflate window is 32 KB: what lies further back is never found. */
const largest = 32_768;

/**
 * The text that deflate may point back to when it squeezes a revision of this form: the revision's own words and each
 * answer as it is likely to be written. It depends on the structure alone, and a published version's is pinned: with
 * any other bytes what waits on phones could not be read.
 */
export function deflateDictionary(structure: FormStructure): Uint8Array {
  const text = [before(structure), ...questionsOf(structure).map(sample), after].join('');
  return new TextEncoder().encode(text).slice(-largest);
}

function before({ code, version, subject }: FormStructure): string {
  const about = `"form":"${code}","form_version":${version},"subject":{"kind":"${subject}","id":"01`;
  return `{"id":"01","record":"${about}"},"period":"20","place":{"kab":"","desa":"","rw":"00","rt":"00","household":"01"},"parents":["01"],"set":{`;
}

const after =
  '},"unset":[],"visited_on":"202","started_at":"202T0:00.000Z","saved_at":"202T0:00.000Z","clock_offset_ms":0,"app_version":"0.1.0"}';

function sample(question: Question): string {
  return written(question)
    .map((answer) => `${answer},`)
    .join('');
}

function written({ key, type, options = [] }: Question): string[] {
  switch (type) {
    case 'multi':
      return options.map((code) => `"${key}#${code}":true`);
    case 'references':
      return [`"${key}#01":true`];
    case 'photos':
      return [`"${key}#":true`];
    case 'dates':
      return options.map((code) => `"${key}/${code}":"20`);
    case 'yes_no':
      return [`"${key}":"tidak"`, `"${key}":"ya"`];
    case 'select':
    case 'document':
      return [`"${key}":{"missing":98}`, `"${key}":${options[0] ?? ''}`];
    case 'integer':
    case 'decimal':
      return [`"${key}":1`];
    default:
      return [`"${key}":"`];
  }
}
