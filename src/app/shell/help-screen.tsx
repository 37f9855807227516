import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Card } from '../kit/card.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { currentSession } from '../session/current-session.ts';
import { helpTexts } from '../texts/id/help.ts';
import { appVersion } from './app-version.ts';
import { goBack } from './go-back.ts';
import { Screen } from './screen.tsx';

/** Bantuan: readable before the PIN, without a signal. */
export function HelpScreen() {
  const { back, route } = useLocation();
  useAnchor();
  return (
    <Screen title={helpTexts.title} onBack={() => goBack({ back, route })}>
      <Card title={helpTexts.legend}>
        <dl class="legend">
          {helpTexts.states.map(([state, words]) => (
            <div key={state}>
              <dt>
                <StateTag state={state} />
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {helpTexts.parts.map(({ id, title, lines }) => (
        <div key={id} id={id}>
          <Card title={title}>
            <ul class="plain-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
        </div>
      ))}
      <p class="quiet-line">
        {helpTexts.version(appVersion)}. {helpTexts.licences}
      </p>
      {currentSession.value !== null && (
        <p>
          <a href="/setelan">{helpTexts.settings}</a>
        </p>
      )}
    </Screen>
  );
}

/** `/bantuan#jam` from a held record: the browser cannot jump to what is drawn later. */
function useAnchor(): void {
  useEffect(() => {
    if (location.hash === '') return;
    const frame = requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, []);
}
