/** One thing that somebody saved, and what she was told of it. */
export type Write = {
  readonly who: string;
  /** What only this revision says: a child's weight, a house's address. */
  readonly what: string;
  /** The screen said *Tersimpan di HP*; in a pocket, the save resolved. */
  isConfirmed: boolean;
  /** Under which the phone keeps it, as soon as anybody has seen it there. */
  number?: number;
};

/** Everything that was written, by whom, in the order of writing. */
export type Ledger = { readonly writes: Write[]; note(who: string, what: string): Write; of(who: string): Write[] };

export function openLedger(): Ledger {
  const writes: Write[] = [];
  return {
    writes,
    note(who, what) {
      const write: Write = { who, what, isConfirmed: false };
      writes.push(write);
      return write;
    },
    of: (who) => writes.filter((write) => write.who === who),
  };
}

/** What lies on a phone: numbers that wait, and what was answered for the others. */
export type Inside = {
  readonly counter: number;
  readonly waiting: readonly { readonly number: number; readonly revision: string }[];
  readonly answered: readonly { readonly number: number; readonly revision: string; readonly receipt: string }[];
  /** Of each draft a mark of its sealing: no two sealings share it. */
  readonly drafts: readonly string[];
};
