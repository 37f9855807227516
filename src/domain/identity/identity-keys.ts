import type { Answers } from '../answers.ts';
import { isDate } from '../time/calendar.ts';
import { kkCheck } from './kk.ts';
import { foldName } from './name-search.ts';
import { parseNik } from './nik.ts';

/** By what two persons or two families can be one: the same NIK, the same name and birth date, the same nomor KK. */
export type IdentityKind = 'nik' | 'lahir' | 'kk';

/** What somebody is recognised by, as text: equal for two who may be one. */
export type IdentityKey = { readonly kind: IdentityKind; readonly text: string };

/** The NIK; undefined for a number that cannot be one, however often it is typed. */
export function nikKey(nik: unknown): string | undefined {
  return typeof nik === 'string' && parseNik(nik) !== undefined ? nik : undefined;
}

export function kkKey(number: unknown): string | undefined {
  return typeof number === 'string' && kkCheck(number).level !== 'error' ? number : undefined;
}

/** Name as it is heard, whatever the order of its words, and birth date; undefined where the day is only guessed. */
export function birthKey({ nama, tgl_lahir, tgl_lahir_perkiraan }: Answers): string | undefined {
  if (typeof nama !== 'string' || !isDate(tgl_lahir) || tgl_lahir_perkiraan === 'ya') return undefined;
  const heard = heardName(nama);
  return heard === '' ? undefined : `${tgl_lahir} ${heard}`;
}

export function heardName(name: string): string {
  return foldName(name).split(' ').filter(Boolean).sort().join(' ');
}

/** By what a person is recognised; somebody who died or moved away is still the one he is. */
export function personKeys(answers: Answers): IdentityKey[] {
  return keysOf({ nik: nikKey(answers.nik), lahir: birthKey(answers) });
}

export function familyKeys(answers: Answers): IdentityKey[] {
  return keysOf({ kk: kkKey(answers.no_kk) });
}

function keysOf(texts: Partial<Record<IdentityKind, string | undefined>>): IdentityKey[] {
  return Object.entries(texts).flatMap(([kind, text]) =>
    text === undefined ? [] : [{ kind: kind as IdentityKind, text }],
  );
}
