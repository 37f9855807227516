import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { commandTexts } from '../texts/id.ts';
import { CommandError } from './command-error.ts';

/*
 * The embedded database belongs to one process. While the server runs, the command line hands its commands to it through
 * a socket in the data directory, which only the owner of the data can open. One request, one answer, both a line
 * of JSON.
 */
type Answer = { readonly out: string } | { readonly error: string; readonly exitCode: number };
export type RunCommand = (args: readonly string[]) => Promise<string>;

// sun_path holds 108 bytes on Linux and 104 on macOS.
const longestPath = 100;

/** Undefined where the path would be too long: then commands need the server to be stopped. */
export function controlPath(dataDir: string): string | undefined {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\cacah-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  }
  const path = join(dataDir, 'control.sock');
  return Buffer.byteLength(path) > longestPath ? undefined : path;
}

/** Answers commands until the returned server is closed. The caller holds the lock on the directory. */
export async function serveCommands(path: string, run: RunCommand): Promise<Server> {
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket, run).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return server;
}

async function answer(socket: Socket, run: RunCommand): Promise<void> {
  const { args } = JSON.parse(await readLine(socket)) as { args: string[] };
  socket.end(`${JSON.stringify(await outcomeOf(() => run(args)))}\n`);
}

async function outcomeOf(run: () => Promise<string>): Promise<Answer> {
  try {
    return { out: await run() };
  } catch (error) {
    if (error instanceof CommandError) return { error: error.message, exitCode: error.exitCode };
    return { error: error instanceof Error ? error.message : 'unknown', exitCode: 1 };
  }
}

/** What the running server answered, or undefined when none runs on this data. */
export async function askRunningServer(path: string, args: readonly string[]): Promise<string | undefined> {
  const socket = await open(path);
  if (socket === undefined) return undefined;
  socket.write(`${JSON.stringify({ args })}\n`);
  const answered = JSON.parse(await readLine(socket)) as Answer;
  if ('error' in answered) throw new CommandError(answered.error, answered.exitCode);
  return answered.out;
}

function open(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(text);
    });
    socket.once('close', () => reject(new CommandError(commandTexts.busy, 1)));
    socket.once('error', reject);
  });
}
