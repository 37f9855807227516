import { request } from 'node:http';
import {
  constants,
  createSecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import { freePort } from './free-port.ts';
import type { Certificate } from './self-made-certificate.ts';

/** Where the next delivery's stream is reset: before the centre hears of it, instead of its answer, or within that. */
export type Reset = 'request' | 'answer' | 'half_answer';

export type ResetLine = {
  readonly url: string;
  resetNext(of: Reset): void;
  isReset(): boolean;
  close(): Promise<void>;
};

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer };

/** HTTP/2 in front of the centre, as a balancer speaks it. A reset ends one stream; the connection goes on. */
export async function layResetLine(centrePort: number, { key, cert }: Certificate): Promise<ResetLine> {
  const port = await freePort();
  let due: Reset | undefined;
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ key, cert });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => undefined);
    const order = headers[':path'] === '/api/intake' ? due : undefined;
    if (order !== undefined) due = undefined;
    if (order === 'request') return stream.close(constants.NGHTTP2_REFUSED_STREAM);
    const answer = await ask(centrePort, stream, headers).catch(() => undefined);
    if (order === 'answer' || answer === undefined) return stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    stream.respond({ ':status': answer.status, ...answer.headers });
    if (order === undefined) return stream.end(answer.body);
    return stream.write(answer.body.subarray(0, answer.body.length / 2), () =>
      stream.close(constants.NGHTTP2_INTERNAL_ERROR),
    );
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url: `https://localhost:${port}`,
    resetNext: (of) => {
      due = of;
    },
    isReset: () => due === undefined,
    close: () =>
      new Promise((done) => {
        for (const session of sessions) session.destroy();
        server.close(() => done());
      }),
  };
}

/** Headers of one connection do not go on the next one. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding'];

function ask(centrePort: number, stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<Answer> {
  const sent = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const { ':method': method, ':path': path } = headers;
  return new Promise((resolve, reject) => {
    const onward = request(
      { host: '127.0.0.1', port: centrePort, method: `${method}`, path: `${path}`, headers: Object.fromEntries(sent) },
      (found) => {
        const parts: Buffer[] = [];
        found.on('data', (part) => parts.push(part));
        found.on('end', () => {
          const kept = Object.entries(found.headers).filter(([name]) => !ofConnection.includes(name));
          const body = Buffer.concat(parts);
          resolve({ status: found.statusCode ?? 502, headers: Object.fromEntries(kept), body });
        });
      },
    );
    onward.on('error', reject);
    stream.pipe(onward);
  });
}
