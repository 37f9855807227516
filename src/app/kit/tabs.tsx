import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type TabsProps<Key extends string> = {
  label: string;
  tabs: readonly { key: Key; label: string; count?: string }[];
  current: Key;
  onChoose: (key: Key) => void;
  children: ComponentChildren;
};

/** Left and right move between the tabs, as everywhere on a desk. */
function findNeighbour<Key extends string>({ tabs, current }: TabsProps<Key>, key: string): Key | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const at = tabs.findIndex((tab) => tab.key === current);
  return step === 0 ? undefined : tabs[(at + step + tabs.length) % tabs.length]?.key;
}

export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { label, tabs, current, onChoose, children } = props;
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const next = findNeighbour(props, event.key);
    if (next === undefined) return;
    onChoose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs-list" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="chip-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class="tabs-panel" role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
}
