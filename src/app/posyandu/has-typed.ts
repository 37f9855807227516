import type { Draft } from '../../device/store/drafts.ts';
import { sameAnswer } from '../../domain/answers.ts';

const wasThere = 1;

/**
 * Whether a weighing's draft says more than the row put into it by itself (posyandu, day, that the child was there): a figure that
 * was typed and erased again leaves nothing behind.
 */
export function hasTyped({ answers, base }: Pick<Draft, 'answers' | 'base'>): boolean {
  const isByItself = (key: string) =>
    key === 'posyandu_id' || key === 'tgl_ukur' || (key === 'hadir' && answers.hadir === wasThere);
  return Object.keys({ ...base, ...answers }).some((key) => !isByItself(key) && !sameAnswer(answers[key], base[key]));
}
