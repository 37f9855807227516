/** Id of a question's control on the page; the error summary and repair links lead there. */
export function questionId(key: string): string {
  return `isian-${key}`;
}

/** Brings the question into sight and puts the focus into its control, once the page is drawn. */
export function focusQuestion(key: string): void {
  requestAnimationFrame(() => {
    const control = document.getElementById(questionId(key));
    control?.closest('.question')?.scrollIntoView();
    const first = control?.matches('input, textarea, button')
      ? control
      : (control?.querySelector<HTMLElement>('input:checked, input, textarea, button') ?? control);
    first?.focus({ preventScroll: true });
  });
}

/** Into sight only: a focus would open a keypad that nobody asked for. */
export function showQuestion(key: string): void {
  requestAnimationFrame(() => document.getElementById(questionId(key))?.closest('.question')?.scrollIntoView());
}
