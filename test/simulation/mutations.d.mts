export type Mutation = {
  readonly name: string;
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly within: number;
};
export const mutations: readonly Mutation[];
