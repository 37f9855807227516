import { HomeScreen } from '../kader/home-screen.tsx';
import { currentSession } from '../session/current-session.ts';
import { UnlockScreen } from '../session/unlock-screen.tsx';
import { homeOf } from './nav-items.ts';
import { Redirect } from './redirect.tsx';

/** The address without a path: the kader's home, or where another role begins. */
export function StartScreen() {
  const session = currentSession.value;
  if (session === null) return <UnlockScreen />;
  if (session.account.role === 'kader') return <HomeScreen />;
  return <Redirect to={homeOf(session.account.role)} />;
}
