import type { ComponentType } from 'preact';
import { PupilReadBack } from '../growth/pupil-read-back.tsx';
import { PartingVerdict, WeighingVerdict } from '../growth/weighing-verdict.tsx';
import { WeightReadBack } from '../growth/weight-read-back.tsx';
import type { FormRunner } from './form-runner.ts';

type Companion = ComponentType<{ runner: FormRunner }>;

/** What a form says back while it is filled in, by form and section. */
const companions: Readonly<Record<string, Companion>> = {
  'penimbangan/ukur': WeighingVerdict,
  'penimbangan/tindakan': WeighingVerdict,
};

export function sectionCompanion(form: string, section: string): Companion | undefined {
  return companions[`${form}/${section}`];
}

/** The verdict right under a figure, while it is typed. */
const readBacks: Readonly<Record<string, Companion>> = {
  'penimbangan/bb_kg': WeightReadBack,
  'sekolah/tb': PupilReadBack,
};

export function questionCompanion(form: string, question: string): Companion | undefined {
  return readBacks[`${form}/${question}`];
}

/** What stays to be said to the family once the form is saved. */
const parting: Readonly<Record<string, Companion>> = { penimbangan: PartingVerdict };

export function savedCompanion(form: string): Companion | undefined {
  return parting[form];
}
