import { demoAnswer, demoEnrolRequest, enrolment, enrolRequest } from '../../../domain/wire/messages.ts';
import { enrolDemoDevice, enrolDevice } from '../../accounts/enrol-device.ts';
import { readCode } from '../../accounts/one-time-code.ts';
import { listDemoPeople } from '../../demo/demo-people.ts';
import type { App } from '../app-instance.ts';
import { byAddress, type Limit, limitBy } from '../limits.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

const perAddress: Limit = { max: 300, seconds: 600, key: byAddress };
const perCode: Limit = {
  max: 10,
  seconds: 600,
  key: ({ body }) => readCode((body as { code: string }).code).slice(0, 4),
};

export function addEnrolmentRoutes(app: App, parts: ServerParts): void {
  addEnrolRoute(app, parts);
  addDemoRoutes(app, parts);
}

function addEnrolRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'A one-time code becomes a device with a session',
    body: enrolRequest,
    response: { 200: enrolment, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perAddress), limitBy(app, perCode)];
  app.post('/api/enrol', { schema, preHandler, config: { deed: 'anyone' } }, async ({ body }, reply) => {
    const found = await enrolDevice(parts, body);
    return typeof found === 'string' ? refuse(reply, found) : found;
  });
}

function addDemoRoutes(app: App, parts: ServerParts): void {
  const preHandler = [limitBy(app, perAddress)];
  const list = { summary: 'People of the demo village', response: { 200: demoAnswer, ...problemAnswers } };
  app.get('/api/demo', { schema: list, config: { deed: 'anyone' } }, async (_request, reply) => {
    const people = await parts.db.transaction({ actor: 'accounts' }, listDemoPeople);
    return people === undefined ? refuse(reply, 'not_a_demo') : { people };
  });
  const enrol = {
    summary: 'Log in as a person of the demo village',
    body: demoEnrolRequest,
    response: { 200: enrolment, ...problemAnswers },
  };
  app.post('/api/demo/enrol', { schema: enrol, preHandler, config: { deed: 'anyone' } }, async ({ body }, reply) => {
    const found = await enrolDemoDevice(parts, body);
    return typeof found === 'string' ? refuse(reply, found) : found;
  });
}
