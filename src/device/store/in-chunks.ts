/** So many are sealed or opened at a time: a long list must not stop the screen. */
const chunkSize = 200;

/** `after` is called with each chunk, as soon as it is through. */
export async function inChunks<T, R>(
  all: readonly T[],
  open: (one: T) => Promise<R>,
  after?: (chunk: readonly R[]) => void,
): Promise<R[]> {
  const opened: R[] = [];
  for (let at = 0; at < all.length; at += chunkSize) {
    const chunk = await Promise.all(all.slice(at, at + chunkSize).map(open));
    opened.push(...chunk);
    after?.(chunk);
  }
  return opened;
}
