import { deflateDictionary } from '../domain/form/deflate-dictionary.ts';
import type { Form } from '../domain/form/form.ts';
import { formName } from '../domain/form/form-fingerprint.ts';
import { form as akta } from './akta/form.ts';
import { form as anggota } from './anggota/form.ts';
import { form as balita } from './balita/form.ts';
import { form as ibangga } from './ibangga/form.ts';
import { form as ibuHamil } from './ibu_hamil/form.ts';
import { form as kasusStunting } from './kasus_stunting/form.ts';
import { form as kb } from './kb/form.ts';
import { form as kegiatan } from './kegiatan/form.ts';
import { form as kegiatan2 } from './kegiatan/form-2.ts';
import { form as keluarga } from './keluarga/form.ts';
import { form as kesejahteraan } from './kesejahteraan/form.ts';
import { form as kia } from './kia/form.ts';
import { form as krs } from './krs/form.ts';
import { form as kunjungan } from './kunjungan/form.ts';
import { form as kunjungan2 } from './kunjungan/form-2.ts';
import { form as pascasalin } from './pascasalin/form.ts';
import { form as penimbangan } from './penimbangan/form.ts';
import { form as profil } from './profil/form.ts';
import { form as remaja } from './remaja/form.ts';
import { form as sekolah } from './sekolah/form.ts';
import { form as umkm } from './umkm/form.ts';
import { form as usulan } from './usulan/form.ts';

/** Every published version of every form, for ever: what waits on a phone was written in one of them. */
export const forms: readonly Form[] = [
  keluarga,
  kunjungan,
  kunjungan2,
  anggota,
  akta,
  kia,
  balita,
  penimbangan,
  kb,
  ibuHamil,
  pascasalin,
  kasusStunting,
  krs,
  ibangga,
  kesejahteraan,
  usulan,
  umkm,
  sekolah,
  remaja,
  kegiatan,
  kegiatan2,
  profil,
];

/** Of every form what is asked from now on, in the register's order. */
export const newestForms: readonly Form[] = forms.filter((form) => findForm(form.structure.code) === form);

/** That version, or the newest one. */
export function findForm(code: string, version?: number): Form | undefined {
  return forms
    .filter(({ structure }) => structure.code === code && (version === undefined || structure.version === version))
    .sort((one, other) => one.structure.version - other.structure.version)
    .at(-1);
}

const dictionaries = new Map<string, Uint8Array>();

/** The dictionary that revisions of 'penimbangan@1' are deflated with. */
export function findDictionary(name: string): Uint8Array | undefined {
  const form = forms.find(({ structure }) => formName(structure) === name);
  if (form === undefined) return undefined;
  const known = dictionaries.get(name) ?? deflateDictionary(form.structure);
  dictionaries.set(name, known);
  return known;
}
