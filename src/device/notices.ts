export const noticeKinds = ['records', 'delivered', 'outbox', 'drafts', 'sync', 'photos', 'settings', 'bytes'] as const;
export type Notice = (typeof noticeKinds)[number];

/** `records` says which ones changed; undefined where that is not known: then it may be any of them. */
export type NoticeListener = (what: Notice, records?: readonly string[]) => void;

export type Notices = {
  /** Tells the listeners here and in all other tabs. */
  tell(...what: Notice[]): void;
  /** What these records say has changed, or that they are here at all. */
  tellRecords(records: readonly string[]): void;
  subscribe(listener: NoticeListener): () => void;
  close(): void;
};

/** One channel per device: the service worker speaks on it, too. */
export function openNotices(device: string): Notices {
  const channel = new BroadcastChannel(channelName(device));
  const listeners = new Set<NoticeListener>();
  const hear: NoticeListener = (what, records) => {
    for (const listener of listeners) listener(what, records);
  };
  channel.onmessage = ({ data }) => {
    if (noticeKinds.includes(data)) hear(data);
    else if (isListOfRecords(data)) hear('records', data);
  };
  return {
    tell(...all) {
      for (const what of all) {
        channel.postMessage(what);
        hear(what);
      }
    },
    tellRecords(records) {
      if (records.length === 0) return;
      channel.postMessage(records);
      hear('records', records);
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

function isListOfRecords(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((one) => typeof one === 'string');
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
