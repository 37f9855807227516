import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { freePort } from './free-port.ts';
import type { Certificate } from './self-made-certificate.ts';

/** Where the next delivery is cut off: after so many bytes of the handshake (both ways), of the request, or of the answer. */
export type Tear = { readonly of: 'handshake' | 'request' | 'answer'; readonly after: number };

export type TornLine = {
  readonly url: string;
  tearNext(tear: Tear): Promise<void>;
  /** Whether the last one ordered has happened. */
  isTorn(): boolean;
  close(): Promise<void>;
};

const delivery = Buffer.from('POST /api/intake');

/**
 * HTTPS in front of the centre, on real sockets that break where they are told to: a handshake is cut as the bytes of TLS
 * pass, a request or an answer once so many of its bytes are through.
 */
export async function layTornLine(centrePort: number, { key, cert }: Certificate): Promise<TornLine> {
  const [port, innerPort] = [await freePort(), await freePort()];
  let tear: Tear | undefined;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const parts = {
    /** The tear of that kind that is due, if one is. */
    due: (of: Tear['of']) => (tear?.of === of ? tear : undefined),
    cut: (...ends: Socket[]) => {
      tear = undefined;
      for (const end of ends) end.destroy();
    },
  };

  const inner = createTlsServer({ key, cert }, (phone) => {
    const centre = connect(centrePort, '127.0.0.1');
    for (const socket of [phone, centre]) keep(socket);
    carryPlain(phone, centre, parts);
  });
  const outer = createServer((phone) => {
    const onward = connect(innerPort, '127.0.0.1');
    for (const socket of [phone, onward]) keep(socket);
    carrySealed(phone, onward, parts);
  });
  inner.on('tlsClientError', () => undefined);
  await Promise.all([listen(inner, innerPort), listen(outer, port)]);
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `https://localhost:${port}`,
    tearNext: async (next) => {
      // There is a handshake only on a new connection; the phone has to notice that the old ones are gone.
      if (next.of === 'handshake') breakAll();
      await pause(200);
      tear = next;
    },
    isTorn: () => tear === undefined,
    close: async () => {
      breakAll();
      await Promise.all([inner, outer].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function listen(server: { listen(port: number, host: string, done: () => void): unknown }, port: number) {
  return new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
}

type Parts = { due(of: Tear['of']): Tear | undefined; cut(...ends: Socket[]): void };

function carrySealed(phone: Socket, onward: Socket, { due, cut }: Parts): void {
  const ordered = due('handshake');
  let left = ordered?.after ?? Number.POSITIVE_INFINITY;
  const carry = (to: Socket) => (bytes: Buffer) => {
    to.write(bytes.subarray(0, Math.min(left, bytes.length)));
    left -= bytes.length;
    if (left < 0) cut(phone, onward);
  };
  phone.on('data', carry(onward));
  onward.on('data', carry(phone));
  endTogether(phone, onward);
}

function carryPlain(phone: TLSSocket, centre: Socket, { due, cut }: Parts): void {
  let isDelivery = false;
  let [up, down] = [0, 0];
  const carry = (bytes: Buffer, { to, of, before }: { to: Socket; of: 'request' | 'answer'; before: number }) => {
    const tear = isDelivery ? due(of) : undefined;
    const left = (tear?.after ?? Number.POSITIVE_INFINITY) - before;
    to.write(
      bytes.subarray(0, Math.max(0, Math.min(left, bytes.length))),
      () => left < bytes.length && cut(phone, centre),
    );
  };
  phone.on('data', (bytes: Buffer) => {
    if (/^[A-Z]+ \//.test(bytes.toString('latin1', 0, 16))) {
      [isDelivery, up, down] = [bytes.subarray(0, delivery.length).equals(delivery), 0, 0];
    }
    carry(bytes, { to: centre, of: 'request', before: up });
    up += bytes.length;
  });
  centre.on('data', (bytes: Buffer) => {
    carry(bytes, { to: phone, of: 'answer', before: down });
    down += bytes.length;
  });
  endTogether(phone, centre);
}

function endTogether(one: Socket, other: Socket): void {
  one.on('end', () => other.end()).on('close', () => other.destroy());
  other.on('end', () => one.end()).on('close', () => one.destroy());
}
