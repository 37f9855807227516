import { connect, type Socket } from 'node:net';
import type { Surroundings } from '../../../src/device/surroundings.ts';

/** One connection on which a phone asks again and again, as its browser keeps it. */
export type KeptLine = {
  /** The first bytes of the next request; the others follow with it. */
  begin(method: string): void;
  readonly fetch: Surroundings['fetch'];
  /** Bytes that have been given to the line. */
  written(): number;
};

/** Answers are read by their length, which those of this server have. */
export function keepLine(url: string): KeptLine {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let begun = '';
  const begin = (method: string) => {
    begun = method;
    socket.write(method);
  };
  const fetch: Surroundings['fetch'] = (path, { method = 'GET', headers, body } = {}) => {
    const answered = readAnswer(socket);
    if (begun === '') begin(method);
    begun = '';
    const bytes = body instanceof Uint8Array ? body : new Uint8Array();
    const own = [...new Headers(headers)].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(` ${path} HTTP/1.1\r\nhost: pusat\r\n${own}content-length: ${bytes.byteLength}\r\n\r\n`);
    socket.write(bytes);
    return answered;
  };
  return { begin, fetch, written: () => socket.bytesWritten };
}

function readAnswer(socket: Socket): Promise<Response> {
  return new Promise((resolve, reject) => {
    let came = '';
    const read = (bytes: Buffer) => {
      came += bytes.toString('latin1');
      const answer = parseAnswer(came);
      if (answer === undefined) return;
      stop();
      resolve(answer);
    };
    const end = () => reject(new Error(`the line ended after "${came}"`));
    const stop = () => void socket.off('data', read).off('close', end).off('error', reject);
    socket.on('data', read).once('close', end).once('error', reject);
  });
}

/** Undefined while it is not all there. */
function parseAnswer(came: string): Response | undefined {
  const end = came.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = came.slice(0, end).split('\r\n');
  const headers = new Headers(lines.map((line): [string, string] => [nameOf(line), line.slice(line.indexOf(':') + 2)]));
  const body = Buffer.from(came.slice(end + 4), 'latin1');
  if (body.byteLength < Number(headers.get('content-length'))) return undefined;
  return new Response(body, { status: Number(first.split(' ')[1]), headers });
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':'));
}
