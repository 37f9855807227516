import type { Answer } from '../../domain/answers.ts';
import { type Dossier, findRecord, personsOf } from '../../programme/dossier.ts';
import { kaderTexts } from '../texts/id/kader.ts';

const headOfFamily = 1;

/** The head's name; until somebody is listed the house stands for the family. */
export function familyName(dossier: Dossier): string {
  const persons = personsOf(dossier);
  const head = persons.find(({ answers }) => answers.hub_kk === headOfFamily) ?? persons[0];
  const name = head?.answers.nama;
  if (typeof name === 'string' && name !== '') return name;
  return houseWords(dossier) ?? kaderTexts.namelessFamily;
}

/** "Kel. Sugeng", or "Rumah 12" where nobody is listed yet. */
export function familyTitle(dossier: Dossier): string {
  const name = familyName(dossier);
  return name === houseWords(dossier) || name === kaderTexts.namelessFamily ? name : kaderTexts.family(name);
}

/** "Rumah 12"; undefined where the house has no number. */
export function houseWords(dossier: Dossier): string | undefined {
  const house = findRecord(dossier, 'keluarga')?.answers.no_rumah;
  return typeof house === 'string' && house !== '' ? kaderTexts.house(house) : undefined;
}

/** "Rumah 12 · RT 003/001". */
export function placeWords(dossier: Dossier): string {
  const { rt, rw } = unitsOf(dossier);
  const units = rt && rw ? kaderTexts.rtRw(rt, rw) : rt && kaderTexts.rt(rt);
  return [houseWords(dossier), units].filter(Boolean).join(' · ');
}

export function unitsOf(dossier: Dossier): { rt?: string | undefined; rw?: string | undefined } {
  const answers = findRecord(dossier, 'keluarga')?.answers ?? {};
  return { rt: unit(answers.rt) ?? dossier.place.rt, rw: unit(answers.rw) ?? dossier.place.rw };
}

function unit(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}

/** "Bima Saputra" → "Bima S.", as names stand in a narrow list of children. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.charAt(0)}.`;
}
