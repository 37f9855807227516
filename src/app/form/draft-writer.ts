import { type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../../device/store/drafts.ts';

/** `saved` only after the store has confirmed; `at` is the instant of the last answer that is in it. */
export type WriteState = { readonly kind: 'idle' | 'failed' } | { readonly kind: 'saved'; readonly at: string };

export type DraftWriter = {
  readonly state: ReadonlySignal<WriteState>;
  put(draft: Draft): void;
  /** Resolves when everything put so far is written, or has failed. */
  flush(): Promise<void>;
  /** Writes no more: the draft has become a revision, or was dropped. */
  close(): void;
};

type WriterParts = {
  readonly save: (draft: Draft) => Promise<void>;
  /** An answer waits at most this long, so that a word being typed is one write. */
  readonly delayMs: number;
  readonly before?: string;
};

/** Writes the newest draft, one write at a time; a failed one is kept and tried again with the next answer. */
export function openDraftWriter({ save, delayMs, before }: WriterParts): DraftWriter {
  const state = signal<WriteState>(before === undefined ? { kind: 'idle' } : { kind: 'saved', at: before });
  let pending: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  const write = async (): Promise<void> => {
    const draft = pending;
    if (draft === undefined || isClosed) return;
    pending = undefined;
    try {
      await save(draft);
      if (pending === undefined) state.value = { kind: 'saved', at: draft.updated_at };
    } catch {
      pending ??= draft;
      state.value = { kind: 'failed' };
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  return {
    state,
    flush,
    put(draft) {
      if (isClosed) return;
      pending = draft;
      timer ??= setTimeout(flush, delayMs);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
