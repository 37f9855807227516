import { settingsAnswer, settingsRequest } from '../../../domain/wire/settings-messages.ts';
import { readerOptions, type SessionActor } from '../../accounts/session-actor.ts';
import { readSettingsHistory, readSettingsState } from '../../settings/read-settings.ts';
import { setSettings } from '../../settings/set-settings.ts';
import type { App } from '../app-instance.ts';
import { actorOf } from '../guard.ts';
import { problemAnswers, refuse } from '../problem-answer.ts';
import type { ServerParts } from '../server-parts.ts';

export function addSettingsRoutes(app: App, parts: ServerParts): void {
  const answers = { 200: settingsAnswer, ...problemAnswers };
  const read = { summary: 'What the kabupaten has settled, and how it came about', response: answers };
  app.get('/api/settings', { schema: read, config: { deed: 'read_settings' } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return answerFor(parts, actorOf(request));
  });
  const set = {
    summary: 'Settles names, limits or days for the kabupaten, or takes them back to the default',
    body: settingsRequest,
    response: answers,
  };
  app.post('/api/settings', { schema: set, config: { deed: 'set_settings' } }, async (request, reply) => {
    const actor = actorOf(request);
    const { kab, account, name } = actor;
    const done = await setSettings(parts, { kab, account, name, options: readerOptions(actor) }, request.body);
    if (done === 'settings_outdated') return refuse(reply, 'settings_outdated');
    if (Array.isArray(done)) {
      return refuse(reply, 'settings_unfit', done.map(({ path, code }) => `/changes/${path} ${code}`).join(', '));
    }
    return answerFor(parts, actor);
  });
}

function answerFor({ db }: ServerParts, actor: SessionActor) {
  return db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => ({
    state: await readSettingsState(tx, actor.kab),
    history: await readSettingsHistory(tx, actor.kab),
  }));
}
