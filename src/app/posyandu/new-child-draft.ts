import type { Answers } from '../../domain/answers.ts';
import { completedMonths, isDate } from '../../domain/time/calendar.ts';
import { dateAnswer } from '../form/date-answer.ts';
import { type DateParts, emptyDate } from '../kit/date-field.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';

/** The little that is asked of a child who is not on the list, as typed. */
export type NewChild = {
  /** Given at the first answer, so that a second try makes no second child. */
  readonly id: string;
  readonly nama: string;
  readonly jk: 1 | 2 | undefined;
  readonly birth: DateParts;
  readonly mother: string;
  readonly where: 'tamu' | 'serumah' | undefined;
  readonly household: string | undefined;
  readonly posyandu: string | undefined;
};

export function emptyChild(id: string, posyandu: string | undefined): NewChild {
  return {
    id,
    nama: '',
    jk: undefined,
    birth: emptyDate,
    mother: '',
    where: undefined,
    household: undefined,
    posyandu,
  };
}

type Asked = 'nama' | 'jk' | 'tgl_lahir' | 'mother' | 'posyandu' | 'where' | 'household';
export type NewChildNeeds = Partial<Record<Asked, string>>;

const { needs } = posyanduTexts.newChild;

/** What is still missing or cannot be, in the order of the page. `day`: of the session. */
export function needsOf(child: NewChild, { day, hasPosyandu }: { day: string; hasPosyandu: boolean }): NewChildNeeds {
  const birth = birthNeed(dateAnswer(child.birth).date, day);
  return {
    ...(child.nama.trim() === '' ? { nama: needs.nama } : {}),
    ...(child.jk === undefined ? { jk: needs.jk } : {}),
    ...(birth === undefined ? {} : { tgl_lahir: birth }),
    ...(child.mother.trim() === '' ? { mother: needs.mother } : {}),
    ...(hasPosyandu && child.posyandu === undefined ? { posyandu: needs.posyandu } : {}),
    ...(child.where === undefined ? { where: needs.where } : {}),
    ...(child.where === 'serumah' && child.household === undefined ? { household: needs.household } : {}),
  };
}

const underFive = 60;

function birthNeed(date: string | undefined, day: string): string | undefined {
  if (date === undefined) return needs.tgl_lahir;
  if (!isDate(date)) return needs.noSuchDay;
  if (date > day) return needs.notBorn;
  return completedMonths(date, day) >= underFive ? needs.grown : undefined;
}

/** Answers of the forms `anggota` and `balita`; the rest of both is asked at the next visit. */
export function answersOf(child: NewChild): { readonly anggota: Answers; readonly balita: Answers } {
  const { date, isGuessed } = dateAnswer(child.birth);
  const home = child.where === 'serumah' ? child.household : undefined;
  return {
    anggota: {
      nama: child.nama.trim(),
      ...(child.jk === undefined ? {} : { jk: child.jk }),
      ...(date === undefined ? {} : { tgl_lahir: date }),
      ...(isGuessed ? { tgl_lahir_perkiraan: 'ya' } : {}),
      ...(home === undefined ? {} : { keluarga_id: home, keberadaan: 1 }),
    },
    balita: {
      ...(child.posyandu === undefined ? {} : { posyandu_id: child.posyandu }),
      nama_ortu: child.mother.trim(),
      bukan_warga: home === undefined ? 'ya' : 'tidak',
    },
  };
}
