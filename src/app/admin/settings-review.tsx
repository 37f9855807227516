import { useState } from 'preact/hooks';
import { type SettingGroup, type Settings, settingAt } from '../../domain/settings/settings.ts';
import type { SettingsAnswer } from '../../domain/wire/settings-messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { setSettings } from '../desk/settings.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getSession } from '../session/current-session.ts';
import { kabupatenTexts } from '../texts/id/kabupaten-settings.ts';
import { changeLine } from './setting-words.ts';
import { afterwards, changesOf, type SettingsDraft } from './settings-draft.ts';

const words = kabupatenTexts.dialog;
const leastSource = 3;

type ReviewProps = {
  open: boolean;
  settings: Settings;
  draft: SettingsDraft;
  onSaved: (answer: SettingsAnswer) => void;
  /** Somebody else was quicker. */
  onOutdated: () => void;
  onClose: () => void;
};

/** Before anything is settled: what will be otherwise, what follows from it, and by which document. */
export function SettingsReview({ open, settings, draft, onSaved, onOutdated, onClose }: ReviewProps) {
  const [source, setSource] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const changes = changesOf(draft);
  const count = formatNumber(Object.keys(changes).length);
  const isSourced = source.trim().length >= leastSource;
  const save = async () => {
    setChecked(true);
    if (!isSourced) return;
    setBusy(true);
    const request = { version: settings.version, source: source.trim(), changes };
    const outcome = await setSettings(getSession(), request);
    setBusy(false);
    setTrouble(outcome.kind === 'ok' ? undefined : outcome);
    if (outcome.kind !== 'ok') return;
    setSource('');
    setChecked(false);
    onSaved(outcome.value);
  };
  const isOutdated = trouble?.kind === 'problem' && trouble.code === 'settings_outdated';
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" icon="check" busy={isBusy ? words.saving : undefined} onClick={() => void save()}>
            {words.save(count)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {trouble && <TroubleBanner outcome={trouble} onRetry={isOutdated ? onOutdated : undefined} />}
      <Changes settings={settings} draft={draft} />
      <Consequences paths={Object.keys(changes)} />
      <Field
        id="atur-dasar"
        label={words.source}
        hint={words.sourceHint}
        error={isChecked && !isSourced ? words.sourceMissing : undefined}
      >
        <TextField value={source} maxLength={200} onInput={setSource} />
      </Field>
    </Dialog>
  );
}

function Changes({ settings, draft }: { settings: Settings; draft: SettingsDraft }) {
  const after = afterwards(settings, draft);
  const lines = Object.keys(changesOf(draft)).map((path) =>
    changeLine(path, { before: settingAt(settings, path), after: settingAt(after, path) }),
  );
  return (
    <ul class="setting-changes">
      {lines.map(({ path, label, before, after: then }) => (
        <li key={path}>
          <span>{label}</span>
          {before === then ? (
            <span>
              <strong>{then}</strong> <span class="quiet-line">({words.confirmed})</span>
            </span>
          ) : (
            <span>
              <s>{before}</s> <span class="visually-hidden">{kabupatenTexts.arrow}</span>
              <span aria-hidden="true">→</span> <strong>{then}</strong>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Consequences({ paths }: { paths: readonly string[] }) {
  const groups = Object.entries(kabupatenTexts.consequences).filter(([group]) =>
    paths.some((path) => path.startsWith(`${group}/`)),
  ) as [SettingGroup, string][];
  return (
    <section aria-label={words.after}>
      <h3>{words.after}</h3>
      <ul class="setting-after">
        {groups.map(([group, sentence]) => (
          <li key={group}>{sentence}</li>
        ))}
        <li>{words.when}</li>
      </ul>
    </section>
  );
}
