import type { BrowserContext } from 'playwright';

/** Hears what the screens confirm the moment they do, so that whoever kills the browser knows what a person has read. */
export type Ear = {
  /** When these words were said, in ms of this process's clock; waits for them. */
  hears(words: string, timeoutMs?: number): Promise<number>;
};

const binding = 'sayToTheTest';

export async function listen(context: BrowserContext): Promise<Ear> {
  const said: { words: string; at: number }[] = [];
  let onSaid: () => void = () => undefined;
  await context.exposeBinding(binding, (_source, words: string) => {
    said.push({ words: words.replace(/\s/g, ' '), at: performance.now() });
    onSaid();
  });
  // tsx marks the names of functions with this helper, also of those that are handed over to the page.
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await context.addInitScript(tellWhatIsConfirmed, binding);
  return {
    hears: (words, timeoutMs = 30_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never said: ${words}`)), timeoutMs);
        onSaid = () => {
          const found = said.find((one) => one.words.includes(words));
          if (found === undefined) return;
          clearTimeout(timer);
          resolve(found.at);
        };
        onSaid();
      }),
  };
}

/** Runs in the page. */
function tellWhatIsConfirmed(name: string): void {
  let last = '';
  const look = () => {
    const words = document.querySelector('.undo')?.textContent ?? '';
    if (words === last) return;
    last = words;
    const tell: unknown = Reflect.get(window, name);
    if (typeof tell === 'function' && words !== '') void tell(words);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}
