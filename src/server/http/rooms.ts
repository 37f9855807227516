import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Database } from '../db/database.ts';
import { chanceFrom } from './chance.ts';
import { refuse } from './problem-answer.ts';
import type { ServerParts } from './server-parts.ts';
import { type AllBounds, openWaitingRoom, type Place, type RoomName, type WaitingRoom } from './waiting-room.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where a request waits for its turn. Not given: among what people and phones read and say; `none`: nowhere. */
    room?: RoomName | 'none';
  }
  interface FastifyRequest {
    place: Place | null;
  }
}

const megabyte = 1_000_000;

/**
 * The embedded engine has one connection, and two requests keep it busy; PostgreSQL's pool has ten. Sealed work has a room
 * of its own, so that nobody's reading keeps a phone from handing in what it carries.
 */
export function boundsFor(engine: Database['engine']): AllBounds {
  const atOnce = engine === 'embedded' ? { intake: 2, photos: 1, desk: 2 } : { intake: 4, photos: 2, desk: 4 };
  return {
    intake: { atOnce: atOnce.intake, mostPlaces: 300, mostBytes: 32 * megabyte, mostWaitMs: 20_000 },
    photos: { atOnce: atOnce.photos, mostPlaces: 60, mostBytes: 4 * megabyte, mostWaitMs: 10_000 },
    desk: { atOnce: atOnce.desk, mostPlaces: 200, mostBytes: 8 * megabyte, mostWaitMs: 10_000 },
  };
}

/**
 * Every request under `/api/` has a place before its body is read, and a turn before its handler runs. Where there is no
 * place it is sent away with a time to come back: under load the server neither grows nor forgets.
 */
export function boundWork(app: FastifyInstance, parts: Pick<ServerParts, 'db' | 'random' | 'bounds'>): void {
  const bounds = parts.bounds ?? boundsFor(parts.db.engine);
  const outside = { now: () => performance.now(), chance: () => chanceFrom(parts.random) };
  const rooms: Readonly<Record<RoomName, WaitingRoom>> = {
    intake: openWaitingRoom(bounds.intake, outside),
    photos: openWaitingRoom(bounds.photos, outside),
    desk: openWaitingRoom(bounds.desk, outside),
  };
  let isClosing = false;
  app.decorateRequest('place', null);
  app.addHook('onRoute', (route) => {
    if (roomOf(route) !== undefined) route.handler = inTurn(route.handler, rooms);
  });
  app.addHook('onRequest', async (request, reply) => {
    const room = roomOf(request.routeOptions);
    if (room === undefined && isClosing && request.url.startsWith('/api/')) {
      return refuseBusy(reply, rooms.desk.sendAway());
    }
    if (room === undefined) return undefined;
    const place = rooms[room].enter(announcedBytes(request));
    if ('retry_after' in place) return refuseBusy(reply, place);
    request.place = place;
    reply.raw.once('close', place.leave);
    return undefined;
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const room of Object.values(rooms)) room.close();
  });
  // A connection that is kept for a next question would keep the server.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}

function roomOf({ url = '', config }: { url?: string | undefined; config?: { room?: RoomName | 'none' } | undefined }) {
  const room = config?.room ?? 'desk';
  return url.startsWith('/api/') && room !== 'none' ? room : undefined;
}

function inTurn(handler: RouteHandlerMethod, rooms: Readonly<Record<RoomName, WaitingRoom>>): RouteHandlerMethod {
  return async function (request, reply) {
    const { place } = request;
    if (place === null) throw new Error('a request without a place has come through');
    if ((await place.turn()) !== 'yours') {
      return refuseBusy(reply, rooms[roomOf(request.routeOptions) ?? 'desk'].sendAway());
    }
    try {
      return await handler.call(this, request, reply);
    } finally {
      place.done();
    }
  };
}

function refuseBusy(reply: FastifyReply, { retry_after }: { retry_after: number }): FastifyReply {
  return refuse(reply.header('retry-after', retry_after), 'centre_busy');
}

/** A body of unknown length may become as long as the route allows, and none may become longer. */
function announcedBytes({ headers, routeOptions: { bodyLimit = 0 }, method }: FastifyRequest): number {
  if (method === 'GET' || method === 'HEAD') return 0;
  const announced = Number(headers['content-length'] ?? Number.NaN);
  return Number.isFinite(announced) ? Math.min(announced, bodyLimit) : bodyLimit;
}
