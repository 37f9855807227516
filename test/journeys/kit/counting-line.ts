import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './free-port.ts';
import { type Message, readMessages } from './http-messages.ts';

type Weight = { readonly head: number; readonly body: number };
/** A request with its answer, in bytes as they went over the line. */
export type Exchange = {
  /** `POST /api/intake`: method and path, without what is asked in it. */
  readonly kind: string;
  readonly status: number;
  readonly up: Weight;
  readonly down: Weight;
};

export type CountingLine = {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** All bytes that passed, whatever they were: what `exchanges` miss of them was torn half-way. */
  readonly bytes: () => number;
  /** Counts from nothing. */
  startAnew(): void;
  /** No signal: what is under way is torn, nothing comes through. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Hands every byte on as it is between phones and the centre, and counts what HTTP/1.1 sends, both ways. */
export async function layCountingLine(centrePort: number): Promise<CountingLine> {
  const port = await freePort();
  const exchanges: Exchange[] = [];
  let bytes = 0;
  const sockets = new Set<Socket>();
  let isCut = false;

  const server = createServer((phone) => {
    if (isCut) return phone.destroy();
    const centre = connect(centrePort, '127.0.0.1');
    const counter = countExchanges((exchange) => exchanges.push(exchange));
    join(phone, centre, counter.asked);
    join(centre, phone, counter.answered);
    for (const socket of [phone, centre]) {
      sockets.add(socket);
      socket.on('data', (part) => {
        bytes += part.length;
      });
      socket.on('close', () => sockets.delete(socket));
    }
    return undefined;
  });
  const tear = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${port}`,
    exchanges,
    bytes: () => bytes,
    startAnew: () => {
      exchanges.length = 0;
      bytes = 0;
    },
    cut: () => {
      isCut = true;
      tear();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        tear();
        server.close(() => resolve());
      }),
  };
}

type Listener = { push(bytes: Buffer): void; end(): void };

function join(from: Socket, to: Socket, heard: Listener): void {
  from.on('data', (bytes) => {
    heard.push(bytes);
    to.write(bytes);
  });
  from.on('end', () => {
    heard.end();
    to.end();
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}

/** On one connection answers come in the order of their requests. */
function countExchanges(onExchange: (exchange: Exchange) => void): { asked: Listener; answered: Listener } {
  const waiting: Message[] = [];
  const asked = readMessages({
    isRequest: true,
    isBodiless: () => false,
    onMessage: (request) => waiting.push(request),
  });
  const answered = readMessages({
    isRequest: false,
    isBodiless: (first) => waiting[0]?.first.startsWith('HEAD ') === true || /^HTTP\/1\.1 (1..|204|304) /.test(first),
    onMessage: (answer) => {
      const request = waiting.shift();
      if (request !== undefined) onExchange(exchangeOf(request, answer));
    },
  });
  return { asked, answered };
}

function exchangeOf(request: Message, answer: Message): Exchange {
  const [method = '', address = ''] = request.first.split(' ');
  return {
    kind: `${method} ${address.split('?')[0]}`,
    status: Number(answer.first.split(' ')[1]),
    up: { head: request.head, body: request.body },
    down: { head: answer.head, body: answer.body },
  };
}

export function totalOf(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((sum, { up, down }) => sum + up.head + up.body + down.head + down.body, 0);
}

/** A line per kind of request, for whoever wants to know where the bytes go. */
export function tableOf(exchanges: readonly Exchange[]) {
  const kinds = [...new Set(exchanges.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const some = exchanges.filter((one) => one.kind === kind);
    const sum = (read: (one: Exchange) => number) => some.reduce((total, one) => total + read(one), 0);
    return {
      ...{ kind, count: some.length },
      ...{ head_up: sum(({ up }) => up.head), body_up: sum(({ up }) => up.body) },
      ...{ head_down: sum(({ down }) => down.head), body_down: sum(({ down }) => down.body) },
      sum: totalOf(some),
    };
  });
}
