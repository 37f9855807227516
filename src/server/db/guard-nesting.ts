import { AsyncLocalStorage } from 'node:async_hooks';
import type { Engine } from './engine.ts';

/**
 * One transaction may not wait for another inside it: the embedded engine has one connection and would wait for
 * ever, and a pool does the same once it is empty. So it is an error at once, on both.
 */
export const guardNesting = (engine: Engine): Engine => {
  const current = new AsyncLocalStorage<{ isOpen: boolean }>();
  return {
    ...engine,
    transaction: async (options, work) => {
      if (current.getStore()?.isOpen) throw new Error('a transaction is asked for inside a transaction');
      const mark = { isOpen: true };
      return current
        .run(mark, () => engine.transaction(options, work))
        .finally(() => {
          mark.isOpen = false;
        });
    },
  };
};
