import type { ComponentChildren } from 'preact';
import type { Role } from '../../domain/roles.ts';
import { currentSession } from '../session/current-session.ts';
import { UnlockScreen } from '../session/unlock-screen.tsx';
import { homeOf } from './nav-items.ts';
import { Redirect } from './redirect.tsx';

type GateProps = { roles: readonly Role[]; children: ComponentChildren };

/** Behind the PIN, and only for whom the screen is made. The address stays, so that a deep link opens after the PIN. */
export function Gate({ roles, children }: GateProps) {
  const session = currentSession.value;
  if (session === null) return <UnlockScreen />;
  if (!roles.includes(session.account.role)) return <Redirect to={homeOf(session.account.role)} />;
  return <>{children}</>;
}
