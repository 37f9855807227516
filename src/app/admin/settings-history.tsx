import { defaultSettings, settingAt } from '../../domain/settings/settings.ts';
import type { SettingsVersion } from '../../domain/wire/settings-messages.ts';
import { settingLabel } from '../../programme/texts/settings.ts';
import { formatDate } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { dayOf, timeOf } from '../shell/clock.ts';
import { kabupatenTexts } from '../texts/id/kabupaten-settings.ts';
import { changeLine, valueWords } from './setting-words.ts';

const words = kabupatenTexts.history;

/** Every change that was ever made, newest first. */
export function SettingsHistory({ history }: { history: readonly SettingsVersion[] }) {
  return (
    <Card title={words.title}>
      {history.length === 0 ? (
        <p class="quiet-line">{words.empty}</p>
      ) : (
        <ol class="setting-history">
          {history.map((version) => (
            <Version key={version.version} version={version} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Version({ version: { version, changes, source, by, at } }: { version: SettingsVersion }) {
  return (
    <li>
      <h3>{words.version(formatNumber(version), source)}</h3>
      <p class="quiet-line">{words.about(by, `${formatDate(dayOf(at))} ${timeOf(at)}`)}</p>
      <ul>
        {Object.entries(changes).map(([path, value]) => (
          <li key={path}>
            {settingLabel(path)}: <strong>{setWords(path, value)}</strong>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Of the table what is not as it comes with Cacah. */
function setWords(path: string, value: SettingsVersion['changes'][string]): string {
  if (path !== 'kbm/table' || value === null) return valueWords(path, value);
  return changeLine(path, { before: settingAt(defaultSettings, path), after: value }).after;
}
