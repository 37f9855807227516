import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

type Command = (input: NodeJS.ReadableStream, output: NodeJS.WritableStream) => Promise<void>;

/** What a command writes when it is given this text, handed over in pieces of a few bytes. */
export async function runCommand(command: Command, input: string): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  await command(Readable.from(piecesOf(Buffer.from(input))), output);
  output.end();
  return written;
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 1021) yield bytes.subarray(start, start + 1021);
}
