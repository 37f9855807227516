import { questionId } from '../form/focus-question.ts';
import { weightKey } from './row-fields.ts';

/** Below a measure stands what it means: that is to be seen while it is typed. */
const roomBelowPx = 88;

/**
 * Moves the page as far as the question of the open row needs to stand between the header and the bar below. The weight
 * keeps the child's name above it while there is room for both.
 */
export function keepInSight(key: string): void {
  requestAnimationFrame(() => {
    const question = document.getElementById(questionId(key))?.closest('.weigh-question');
    const row = question?.closest('.weigh-row');
    if (question == null || row == null) return;
    const [top, bottom] = [edgeOf('.app-bar')?.bottom ?? 0, edgeOf('.bottom-bar')?.top ?? innerHeight];
    const at = question.getBoundingClientRect();
    const head = key === weightKey ? row.getBoundingClientRect().top : at.top;
    const wanted = Math.min(at.bottom + roomBelowPx - bottom, head - top);
    const needed = at.bottom - bottom;
    if (at.top < top) window.scrollBy(0, at.top - top);
    else if (Math.max(wanted, needed) > 0) window.scrollBy(0, Math.max(wanted, needed));
  });
}

function edgeOf(selector: string): DOMRect | undefined {
  return document.querySelector(selector)?.getBoundingClientRect();
}
