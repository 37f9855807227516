import { createHash } from 'node:crypto';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { Change } from '../../../src/domain/answers.ts';
import { sharedRecordId } from '../../../src/domain/record-id.ts';
import type { Place, Subject } from '../../../src/domain/revision.ts';
import type { ScopeUnit } from '../../../src/domain/roles.ts';
import { findDictionary } from '../../../src/forms/register.ts';
import type { Dice } from '../kit/dice.ts';

/** A kader at work: what she can write at this moment, where she is and what her phone's clock says. */
export type AtWork = {
  readonly dice: Dice;
  readonly kab: string;
  readonly desas: readonly string[];
  readonly scope: readonly ScopeUnit[];
  readonly now: number;
  readonly version: number;
  /** A picture of now: its name, once it has reached the phone's disk; undefined where there was no room. */
  readonly takePicture: () => Promise<string | undefined>;
};

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
export type About = {
  form: string;
  form_version?: number;
  subject: Subject;
  period?: string;
  place: Place;
  record?: string;
};
export type Said = Change & { parents?: readonly string[]; known?: readonly string[] };

export async function write({ now, version }: AtWork, about: About, said: Said): Promise<NewRevision> {
  const { form, form_version = 1, subject, period, place } = about;
  const at = new Date(now).toISOString();
  const name = `${form}@${form_version}`;
  const dictionary = findDictionary(name);
  if (dictionary === undefined) throw new Error(`no form ${name}`);
  return {
    record: about.record ?? (await sharedRecordId({ form, subject, period }, sha256)),
    ...{ form, form_version, subject, ...(period === undefined ? {} : { period }), place },
    ...{ parents: [...(said.parents ?? [])], set: { ...said.set }, unset: [...said.unset] },
    ...{ visited_on: at.slice(0, 10), started_at: at, saved_at: at, app_version: `0.${version}.0` },
    ...{ known: said.known ?? [], dictionary: { name, bytes: dictionary } },
  };
}
