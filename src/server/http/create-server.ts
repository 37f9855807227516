import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { type App, typed } from './app-instance.ts';
import { readBatchBodies } from './batch-body.ts';
import { describeApi, serveDescription } from './describe-api.ts';
import { guardRoutes } from './guard.ts';
import { handleErrors } from './handle-errors.ts';
import { packAnswers } from './pack-answers.ts';
import { readChunkBodies } from './photo-body.ts';
import { boundWork } from './rooms.ts';
import { addAccountRoutes } from './routes/accounts.ts';
import { addCardRoute } from './routes/cards.ts';
import { addEnrolmentRoutes } from './routes/enrolment.ts';
import { addFeedRoute } from './routes/feed.ts';
import { addFollowUpRoutes } from './routes/follow-ups.ts';
import { addHealthRoute } from './routes/health.ts';
import { addIntakeRoute } from './routes/intake.ts';
import { addKaderRoute } from './routes/kader.ts';
import { addMoveRoute } from './routes/moves.ts';
import { addPhotoRoutes } from './routes/photos.ts';
import { addPseudonymRoute } from './routes/pseudonyms.ts';
import { addQueueRoute } from './routes/queue.ts';
import { addRecordRoutes } from './routes/records.ts';
import { addSessionRoutes } from './routes/session.ts';
import { addSettingsRoutes } from './routes/settings.ts';
import { addSummaryRoute } from './routes/summary.ts';
import { addTwinRoutes } from './routes/twins.ts';
import { addVillageRoutes } from './routes/village.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveApp } from './serve-app.ts';
import type { ServerParts } from './server-parts.ts';

const mostJsonBytes = 262_144;
/** A request that takes longer to arrive is a line that has died; a phone has given up after a minute. */
const arrivalMs = 120_000;
/** Beyond this, connections are refused before they cost anything. */
const mostConnections = 5_000;

/** The centre as a function from request to answer: nothing listens yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: mostJsonBytes,
    requestTimeout: arrivalMs,
    // A balancer on the same machine may say for whom it asks; nobody else.
    trustProxy: 'loopback',
    // Fastify's own 503 says no code of ours: a phone would take it for somebody else's. `rooms.ts` sends away in our words.
    return503OnClosing: false,
    ...(parts.logger === undefined ? { logger: false } : { loggerInstance: parts.logger }),
  });
  app.server.maxConnections = mostConnections;
  handleErrors(app, parts);
  await describeApi(app, parts.version);
  await addPlugins(app);
  boundWork(app, parts);
  guardRoutes(app, parts);
  readBatchBodies(app);
  readChunkBodies(app);
  addRoutes(typed(app), parts);
  await serveApp(app, parts.appDir);
  return app;
}

async function addPlugins(app: FastifyInstance): Promise<void> {
  await setSecurityHeaders(app);
  packAnswers(app);
  await app.register(compress, { encodings: ['gzip', 'identity'], requestEncodings: ['gzip'] });
  await app.register(rateLimit, { global: false });
}

function addRoutes(app: App, parts: ServerParts): void {
  addHealthRoute(app, parts);
  addEnrolmentRoutes(app, parts);
  addIntakeRoute(app, parts);
  addSessionRoutes(app, parts);
  addFeedRoute(app, parts);
  addQueueRoute(app, parts);
  addRecordRoutes(app, parts);
  addPhotoRoutes(app, parts);
  addTwinRoutes(app, parts);
  addPseudonymRoute(app, parts);
  addCardRoute(app, parts);
  addMoveRoute(app, parts);
  addKaderRoute(app, parts);
  addSummaryRoute(app, parts);
  addFollowUpRoutes(app, parts);
  addVillageRoutes(app, parts);
  addAccountRoutes(app, parts);
  addSettingsRoutes(app, parts);
  serveDescription(app);
}
