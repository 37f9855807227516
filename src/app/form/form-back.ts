type Entries = { entries(): { url: string | null; index: number }[]; currentEntry: { index: number } | null };

/** The entry before this one in the tab's own history, as path and query; undefined where nobody can tell. */
function entryBefore(): string | undefined {
  const navigation = (window as { navigation?: Entries }).navigation;
  const at = navigation?.currentEntry?.index ?? -1;
  const url = navigation?.entries().find(({ index }) => index === at - 1)?.url;
  return url == null ? undefined : url.replace(location.origin, '');
}

type Route = (url: string, replace?: boolean) => void;

/** To that address: the phone's own way back where it leads there, so that list and scroll are as they were. */
export function backTo(href: string, route: Route): void {
  if (entryBefore() === href) history.back();
  else route(href, true);
}

/** The phone's own way back, where it leads to that address: what is done need not be walked through again. */
export function stepBackTo(href: string): void {
  if (entryBefore() === href) history.back();
}

/** Back to wherever this was opened from; `href` where it was opened by its address alone. */
export function leaveTo(href: string, route: Route): void {
  if (entryBefore() === undefined) route(href, true);
  else history.back();
}
