import type { Answers } from '../../domain/answers.ts';
import type { Place } from '../../domain/revision.ts';
import { isDate } from '../../domain/time/calendar.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { findRecord } from '../../programme/dossier.ts';
import { hasGone, type Person } from '../../programme/persons.ts';
import { changeTexts } from '../texts/id/changes.ts';
import type { Deed } from './save-deeds.ts';
import { addressOf, answersInNewHome, relationTo } from './split-family.ts';
import { nameOf } from './use-family.ts';

/** Members who go to a family of their own, or to another one of the desa. */
export type FamilyMove = {
  /** Of the new household, given at once so that a second press makes no second family. */
  readonly id: string;
  readonly who: readonly string[];
  readonly where: 'baru' | 'lain' | undefined;
  readonly family: string | undefined;
  readonly chief: string | undefined;
  readonly relations: Readonly<Record<string, number>>;
  readonly day: string | undefined;
  /** Who is the head of those who stay, where the old one goes. */
  readonly stayingChief: string | undefined;
};

export function emptyMove(id: string): FamilyMove {
  return {
    ...{ id, who: [], where: undefined, family: undefined, chief: undefined, relations: {}, day: undefined },
    stayingChief: undefined,
  };
}

export type MoveParts = { readonly move: FamilyMove; readonly persons: readonly Person[]; readonly today: string };

/** Who may go or stay: whoever has not died or moved away. */
export function presentAmong(persons: readonly Person[], today: string): Person[] {
  return persons.filter(({ answers }) => !hasGone(answers, today));
}

/** As it was said, or as the old family tells. In a family that is there already it is always asked. */
export function relationIn({ move, persons }: Pick<MoveParts, 'move' | 'persons'>, id: string): number | undefined {
  const said = move.relations[id];
  if (said !== undefined || move.where !== 'baru') return said;
  const [chief, person] = [move.chief, id].map((one) => persons.find((found) => found.id === one));
  return chief === undefined || person === undefined ? undefined : relationTo(chief, person, move.who);
}

/** The old head goes and others stay behind. */
export function leavesHeadless({ move, persons, today }: MoveParts): boolean {
  const present = presentAmong(persons, today);
  const goes = ({ id }: Person) => move.who.includes(id);
  const heads = present.filter(({ answers }) => answers.hub_kk === 1);
  return heads.length > 0 && heads.every(goes) && !present.every(goes);
}

const { needs } = changeTexts.move;
export type MoveNeeds = Readonly<Record<string, string>>;

export function moveNeeds(parts: MoveParts): MoveNeeds {
  const { move, persons, today } = parts;
  const everybody = presentAmong(persons, today).every(({ id }) => move.who.includes(id));
  return {
    ...(move.who.length === 0 ? { who: needs.who } : everybody && move.where !== 'lain' ? { who: needs.all } : {}),
    ...(move.where === undefined ? { where: needs.where } : {}),
    ...(move.where === 'lain' && move.family === undefined ? { family: needs.family } : {}),
    ...(move.where === 'baru' && move.chief === undefined ? { head: needs.head } : {}),
    ...(leavesHeadless(parts) && move.stayingChief === undefined ? { staying: needs.head } : {}),
    ...relationNeeds(parts),
    ...(!isDate(move.day) ? { day: needs.day } : move.day > today ? { day: needs.future } : {}),
  };
}

function relationNeeds({ move, persons }: MoveParts): MoveNeeds {
  if (move.where === undefined || (move.where === 'baru' && move.chief === undefined)) return {};
  const open = move.who.filter((id) => relationIn({ move, persons }, id) === undefined);
  const nameIn = (id: string) => nameOf(persons.find((one) => one.id === id) ?? { answers: {} });
  return Object.fromEntries(open.map((id) => [`hub-${id}`, needs.relation(nameIn(id))]));
}

type Homes = { readonly from: Dossier; readonly to: Dossier | undefined };

/** One transaction: the new family, those who go, and who is the head of those who stay. */
export function moveDeeds({ move, persons }: MoveParts, { from, to }: Homes): Deed[] {
  const household = move.where === 'lain' ? (move.family ?? '') : move.id;
  const place: Place = { ...(move.where === 'lain' && to !== undefined ? to.place : from.place), household };
  const home: Answers = findRecord(from, 'keluarga', from.household)?.answers ?? {};
  return [
    ...(move.where === 'baru' ? [{ form: 'keluarga', subject: household, place, changes: addressOf(home) }] : []),
    ...move.who.map((id) => ({
      ...{ form: 'anggota', subject: id, household, place },
      changes: answersInNewHome(household, relationIn({ move, persons }, id), move.day ?? ''),
    })),
    ...(move.stayingChief === undefined
      ? []
      : [{ form: 'anggota', subject: move.stayingChief, changes: { hub_kk: 1 } }]),
  ];
}
