import type { Section } from '../../domain/form/form.ts';
import { type Slot, slotKey } from './births.ts';

/** One wife of childbearing age: what the list of members does not tell about her children. */
export function pasangan(slot: Slot): Section {
  return {
    key: slotKey('pasangan', slot),
    relevant: `ada_pus_${slot}`,
    questions: [
      {
        key: slotKey('istri', slot),
        type: 'reference',
        required: 'when_relevant',
        refers_to: 'person',
        prefill: 'known',
        checks: [`istri_${slot}`],
        missing: [97],
      },
      {
        key: slotKey('anak_lahir_hidup', slot),
        type: 'integer',
        required: 'when_relevant',
        relevant: `istri_${slot}_disebut`,
        min: 0,
        max: 20,
        unit: 'anak',
        prefill: 'known',
        checks: [`anak_${slot}`],
        missing: [98, 97],
      },
      {
        key: slotKey('tgl_lahir_anak_terakhir', slot),
        type: 'date',
        required: 'when_relevant',
        relevant: `anak_${slot}_tak_terdaftar`,
        prefill: 'known',
        checks: [`anak_terakhir_${slot}`],
        missing: [98, 97],
      },
      {
        key: slotKey('anak_berdekatan', slot),
        type: 'yes_no',
        required: 'when_relevant',
        relevant: `jarak_${slot}_belum_jelas`,
        missing: [98, 97],
      },
    ],
  };
}
