/** One line of the data dictionary, whatever it is about; what does not apply is empty. */
export type DictionaryEntry = {
  readonly kind: 'question' | 'calculation' | 'indicator' | 'rule' | 'default';
  /** The form's title, or what the entry belongs to. */
  readonly group: string;
  /** Anchors the group: a form's code, `indikator`, `tindak_lanjut`, `bawaan`. */
  readonly group_key: string;
  readonly version: string;
  readonly section: string;
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly options: readonly string[];
  readonly relevant: readonly string[];
  readonly limits: readonly string[];
  readonly missing: readonly string[];
  readonly required: string;
  readonly sensitive: boolean;
  readonly source: string;
  readonly unconfirmed: boolean;
  /** Label and words, in the order of reading. */
  readonly notes: readonly (readonly [label: string, words: string])[];
};

const empty = {
  ...{ version: '', section: '', type: '', required: '', source: '' },
  ...{ options: [], relevant: [], limits: [], missing: [], notes: [] },
  ...{ sensitive: false, unconfirmed: false },
} as const;

type Named = Pick<DictionaryEntry, 'kind' | 'group' | 'group_key' | 'key' | 'label'>;

export function entry(about: Named & Partial<DictionaryEntry>): DictionaryEntry {
  return { ...empty, ...about };
}
