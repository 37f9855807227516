import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Mark } from './mark.tsx';
import { useHeaderHeight } from './use-header-height.ts';

export type AppBarProps = {
  title: string;
  /** Smaller line under the title: who, where. */
  subtitle?: string;
  /** Where "back" leads; a root screen has none and shows the mark. */
  backHref?: string;
  onBack?: () => void;
  outdoor: boolean;
  onOutdoor: () => void;
  helpHref?: string;
  onHelp?: () => void;
  /** Polite stamp, for example <Stamp text="Tersimpan di HP 09.41" />. */
  stamp?: ComponentChildren;
  /** How many records are only on this phone; undefined while not yet counted, never drawn as 0 then. */
  onPhoneOnly?: string | undefined;
  /** Give the heading the focus when the screen opens. */
  focusTitle?: boolean;
};

/** Longer ones are set smaller on a phone, so that two lines hold them beside the tools at 360 px. */
const longTitle = 14;

function BackButton({ backHref, onBack }: AppBarProps) {
  if (backHref === undefined && onBack === undefined) return <Mark size={36} />;
  return (
    <IconButton
      icon="back"
      label={texts.kit.back}
      {...(backHref === undefined ? {} : { href: backHref })}
      {...(onBack ? { onClick: onBack } : {})}
    />
  );
}

function BarTools({ outdoor, onOutdoor, helpHref, onHelp }: AppBarProps) {
  return (
    <div class="app-bar-tools">
      <IconButton icon="sun" label={texts.kit.outdoor} pressed={outdoor} onClick={onOutdoor} />
      {(helpHref !== undefined || onHelp) && (
        <IconButton
          icon="help"
          label={texts.kit.help}
          {...(helpHref === undefined ? {} : { href: helpHref })}
          {...(onHelp ? { onClick: onHelp } : {})}
        />
      )}
    </div>
  );
}

/** Same place on every screen: back, title, sun, help; under it what is saved and what waits. */
export function AppBar(props: AppBarProps) {
  const { title, subtitle, stamp, onPhoneOnly, focusTitle } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const header = useHeaderHeight();
  // A new screen is announced by its heading; scrolling stays with whoever restores it.
  useLayoutEffect(() => {
    if (focusTitle) heading.current?.focus({ preventScroll: true });
  }, [focusTitle]);
  return (
    <header ref={header} class="app-bar">
      <div class="app-bar-row">
        <BackButton {...props} />
        <div class="app-bar-title">
          <h1 ref={heading} class={title.length > longTitle ? 'app-bar-title--long' : undefined} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        <BarTools {...props} />
      </div>
      {(stamp || onPhoneOnly) && (
        <div class="app-bar-status">
          {stamp}
          {onPhoneOnly && (
            <span class={onPhoneOnly === '0' ? 'app-bar-count app-bar-count--none' : 'app-bar-count'}>
              <Icon name={onPhoneOnly === '0' ? 'check' : 'clock'} size="small" />
              {texts.kit.onPhoneOnly(onPhoneOnly)}
            </span>
          )}
        </div>
      )}
    </header>
  );
}
