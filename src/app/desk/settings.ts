import { type SettingsAnswer, type SettingsRequest, settingsAnswer } from '../../domain/wire/settings-messages.ts';
import { type Asker, askCentre, type Outcome, sendToCentre } from './ask-centre.ts';

export function readSettings(session: Asker): Promise<Outcome<SettingsAnswer>> {
  return askCentre(session, '/api/settings', settingsAnswer);
}

/** Answers with what holds from then on. */
export function setSettings(session: Asker, request: SettingsRequest): Promise<Outcome<SettingsAnswer>> {
  return sendToCentre(session, '/api/settings', { body: request, shape: settingsAnswer });
}
