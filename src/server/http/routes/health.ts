import { healthAnswer } from '../../../domain/wire/messages.ts';
import { isDemo } from '../../demo/demo-mark.ts';
import type { App } from '../app-instance.ts';
import { problemAnswers } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

/** Waits in no room: a balancer must not take a busy centre for a dead one. */
export function addHealthRoute(app: App, { db, version }: ServerParts): void {
  const schema = { summary: 'Whether the centre works', response: { 200: healthAnswer, ...problemAnswers } };
  app.get('/api/health', { schema, config: { deed: 'anyone', room: 'none' } }, async (_request, reply) => {
    await db.ping();
    const demo = await db.transaction({ actor: 'reader' }, isDemo);
    reply.header('cache-control', 'no-store');
    return { status: 'ok' as const, version, database: { engine: db.engine, state: 'ok' as const }, demo };
  });
}
