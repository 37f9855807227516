import * as z from 'zod';
import { photoChunkType } from '../../../domain/wire/photo-chunk.ts';
import { photoName, photoProgress } from '../../../domain/wire/photo-messages.ts';
import { readPhoto } from '../../photos/read-photo.ts';
import { receiveChunk } from '../../photos/receive-chunk.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { byDevice, type Limit, limitBy, limitTogether } from '../limits.ts';
import { bytesBody, chunkMostBytes, sealerOf } from '../photo-body.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

// By phone, not by address: a village shares one. Thirteen pieces are the largest photo.
const perSealer: Limit = { max: 300, seconds: 60, key: ({ body }) => sealerOf(body) };
const perReader: Limit = { max: 240, seconds: 60, key: byDevice };

/** A phone sends one piece after the other; the one before may still be here when its phone has given it up. */
const mostTogether = 2;

export function addPhotoRoutes(app: App, parts: ServerParts): void {
  addChunkRoute(app, parts);
  addViewRoute(app, parts);
}

/** Needs no session: a piece proves by itself whose it is, as an envelope does. */
function addChunkRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'One sealed piece of a photo that a stored revision names; which pieces are still lacking',
    consumes: [photoChunkType],
    params: z.object({ photo: photoName, at: z.coerce.number().int().min(0).max(0xffff) }),
    body: bytesBody,
    response: { 200: photoProgress, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perSealer), limitTogether({ most: mostTogether, key: perSealer.key })];
  const options = { schema, preHandler, bodyLimit: chunkMostBytes, decompress: false } as const;
  app.put(
    '/api/photos/:photo/chunks/:at',
    { ...options, config: { deed: 'anyone', room: 'photos' } },
    async ({ params, body }, reply) => {
      const answer = await receiveChunk(parts, params, body);
      return typeof answer === 'string'
        ? refuse(reply, answer)
        : reply.header('cache-control', 'no-store').send(answer);
    },
  );
}

function addViewRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A photo of a record within one’s scope',
    params: z.object({ photo: photoName }),
    response: { 200: { description: 'JPEG', content: { 'image/jpeg': { schema: bytesBody } } }, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perReader)];
  // Not as HEAD: that somebody looked would be noted, and he saw nothing.
  const options = { schema, preHandler, exposeHeadRoute: false };
  app.get(
    '/api/photos/:photo',
    { ...options, config: { deed: 'view_photo', room: 'photos' } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { photo } = request.params;
      const found = await readPhoto(parts, actor, photo);
      if (typeof found === 'string') return refuse(reply, found);
      reply.header('cache-control', 'private, no-store').header('content-disposition', 'inline');
      return reply.type('image/jpeg').send(found);
    },
  );
}
