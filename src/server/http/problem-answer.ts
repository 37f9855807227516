import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { type Problem, type ProblemCode, problems } from '../../domain/problem.ts';
import { problemTitles } from '../texts/id.ts';

export const problemType = 'application/problem+json';

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.string().optional(),
});

/** The answers of a route that may end badly: beside its own answer, problems. */
export const problemAnswers = {
  '4xx': { description: 'Problem (RFC 9457)', content: { [problemType]: { schema: problem } } },
  '5xx': { description: 'Problem (RFC 9457)', content: { [problemType]: { schema: problem } } },
} as const;

export function problemOf(code: ProblemCode, detail?: string): Problem {
  const found = { type: 'about:blank', title: problemTitles[code], status: problems[code], code };
  return detail === undefined ? found : { ...found, detail };
}

/**
 * Answers with a problem. `detail` names places in the request, never what stood there. When to come back after a 429 or
 * 503 is known to whoever refuses: it sets Retry-After.
 */
export function refuse(reply: FastifyReply, code: ProblemCode, detail?: string): FastifyReply {
  if (problems[code] === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problems[code])
    .type(problemType)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problemOf(code, detail));
}
