/** An instant as the wire has it: whole milliseconds, while the database may know microseconds. */
export function toInstant(text: string): string {
  return new Date(text).toISOString();
}
