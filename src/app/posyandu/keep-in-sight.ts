import { questionId } from '../form/focus-question.ts';

/** Below a measure stands what it means: that is to be seen while it is typed. */
const roomBelowPx = 88;

/** Moves the page as far as the question of the open row needs to stand between the header and the bar below. */
export function keepInSight(key: string): void {
  requestAnimationFrame(() => {
    const question = document.getElementById(questionId(key))?.closest('.weigh-question')?.getBoundingClientRect();
    const header = document.querySelector('.app-bar')?.getBoundingClientRect();
    const bar = document.querySelector('.bottom-bar')?.getBoundingClientRect();
    if (question === undefined) return;
    const above = question.top - (header?.bottom ?? 0);
    const below = question.bottom + roomBelowPx - (bar?.top ?? innerHeight);
    if (above < 0) window.scrollBy(0, above);
    else if (below > 0) window.scrollBy(0, Math.min(below, above));
  });
}
