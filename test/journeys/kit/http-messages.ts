/* HTTP/1.1 (RFC 9112) read from a line only as far as needed to tell its messages apart and to count their bytes. */

/** One request or answer: its first line, and what it weighs on the line; chunk sizes and trailers belong to the body. */
export type Message = { readonly first: string; readonly head: number; readonly body: number };

export type MessageReader = {
  push(bytes: Buffer): void;
  /** The sender has closed: what had no length of its own ends here. */
  end(): void;
};

type Reading = {
  /** Whether such a message has no body whatever its headers say: an answer to HEAD, 204 and 304. */
  readonly isBodiless: (first: string) => boolean;
  readonly isRequest: boolean;
  readonly onMessage: (message: Message) => void;
};

type Body = { readonly kind: 'none' | 'chunked' | 'until_end' } | { readonly kind: 'sized'; readonly size: number };
type Open = { readonly first: string; readonly head: number; readonly body: Body };

const headEnd = '\r\n\r\n';

/** Takes the bytes of one direction of one connection as they come. */
export function readMessages(reading: Reading): MessageReader {
  let held = Buffer.alloc(0);
  let open: Open | undefined;
  const finish = ({ first, head }: Open, body: number) => {
    reading.onMessage({ first, head, body });
    held = held.subarray(head + body);
    open = undefined;
  };
  /** Whether one more message is all there. */
  const readOne = (): boolean => {
    open ??= openMessage(held, reading);
    const size = open && bodySize(held.subarray(open.head), open.body);
    if (open === undefined || size === undefined) return false;
    finish(open, size);
    return true;
  };
  return {
    push(bytes) {
      held = Buffer.concat([held, bytes]);
      while (readOne());
    },
    end() {
      if (open?.body.kind === 'until_end') finish(open, held.length - open.head);
    },
  };
}

function openMessage(bytes: Buffer, { isBodiless, isRequest }: Reading): Open | undefined {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = new Map(lines.map((line) => [nameOf(line), line.slice(line.indexOf(':') + 1).trim()]));
  const body = isBodiless(first) ? ({ kind: 'none' } as const) : bodyOf(headers, isRequest);
  return { first, head: end + headEnd.length, body };
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}

function bodyOf(headers: ReadonlyMap<string, string>, isRequest: boolean): Body {
  if (headers.get('transfer-encoding')?.includes('chunked')) return { kind: 'chunked' };
  const size = headers.get('content-length');
  if (size !== undefined) return { kind: 'sized', size: Number(size) };
  return { kind: isRequest ? 'none' : 'until_end' };
}

/** Undefined while it is not all there. */
function bodySize(bytes: Buffer, body: Body): number | undefined {
  switch (body.kind) {
    case 'none':
      return 0;
    case 'sized':
      return bytes.length < body.size ? undefined : body.size;
    case 'chunked':
      return chunkedSize(bytes);
    case 'until_end':
      return undefined;
  }
}

function chunkedSize(bytes: Buffer): number | undefined {
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return next;
    at = next;
  }
}
