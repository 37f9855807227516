import { contentsVersion } from '../../../domain/wire/envelope.ts';
import { feedPage, feedQuery, lostDevices, lostDevicesAnswer } from '../../../domain/wire/messages.ts';
import type { SettingsState } from '../../../domain/wire/settings-messages.ts';
import { noteContact, noteLostDevices } from '../../accounts/note-contact.ts';
import { accountOf, readerOptions, type SessionActor } from '../../accounts/session-actor.ts';
import { findEnds } from '../../feed/find-ends.ts';
import { findWanted } from '../../feed/find-wanted.ts';
import { leaveOutExpected } from '../../feed/leave-out-expected.ts';
import { readFeedPage } from '../../feed/read-feed.ts';
import { readSettingsNumber, readSettingsState } from '../../settings/read-settings.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { byDevice, type Limit, limitBy } from '../limits.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

const perDevice: Limit = { max: 240, seconds: 60, key: byDevice };
// A device's number is 32 bits in its envelopes.
const mostNumber = 0xffff_ffff;

export function addFeedRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'What changed within one’s scope since the cursor, a page at a time',
    querystring: feedQuery,
    response: { 200: feedPage, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perDevice)];
  app.get('/api/feed', { schema, preHandler, config: { deed: 'sync' } }, async (request, reply) => {
    const { cursor, highest, settings, expected, held } = request.query;
    if (!Number.isInteger(highest) || highest < 0 || highest > mostNumber) {
      return refuse(reply, 'request_malformed', '/highest');
    }
    const actor = actorOf(request);
    const heard = await noteContact(parts, actor, highest);
    reply.header('cache-control', 'no-store');
    const page = {
      ...(await readFeedPage(parts, actor, cursor)),
      ...(settings === undefined ? {} : await newSettings(parts, actor, settings)),
      account: accountOf(actor),
      contents: contentsVersion,
    };
    const wanted = heard.lacks && !page.more ? await findWanted(parts, actor) : [];
    const ends = held === undefined || page.more ? [] : await findEnds(parts, actor, held);
    return {
      ...(await leaveOutExpected(page, expected)),
      ...(heard.highest > highest ? { highest: heard.highest } : {}),
      ...(wanted.length === 0 ? {} : { wanted }),
      ...(ends.length === 0 ? {} : { ends }),
    };
  });
  addLostRoute(app, parts);
}

/** Nothing where the device knows this very version: it costs no byte. */
async function newSettings(
  { db }: ServerParts,
  actor: SessionActor,
  known: number,
): Promise<{ settings?: SettingsState }> {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) =>
    (await readSettingsNumber(tx, actor.kab)) === known ? {} : { settings: await readSettingsState(tx, actor.kab) },
  );
}

function addLostRoute(app: App, parts: ServerParts): void {
  const schema = {
    summary: 'How far devices had numbered whose store is gone, so that what never arrived can be named',
    body: lostDevices,
    response: { 200: lostDevicesAnswer, ...problemAnswers },
  };
  const preHandler = [limitBy(app, perDevice)];
  app.post('/api/lost-devices', { schema, preHandler, config: { deed: 'sync' } }, async (request) => ({
    noted: await noteLostDevices(parts, actorOf(request), request.body.devices),
  }));
}
