import type { SettingFaultCode } from '../../domain/settings/setting-faults.ts';
import { defaultSettings, type Settings, settingAt } from '../../domain/settings/settings.ts';
import { settingFaultTexts, settingLabel } from '../../programme/texts/settings.ts';
import { formatDate } from '../format/format-date.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { MultiChoice } from '../kit/multi-choice.tsx';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { TextField } from '../kit/text-field.tsx';
import { dayOf } from '../shell/clock.ts';
import { kabupatenTexts as words } from '../texts/id/kabupaten-settings.ts';
import { KbmField } from './kbm-field.tsx';
import { unitOf, valueWords } from './setting-words.ts';
import {
  type SettingsDraft,
  type Typed,
  typedAt,
  withConfirmed,
  withDefault,
  without,
  withTyped,
} from './settings-draft.ts';
import { usesOfDay } from './uses-of-day.ts';
import { waterChoices } from './water-choices.ts';

type RowProps = {
  path: string;
  settings: Settings;
  draft: SettingsDraft;
  fault: SettingFaultCode | undefined;
  onChange: (draft: SettingsDraft) => void;
};

export function fieldIdOf(path: string): string {
  return `atur-${path.replace('/', '-')}`;
}

/** One setting: its value, the default beside it, and who has settled it. */
export function SettingRow({ path, settings, draft, fault, onChange }: RowProps) {
  const typed = typedAt(settings, draft, path);
  const label = settingLabel(path);
  const isGroup = typeof typed !== 'string';
  return (
    <div class={isGroup ? 'setting-row setting-row--tall' : 'setting-row'}>
      <Field
        id={fieldIdOf(path)}
        label={label}
        hint={hintOf(path)}
        error={fault && settingFaultTexts[fault]}
        group={isGroup}
      >
        <Control
          {...{ path, typed }}
          onType={(value) => onChange(withTyped(settings, draft, { path, typed: value }))}
        />
      </Field>
      <div class="setting-about">
        <Standing path={path} settings={settings} isDrafted={draft[path] !== undefined} />
        <Deeds {...{ path, settings, draft, onChange }} />
      </div>
    </div>
  );
}

/** Whose cases a deadline is of; that the form's own question does not change with the limit. */
function hintOf(path: string): string | undefined {
  if (path === 'krs/near_below_months') return words.spacingHint;
  if (!path.startsWith('days/')) return undefined;
  return words.usedBy(usesOfDay(path.slice('days/'.length)).join('; '));
}

type ControlProps = { path: string; typed: Typed; onType: (typed: Typed) => void };

function Control({ path, typed, onType }: ControlProps) {
  if (typeof typed !== 'string') {
    if ('lakiLaki' in typed) return <KbmField id={fieldIdOf(path)} texts={typed} onType={onType} />;
    return (
      <MultiChoice
        choices={waterChoices}
        value={typed.map(String)}
        onChoose={(codes) => onType(codes.map(Number).sort((one, other) => one - other))}
      />
    );
  }
  const unit = unitOf(path);
  if (unit === undefined) return <TextField value={typed} maxLength={60} capitalise="none" onInput={onType} />;
  return <TextField value={typed} maxLength={4} unit={unit} inputMode="numeric" onInput={onType} />;
}

const open: TagLook = { icon: 'alert', colour: 'kuning', fill: 'border' };
const decided: TagLook = { icon: 'check', colour: 'hijau', fill: 'plain' };
const changing: TagLook = { icon: 'edit', colour: 'biru', fill: 'tint' };

type StandingProps = { path: string; settings: Settings; isDrafted: boolean };

function Standing({ path, settings, isDrafted }: StandingProps) {
  const decision = settings.decided[path];
  const standard = settingAt(defaultSettings, path);
  const look = isDrafted ? changing : decision === undefined ? open : decided;
  const word = isDrafted ? words.changing : decision === undefined ? words.open : words.decided;
  return (
    <>
      <Tag look={look} word={word} />
      {decision !== undefined && (
        <p class="quiet-line">{words.decidedBy(decision.by, formatDate(dayOf(decision.at)), decision.source)}</p>
      )}
      {typeof standard !== 'object' && <p class="quiet-line">{words.standard(valueWords(path, standard))}</p>}
      {Array.isArray(standard) && <p class="quiet-line">{words.standard(valueWords(path, standard))}</p>}
    </>
  );
}

function Deeds({ path, settings, draft, onChange }: Omit<RowProps, 'fault'>) {
  const label = settingLabel(path);
  if (draft[path] !== undefined) {
    return (
      <Deed icon="undo" word={words.undo} label={words.undoOne(label)} onClick={() => onChange(without(draft, path))} />
    );
  }
  if (settings.decided[path] !== undefined) {
    return (
      <Deed
        icon="restore"
        word={words.toStandard}
        label={words.toStandardOne(label)}
        onClick={() => onChange(withDefault(draft, path))}
      />
    );
  }
  return (
    <Deed
      icon="check"
      word={words.confirm}
      label={words.confirmOne(label)}
      onClick={() => onChange(withConfirmed(settings, draft, [path]))}
    />
  );
}

type DeedProps = { icon: 'undo' | 'restore' | 'check'; word: string; label: string; onClick: () => void };

/** The same word stands in thirty rows: a screen reader is told of which one. */
function Deed({ icon, word, label, onClick }: DeedProps) {
  return (
    <Button kind="quiet" icon={icon} onClick={onClick}>
      <span aria-hidden="true">{word}</span>
      <span class="visually-hidden">{label}</span>
    </Button>
  );
}
