import { rmSync } from 'node:fs';
import { inject } from 'vitest';
import { openEmbedded } from '../../src/server/db/embedded/open-embedded.ts';
import type { Engine } from '../../src/server/db/engine.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { openPostgresql } from '../../src/server/db/postgresql/open-postgresql.ts';
import { copyEmbeddedTemplate, createEmbeddedDirectory } from './embedded-template.ts';
import { createDatabase } from './postgresql-cluster.ts';

export type Opened = {
  db: Engine;
  /** Closes the database and opens it again on the same data, as a restarted server does. */
  reopen(): Promise<Engine>;
  /** Another connection to the same data; the embedded engine has only the one. */
  openSecond(): Promise<Engine>;
  /** Closes, and removes the data. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /** Another directory of migrations, or none at all; the project's own if not given. */
  migrations?: string | 'none';
};

type Place = { open(): Promise<Engine>; openSecond?(): Promise<Engine>; remove(): void | Promise<void> };

const postgresqlUrl = (): string => {
  const url: string | undefined = inject('postgresqlUrl');
  if (url === undefined) throw new Error('no PostgreSQL was started: test/server/postgresql-cluster.ts must be set up');
  return url;
};

/** Without a template the engine makes the directory itself, which takes some seconds. */
export const createEmbeddedData = (): string => {
  const template: string | undefined = inject('embeddedTemplate');
  return template === undefined ? createEmbeddedDirectory() : copyEmbeddedTemplate(template);
};

const openPlace = async (place: Place, { migrations }: OpenOptions): Promise<Opened> => {
  let db = await place.open();
  if (migrations !== 'none') await migrate(db, migrations);
  const reopen = async (): Promise<Engine> => {
    await db.close();
    db = await place.open();
    return db;
  };
  const close = async (): Promise<void> => {
    await db.close();
    await place.remove();
  };
  return { db, reopen, close, openSecond: place.openSecond ?? (() => Promise.resolve(db)) };
};

const createEmbeddedPlace = (): Place => {
  const dir = createEmbeddedData();
  return { open: () => openEmbedded({ dir }), remove: () => rmSync(dir, { recursive: true }) };
};

const createPostgresqlPlace = async (): Promise<Place> => {
  const { url, drop } = await createDatabase(postgresqlUrl());
  const open = () => openPostgresql({ url });
  return { open, openSecond: open, remove: drop };
};

/** Both engines, for `describe.each(engines)`: what holds on one must hold on the other. */
export const engines = [
  {
    name: 'embedded',
    open: async (options: OpenOptions = {}): Promise<Opened> => openPlace(createEmbeddedPlace(), options),
  },
  {
    name: 'PostgreSQL',
    open: async (options: OpenOptions = {}): Promise<Opened> => openPlace(await createPostgresqlPlace(), options),
  },
] as const;
