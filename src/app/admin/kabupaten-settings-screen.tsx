import { useState } from 'preact/hooks';
import { type Settings, settingPaths } from '../../domain/settings/settings.ts';
import { settingsOf } from '../../domain/settings/settings-of.ts';
import type { SettingsAnswer } from '../../domain/wire/settings-messages.ts';
import { settingFaultTexts, settingLabel } from '../../programme/texts/settings.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import { readSettings } from '../desk/settings.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { formatNumber } from '../format/format-number.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { getSession } from '../session/current-session.ts';
import { Screen } from '../shell/screen.tsx';
import { kabupatenTexts as words } from '../texts/id/kabupaten-settings.ts';
import { SettingGroups } from './setting-groups.tsx';
import { fieldIdOf } from './setting-row.tsx';
import { faultsOf, type SettingsDraft } from './settings-draft.ts';
import { SettingsHistory } from './settings-history.tsx';
import { SettingsReview } from './settings-review.tsx';

const nothing: SettingsDraft = {};

/** `/pengaturan`: what the kabupaten settles for itself, beside what comes with Cacah, and how it came about. */
export function KabupatenSettingsScreen() {
  const session = getSession();
  const { outcome, reload } = useAnswer('pengaturan', () => readSettings(session));
  const [newer, setNewer] = useState<SettingsAnswer>();
  const [draft, setDraft] = useState(nothing);
  const [step, setStep] = useState<'edit' | 'checked' | 'review'>('edit');
  const [said, setSaid] = useState<string>();
  const answer = newer ?? (outcome?.kind === 'ok' ? outcome.value : undefined);
  const settings = answer && settingsOf(answer.state);
  const count = Object.keys(draft).length;

  const change = (next: SettingsDraft) => {
    setDraft(next);
    setSaid(undefined);
    if (Object.keys(next).length === 0) setStep('edit');
  };
  const review = () => setStep(settings !== undefined && faultsOf(settings, draft).length > 0 ? 'checked' : 'review');
  const take = (saved: SettingsAnswer) => {
    setNewer(saved);
    change(nothing);
    setSaid(words.saved);
    // So that this desk, too, goes by it at once.
    session.sync().catch(() => undefined);
  };
  const again = () => {
    setNewer(undefined);
    setStep('edit');
    void reload();
  };
  return (
    <Screen
      title={words.title}
      subtitle={session.regions.find(({ code }) => code === session.account.kab)?.name ?? session.account.name}
      width="wide"
      stamp={<Stamp text={said} />}
      bottom={count > 0 && <SaveBar count={count} onReview={review} onDrop={() => change(nothing)} />}
    >
      <AnswerView outcome={newer === undefined ? outcome : { kind: 'ok', value: newer }} onRetry={() => void reload()}>
        {({ state, history }) => {
          const held = settings ?? settingsOf(state);
          return (
            <>
              <Lead settings={held} />
              {step === 'checked' && <Faults settings={held} draft={draft} />}
              <SettingGroups settings={held} draft={draft} isChecked={step === 'checked'} onChange={change} />
              <SettingsHistory history={history} />
              <SettingsReview
                open={step === 'review'}
                {...{ settings: held, draft }}
                onSaved={take}
                onOutdated={again}
                onClose={() => setStep('edit')}
              />
            </>
          );
        }}
      </AnswerView>
    </Screen>
  );
}

function Lead({ settings }: { settings: Settings }) {
  const settled = settingPaths.filter((path) => settings.decided[path] !== undefined).length;
  return (
    <p class="quiet-line">
      {words.about} {words.progress(formatNumber(settled), formatNumber(settingPaths.length))}.
    </p>
  );
}

function Faults({ settings, draft }: { settings: Settings; draft: SettingsDraft }) {
  const faults = faultsOf(settings, draft);
  if (faults.length === 0) return null;
  return (
    <ErrorSummary
      key={faults.map(({ path }) => path).join()}
      focus
      title={words.issues(formatNumber(faults.length))}
      items={faults.map(({ path, code }) => ({
        fieldId: fieldIdOf(path),
        text: `${settingLabel(path)}: ${settingFaultTexts[code]}`,
      }))}
    />
  );
}

type SaveBarProps = { count: number; onReview: () => void; onDrop: () => void };

function SaveBar({ count, onReview, onDrop }: SaveBarProps) {
  return (
    <BottomBar>
      <Button kind="quiet" icon="undo" onClick={onDrop}>
        {words.drop}
      </Button>
      <Button kind="primary" icon="check" onClick={onReview}>
        {words.review(formatNumber(count))}
      </Button>
    </BottomBar>
  );
}
