import { isDate } from '../../domain/time/calendar.ts';

/** 36.99 is no kabupaten: no number of the demo village can be anybody's. */
const nowhere = '369923';

/** Hands out NIK and numbers of a Kartu Keluarga, no serial twice. */
export function inventNumbers() {
  let serial = 0;
  const nextSerial = () => String(++serial).padStart(4, '0');
  return {
    nik: (born: string, jk: 1 | 2) => `${nowhere}${shortDate(born, jk === 2 ? 40 : 0)}${nextSerial()}`,
    kk: (registered: string) => `${nowhere}${shortDate(registered, 0)}${nextSerial()}`,
  };
}

/** DDMMYY; a NIK writes a woman's day +40. */
function shortDate(date: string, plus: number): string {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day) + plus).padStart(2, '0')}${month}${year.slice(2)}`;
}
