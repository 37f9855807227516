import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { exitCodes } from './messages.ts';

/** Emscripten's NODEFS, as far as it is used here: an open stream, and where its file lies on the disk. */
type Stream = { nfd?: number; node: unknown };
type NodeFileSystem = { stream_ops: { fsync?: (stream: Stream) => number }; realPath(node: unknown): string };

/** How often a write-ahead log file has reached the disk: the start self-test counts these. */
export type SyncCount = { wal: number };

const isNodeFileSystem = (value: unknown): value is NodeFileSystem =>
  typeof value === 'object' && value !== null && 'stream_ops' in value && 'realPath' in value;

const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * An fsync that failed cannot be repeated (the kernel may have dropped the pages), and PGlite would spin for ever on
 * an error code. So the thread ends here, before any answer leaves, and the process with it.
 */
const failLoudly = (error: unknown): never => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  writeSync(2, `cacah: the disk did not keep what was written (fsync: ${code}); stopping\n`);
  process.exit(exitCodes.diskFailed);
};

const createFsync =
  (fileSystem: NodeFileSystem, count: SyncCount) =>
  (stream: Stream): number => {
    const path = fileSystem.realPath(stream.node);
    try {
      if (stream.nfd === undefined) syncPath(path);
      else fsyncSync(stream.nfd);
    } catch (error) {
      failLoudly(error);
    }
    if (/[\\/]pg_wal[\\/]/.test(path)) count.wal += 1;
    return 0;
  };

/**
 * PGlite's own NodeFS has no fsync at all: every "durable" commit would be lost with the power. This one puts it where
 * Emscripten's NODEFS looks for it. Reaches into internals, hence PGlite's pinned version and the self-test at start.
 */
export class DurableNodeFS extends NodeFS {
  readonly syncs: SyncCount = { wal: 0 };

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const hook = ({ NODEFS }: { NODEFS: unknown }): void => {
      if (!isNodeFileSystem(NODEFS)) throw new Error('PGlite has changed inside: NODEFS is not as expected');
      NODEFS.stream_ops.fsync = createFsync(NODEFS, this.syncs);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [hook, ...(emscriptenOpts.preRun ?? [])] } };
  }
}
