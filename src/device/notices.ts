export const noticeKinds = ['records', 'outbox', 'drafts', 'sync'] as const;
export type Notice = (typeof noticeKinds)[number];

export type Notices = {
  /** Tells the listeners here and in all other tabs. */
  tell(...what: Notice[]): void;
  subscribe(listener: (what: Notice) => void): () => void;
  close(): void;
};

/** One channel per device: the service worker speaks on it, too. */
export function openNotices(device: string): Notices {
  const channel = new BroadcastChannel(channelName(device));
  const listeners = new Set<(what: Notice) => void>();
  const hear = (what: Notice) => {
    for (const listener of listeners) listener(what);
  };
  channel.onmessage = ({ data }) => {
    if (noticeKinds.includes(data)) hear(data);
  };
  return {
    tell(...all) {
      for (const what of all) {
        channel.postMessage(what);
        hear(what);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}

/** For whoever only has something to tell: the service worker after a delivery. */
export function tellOnce(device: string, what: readonly Notice[]): void {
  const channel = new BroadcastChannel(channelName(device));
  for (const one of what) channel.postMessage(one);
  channel.close();
}

function channelName(device: string): string {
  return `cacah-${device}`;
}
