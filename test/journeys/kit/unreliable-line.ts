import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from './free-port.ts';

/** What happens to one delivery on its way. */
export type Mishap =
  /** The batch never reaches the centre. */
  | 'lost_before'
  /** The centre has it and answered; the answer never reaches the phone. */
  | 'answer_lost'
  /** The phone gets its answer, and the centre gets the same batch once more. */
  | 'twice'
  | 'none';

export type Line = {
  readonly url: string;
  /** Decides per delivery (`POST /api/intake`), and may do things meanwhile: kill the centre, wait. */
  onDelivery(decide: (moment: 'before' | 'sent' | 'answered', count: number) => Promise<Mishap> | Mishap): void;
  /** Decides per piece of a photo (`PUT /api/photos/…`): `at` is its place in the photo. */
  onPiece(decide: (at: number) => Exclude<Mishap, 'twice'>): void;
  /** The places of all pieces that phones have sent so far, in order. */
  readonly pieces: () => readonly number[];
  readonly deliveries: () => number;
  close(): Promise<void>;
};

/** A line between phones and the centre that can lose, repeat and interrupt. Everything else passes as it is. */
export async function layLine(centrePort: number): Promise<Line> {
  const port = await freePort();
  let decide: Parameters<Line['onDelivery']>[0] = () => 'none';
  let decidePiece: Parameters<Line['onPiece']>[0] = () => 'none';
  const pieces: number[] = [];
  let count = 0;

  const forward = (incoming: IncomingMessage, body: Buffer) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
      const { method, url: path, headers } = incoming;
      const onward = request(
        { host: '127.0.0.1', port: centrePort, method, path, headers: { ...headers, connection: 'close' } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part) => parts.push(part));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }),
          );
          answer.on('error', reject);
        },
      );
      onward.on('error', reject);
      onward.end(body);
    });

  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) => {
    const piece = pieceOf(incoming);
    if (piece !== undefined) return passPiece(incoming, outgoing, { body, piece });
    const isDelivery = incoming.method === 'POST' && incoming.url === '/api/intake';
    const at = isDelivery ? ++count : 0;
    const mishap = async (moment: 'before' | 'sent' | 'answered') => (isDelivery ? await decide(moment, at) : 'none');
    if ((await mishap('before')) === 'lost_before') return outgoing.destroy();
    const answering = forward(incoming, body);
    answering.catch(() => undefined);
    const sent = await mishap('sent');
    const answer = await answering;
    if (sent === 'twice') await forward(incoming, body);
    if ((await mishap('answered')) === 'answer_lost') return outgoing.destroy();
    outgoing.writeHead(answer.status, answer.headers);
    return outgoing.end(answer.body);
  };

  const passPiece = async (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { body, piece }: { body: Buffer; piece: number },
  ) => {
    pieces.push(piece);
    const mishap = decidePiece(piece);
    if (mishap === 'lost_before') return outgoing.destroy();
    const answer = await forward(incoming, body);
    if (mishap === 'answer_lost') return outgoing.destroy();
    outgoing.writeHead(answer.status, answer.headers);
    return outgoing.end(answer.body);
  };

  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part) => parts.push(part));
    incoming.on('end', () => {
      pass(incoming, outgoing, Buffer.concat(parts)).catch(() => outgoing.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${port}`,
    onDelivery: (next) => {
      decide = next;
    },
    onPiece: (next) => {
      decidePiece = next;
    },
    pieces: () => pieces,
    deliveries: () => count,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pieceOf({ method, url = '' }: IncomingMessage): number | undefined {
  const [, at] = /^\/api\/photos\/[0-9a-f]{64}\/chunks\/(\d+)$/.exec(url) ?? [];
  return method === 'PUT' && at !== undefined ? Number(at) : undefined;
}
