import {
  activitiesAnswer,
  activitiesQuery,
  profileAnswer,
  profileQuery,
} from '../../../domain/wire/village-messages.ts';
import { readActivities } from '../../village/read-activities.ts';
import { readProfile } from '../../village/read-profile.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addVillageRoutes(app: App, parts: ServerParts): void {
  addActivitiesRoute(app, parts);
  addProfileRoute(app, parts);
}

function addActivitiesRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A year of a desa’s activities, with who was there as far as the asker may know it',
    querystring: activitiesQuery,
    response: { 200: activitiesAnswer, ...problemAnswers },
  };
  app.get('/api/village/activities', { schema, config: { deed: 'read_village' } }, async (request, reply) => {
    const answer = await readActivities(parts, actorOf(request), request.query);
    reply.header('cache-control', 'no-store');
    if (answer === 'not_found') return refuse(reply, 'not_found');
    return { ...answer, server_time: parts.now().toISOString() };
  });
}

function addProfileRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A kampung’s profile of this year and the last, and its figures as of today',
    querystring: profileQuery,
    response: { 200: profileAnswer, ...problemAnswers },
  };
  app.get('/api/village/profile', { schema, config: { deed: 'read_village' } }, async (request, reply) => {
    const answer = await readProfile(parts, actorOf(request), request.query);
    reply.header('cache-control', 'no-store');
    if (answer === 'not_found') return refuse(reply, 'not_found');
    return { ...answer, server_time: parts.now().toISOString() };
  });
}
