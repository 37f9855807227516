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

// Seconds: a little apart from each other is the phone's own matter (it adds jitter).
const retryAfter: Partial<Record<ProblemCode, number>> = { database_unavailable: 30, too_many_requests: 60 };

/** Answers with a problem. `detail` names places in the request, never what stood there. */
export function refuse(reply: FastifyReply, code: ProblemCode, detail?: string): FastifyReply {
  const seconds = retryAfter[code];
  if (seconds !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', seconds);
  if (problems[code] === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problems[code])
    .type(problemType)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problemOf(code, detail));
}
