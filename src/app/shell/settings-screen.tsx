import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dictionaryTexts } from '../../programme/texts/dictionary.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { getSession } from '../session/current-session.ts';
import { InstallHint } from '../session/install-hint.tsx';
import { lockSession } from '../session/open-session.ts';
import { personWords } from '../session/person-words.ts';
import { dictionaryScreenTexts } from '../texts/id/dictionary.ts';
import { officeTexts } from '../texts/id/follow-up.ts';
import { settingsTexts } from '../texts/id/settings.ts';
import { UpdateCard } from '../update/update-card.tsx';
import { goBack } from './go-back.ts';
import { officeName } from './kabupaten-settings.ts';
import { type TextSize, type Theme, textSize, theme } from './preferences.ts';
import { Screen } from './screen.tsx';
import { askToKeepStorage, isStoragePersisted, lookAtStorage } from './storage.ts';

/** Setelan: who is using Cacah, how it looks, and whether the browser keeps its store. */
export function SettingsScreen() {
  const { back, route } = useLocation();
  return (
    <Screen title={settingsTexts.title} onBack={() => goBack({ back, route })}>
      <WhoCard />
      <LooksCard />
      <DictionaryCard />
      <StorageCard />
      <UpdateCard />
    </Screen>
  );
}

function WhoCard() {
  const { account, regions, device_code } = getSession();
  const { route } = useLocation();
  const code = account.scope[0]?.desa;
  const desa = regions.find((region) => region.code === code)?.name ?? '';
  const lock = () => {
    lockSession();
    route('/', true);
  };
  return (
    <Card title={settingsTexts.who}>
      <div>
        <p>
          <strong>{account.name}</strong>
        </p>
        <p class="quiet-line">
          {account.office === undefined
            ? personWords({ role: account.role, desa })
            : officeTexts.officer(officeName(account.office))}
        </p>
        <p class="quiet-line">{settingsTexts.device(device_code)}</p>
      </div>
      <Button wide icon="lock" onClick={lock}>
        {settingsTexts.lock}
      </Button>
    </Card>
  );
}

/** For those who read figures and have to say what they mean. */
function DictionaryCard() {
  const { role } = getSession().account;
  if (role === 'kader' || role === 'opd') return null;
  return (
    <Card title={dictionaryTexts.title}>
      <p>{dictionaryScreenTexts.openText}</p>
      <Button wide icon="document" href="/kamus">
        {dictionaryScreenTexts.open}
      </Button>
    </Card>
  );
}

const themes: readonly Theme[] = ['terang', 'gelap', 'luar'];
const sizes: readonly TextSize[] = ['biasa', 'besar'];

function LooksCard() {
  return (
    <Card title={settingsTexts.look}>
      <Field id="warna" label={settingsTexts.theme} group>
        <ChoiceList
          choices={themes.map((code) => ({
            code,
            label: settingsTexts.themes[code],
            hint: settingsTexts.themeHints[code],
          }))}
          value={theme.value}
          onChoose={(code) => {
            theme.value = themes.find((one) => one === code) ?? theme.value;
          }}
        />
      </Field>
      <Field id="huruf" label={settingsTexts.size} group>
        <ChoiceList
          choices={sizes.map((code) => ({ code, label: settingsTexts.sizes[code] }))}
          value={textSize.value}
          onChoose={(code) => {
            textSize.value = sizes.find((one) => one === code) ?? textSize.value;
          }}
        />
      </Field>
    </Card>
  );
}

function StorageCard() {
  useEffect(() => {
    void lookAtStorage();
  }, []);
  const isKept = isStoragePersisted.value;
  return (
    <Card title={settingsTexts.storage}>
      {isKept === true && (
        <Banner kind="success" title={settingsTexts.kept}>
          {settingsTexts.keptText}
        </Banner>
      )}
      {isKept === false && (
        <Banner
          kind="warn"
          title={settingsTexts.notKept}
          actions={<Button onClick={() => void askToKeepStorage()}>{settingsTexts.ask}</Button>}
        >
          {settingsTexts.notKeptText}
        </Banner>
      )}
      <InstallHint />
    </Card>
  );
}
