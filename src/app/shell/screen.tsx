import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { formatNumber } from '../format/format-number.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { PageShell } from '../kit/page-shell.tsx';
import { DemoStrip } from '../kit/strip.tsx';
import { TabBar } from '../kit/tab-bar.tsx';
import { currentSession } from '../session/current-session.ts';
import { UpdateNotice } from '../update/update-notice.tsx';
import { navItems } from './nav-items.ts';
import { outboxCounts } from './outbox-counts.ts';
import { theme, toggleOutdoor } from './preferences.ts';

type ScreenProps = {
  title: string;
  subtitle?: string;
  /** Where "back" leads; left out on the screens of the main menu. */
  backHref?: string;
  onBack?: () => void;
  /** "Tersimpan di HP 09.41". */
  stamp?: ComponentChildren;
  /** The main action. */
  bottom?: ComponentChildren;
  /** The main menu; left out while a form is open. */
  hasNav?: boolean;
  width?: 'column' | 'wide';
  /** Before the PIN: that what lies behind it is the invented village. */
  isDemo?: boolean;
  children: ComponentChildren;
};

/** Every screen's frame: the same place for back, title, sun, help, stamp, and for what is only on this phone. */
export function Screen({
  title,
  subtitle,
  backHref,
  onBack,
  stamp,
  bottom,
  hasNav = true,
  width = 'column',
  isDemo,
  children,
}: ScreenProps) {
  const session = currentSession.value;
  const waiting = outboxCounts.value?.waiting;
  return (
    <PageShell
      width={width}
      strip={(isDemo ?? session?.demo) && <DemoStrip />}
      nav={hasNav && session !== null && <MainNav />}
      bottom={bottom}
      appBar={
        <AppBar
          title={title}
          outdoor={theme.value === 'luar'}
          onOutdoor={toggleOutdoor}
          helpHref="/bantuan"
          stamp={stamp}
          onPhoneOnly={session?.account.role === 'kader' && waiting !== undefined ? formatNumber(waiting) : undefined}
          focusTitle
          {...(subtitle === undefined ? {} : { subtitle })}
          {...(backHref === undefined ? {} : { backHref })}
          {...(onBack === undefined ? {} : { onBack })}
        />
      }
    >
      <UpdateNotice />
      {children}
    </PageShell>
  );
}

function MainNav() {
  const { path } = useLocation();
  const session = currentSession.value;
  const items = session === null ? [] : navItems(session.account.role);
  const longest = items.filter(({ href }) => path === href || path.startsWith(`${href}/`)).at(-1);
  return <TabBar items={[...items]} current={longest?.href ?? path} />;
}
