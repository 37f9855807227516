/** A held revision is opened by itself: its record may count in another state. */
export function reviewHref({ record, revision, held }: { record: string; revision: string; held: unknown }): string {
  return held === null ? `/antrean/${record}` : `/antrean/${record}?ditahan=${revision}`;
}
