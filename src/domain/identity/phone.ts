/** An Indonesian mobile number as people write it. Anything else is worth a warning, never a refusal. */
export function isPhone(text: string): boolean {
  return /^(\+62|62|0)8\d{7,12}$/.test(withoutMarks(text));
}

/** '0812-3456-789' and '62 812…' become '+62812…'; undefined for what is not a mobile number. */
export function normalisePhone(text: string): string | undefined {
  return isPhone(text) ? `+62${withoutMarks(text).replace(/^(\+62|62|0)/, '')}` : undefined;
}

function withoutMarks(text: string): string {
  return text.replace(/[\s().-]/g, '');
}
