import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Mark } from './mark.tsx';

export type NavItem = { href: string; label: string; icon: IconName; badge?: string };

type TabBarProps = { items: NavItem[]; current: string; label?: string };

/** Tabs under the thumb on a phone; the same list stands at the left side on a desk. */
export function TabBar({ items, current, label = texts.kit.mainNav }: TabBarProps) {
  return (
    <nav class="tab-bar" aria-label={label}>
      <div class="tab-bar-brand">
        <Mark size={36} />
        <span>{texts.kit.appName}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span class="tab-bar-word">{item.label}</span>
              {item.badge && <span class="tab-bar-badge">{item.badge}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
