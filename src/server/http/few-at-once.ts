/** Does the work, or answers with undefined where there is no room for it now. */
export type FewAtOnce = <T>(key: string, work: () => Promise<T>) => Promise<T> | undefined;

/** One at a time for each key, and so many in all: what waits elsewhere costs no memory here. */
export function fewAtOnce(most: number): FewAtOnce {
  const busy = new Set<string>();
  return (key, work) => {
    if (busy.has(key) || busy.size >= most) return undefined;
    busy.add(key);
    return work().finally(() => busy.delete(key));
  };
}
