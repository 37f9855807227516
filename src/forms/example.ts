import type { Answers } from '../domain/answers.ts';
import type { Facts } from '../domain/form/facts.ts';

/** A filled-in form that feeds tests and the workbench. Everybody in it is invented. */
export type Example = {
  readonly story: string;
  readonly answers: Answers;
  readonly facts: Facts;
  /** The form's version that it is the first to fit; without it the first. */
  readonly since?: number;
};
