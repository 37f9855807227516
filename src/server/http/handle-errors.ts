import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ProblemCode } from '../../domain/problem.ts';
import { DatabaseError } from '../db/database-error.ts';
import { PhotoStoreFailure } from '../photos/photo-store.ts';
import { chanceFrom } from './chance.ts';
import { refuse } from './problem-answer.ts';
import type { ServerParts } from './server-parts.ts';

/** Seconds: when the database is back, phones come back one after the other. */
const [soonest, spread] = [20, 40];

/** What was thrown becomes a problem. Nothing of the error itself reaches the answer. */
export function handleErrors(app: FastifyInstance, { random }: Pick<ServerParts, 'random'>): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (code === 'database_unavailable') {
      reply.header('retry-after', Math.round(soonest + spread * chanceFrom(random)));
    }
    if (code === 'fault' || code === 'database_unavailable') request.log.error({ err: error }, code);
    return refuse(reply, code, placesOf(error));
  });
}

/** `/api/…` that does not exist is a problem too. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(reply, 'not_found');
}

// SQLSTATE classes: connection, resources (disk full, too many connections), operator (shutdown, time limit).
const unavailable = /^(08|53|57)/;

function codeOf(error: FastifyError): ProblemCode {
  if (error instanceof DatabaseError) return unavailable.test(error.code) ? 'database_unavailable' : 'fault';
  if (error instanceof PhotoStoreFailure) return 'database_unavailable';
  if (error.validation !== undefined) return 'request_malformed';
  if (error.statusCode === 413) return 'batch_too_large';
  return error.statusCode !== undefined && error.statusCode < 500 ? 'request_malformed' : 'fault';
}

function placesOf(error: FastifyError): string | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined;
  return [...new Set(error.validation.map((one) => one.instancePath || '/'))].join(', ');
}
