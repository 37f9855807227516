export type Mutation = {
  readonly name: string;
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Where to begin, if the first days hardly touch what it breaks. */
  readonly from?: number;
  readonly within: number;
};
export const mutations: readonly Mutation[];
