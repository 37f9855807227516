import type { FormStructure } from '../domain/form/form.ts';
import { examples as akta } from './akta/example.ts';
import { examples as anggota } from './anggota/example.ts';
import { examples as balita } from './balita/example.ts';
import type { Example } from './example.ts';
import { examples as ibangga } from './ibangga/example.ts';
import { examples as ibu_hamil } from './ibu_hamil/example.ts';
import { examples as kasus_stunting } from './kasus_stunting/example.ts';
import { examples as kb } from './kb/example.ts';
import { examples as kegiatan } from './kegiatan/example.ts';
import { examples as keluarga } from './keluarga/example.ts';
import { examples as kesejahteraan } from './kesejahteraan/example.ts';
import { examples as kia } from './kia/example.ts';
import { examples as krs } from './krs/example.ts';
import { examples as kunjungan } from './kunjungan/example.ts';
import { examples as pascasalin } from './pascasalin/example.ts';
import { examples as penimbangan } from './penimbangan/example.ts';
import { examples as profil } from './profil/example.ts';
import { examples as remaja } from './remaja/example.ts';
import { examples as sekolah } from './sekolah/example.ts';
import { examples as umkm } from './umkm/example.ts';
import { examples as usulan } from './usulan/example.ts';

const byForm: Readonly<Record<string, readonly Example[]>> = {
  keluarga,
  kunjungan,
  anggota,
  akta,
  kia,
  balita,
  penimbangan,
  kasus_stunting,
  kb,
  ibu_hamil,
  pascasalin,
  krs,
  ibangga,
  kesejahteraan,
  usulan,
  umkm,
  sekolah,
  remaja,
  kegiatan,
  profil,
};

/** Those that fit this version of the form. Apart from the register, so that the phone does not carry them. */
export function examplesOf({ code, version }: Pick<FormStructure, 'code' | 'version'>): readonly Example[] {
  return (byForm[code] ?? []).filter(({ since = 1 }) => since <= version);
}
