/** What matters in a trace of system calls, in the order in which it became true. */
export type TraceEvent = { kind: 'log written' | 'log synced' | 'acknowledged' };

type Call = { name: string; target: string; text: string };

const callOf = (text: string): Call => {
  const [, name = '', target = ''] = /^(\w+)\(\d+<([^>]*)>/.exec(text) ?? [];
  return { name, target, text };
};

const isLog = ({ target }: Call): boolean => target.includes('/pg_wal/');

const isAcknowledgement = ({ text }: Call): boolean => /^write\(1<[^>]*>, "(open|ack \d+)\\n"/.test(text);

const finished = (call: Call, result: string): TraceEvent[] => {
  if (!isLog(call) || result.startsWith('-')) return [];
  return [{ kind: /sync$/.test(call.name) ? 'log synced' : 'log written' }];
};

/**
 * Reads `strace -f -y`. A call that another thread interrupts is in two lines (`<unfinished ...>`, `<... resumed>`): a
 * write to the log or an fsync counts when it has returned, an acknowledgement when it begins.
 */
export const readTrace = (trace: string): TraceEvent[] => {
  const unfinished = new Map<string, Call>();
  return trace.split('\n').flatMap((line): TraceEvent[] => {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const result = /= (-?\w+)[^=]*$/.exec(text)?.[1] ?? '';
    if (text.startsWith('<...')) {
      const call = unfinished.get(thread);
      return call === undefined ? [] : finished(call, result);
    }
    const call = callOf(text);
    if (isAcknowledgement(call)) return [{ kind: 'acknowledged' }];
    if (!text.endsWith('<unfinished ...>')) return finished(call, result);
    unfinished.set(thread, call);
    return [];
  });
};
