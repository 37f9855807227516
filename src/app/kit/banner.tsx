import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type BannerKind = 'info' | 'warn' | 'danger' | 'success' | 'held';

type BannerProps = {
  kind: BannerKind;
  /** What happened. */
  title?: string;
  /** That the data are safe, and what to do. */
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Read out when it appears; off for what stands there from the start. */
  live?: boolean;
};

const bannerIcons: Record<BannerKind, IconName> = {
  info: 'info',
  warn: 'alert',
  danger: 'alertDanger',
  success: 'checkTwice',
  held: 'held',
};

export function Banner({ kind, title, children, actions, live }: BannerProps) {
  return (
    <div class={`banner banner--${kind}`} role={live ? 'status' : undefined}>
      <Icon name={bannerIcons[kind]} />
      <div class="banner-words">
        {title && <p class="banner-title">{title}</p>}
        {children && <div class="banner-text">{children}</div>}
        {actions && <div class="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
