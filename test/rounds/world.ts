import { type Centre, prepareCentre } from '../journeys/kit/centre.ts';
import { copyBuild, type NextBuild } from '../journeys/kit/next-build.ts';
import { preparePhone } from '../journeys/kit/phone.ts';
import { enrolPocketPhone, newId, writeRevision } from '../journeys/kit/pocket-phone.ts';
import { type Line, layLine } from '../journeys/kit/unreliable-line.ts';
import { until } from '../journeys/kit/until.ts';
import { desa, issueCard } from '../journeys/kit/villagers.ts';
import { createDatabase } from '../server/postgresql-cluster.ts';
import type { Dice } from '../simulation/kit/dice.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openPace, type Pace } from './pace.ts';
import { openPocketKader, type PocketKader } from './pocket-kader.ts';
import { type Child, openSari, type Sari } from './sari.ts';
import { startKilled } from './start-killed.ts';

/** A real centre in a process of its own, a real browser, two phones without a screen, and a line that can be cut. */
export type World = {
  readonly centre: Centre;
  readonly databaseUrl: string | undefined;
  readonly build: NextBuild;
  readonly line: Line;
  readonly sari: Sari;
  readonly kaders: readonly PocketKader[];
  readonly children: readonly Child[];
  readonly ledger: Ledger;
  readonly dice: Dice;
  readonly pace: { readonly save: Pace; readonly answer: Pace; readonly start: Pace };
  /** How often the centre was killed before it was up for the first time. */
  readonly killedAtBirth: number;
  dispose(): Promise<void>;
};

const names = ['Aisyah', 'Bima', 'Citra', 'Dodi', 'Eka', 'Fitri', 'Gilang', 'Hana', 'Intan', 'Joko', 'Kirana', 'Laras'];

/** `postgresqlUrl`: a cluster in which the centre gets a database of its own; else it runs on the embedded engine. */
export async function openWorld(dice: Dice, postgresqlUrl: string | undefined): Promise<World> {
  const database = postgresqlUrl === undefined ? undefined : await createDatabase(postgresqlUrl);
  const build = copyBuild();
  const databaseUrl = database?.url;
  const onDatabase = database === undefined ? {} : { databaseUrl: database.url, drop: database.drop };
  const centre = await prepareCentre({ demo: false, build: build.dir, ...onDatabase });
  const pace = { save: openPace(80), answer: openPace(150), start: openPace(2_500) };
  const killedAtBirth = await startFromNothing({ centre, dice, pace });
  const line = await layLine(centre.port);
  const ledger = openLedger();
  const children = await writeChildren(centre);
  const phone = await preparePhone({ url: line.url });
  const sari = await openSari({ phone, ledger, children }, await issueCard(centre, 'Sari'));
  const kaders: PocketKader[] = [];
  for (const name of ['Dewi', 'Wati'] as const) {
    const card = await issueCard(centre, name);
    kaders.push(await openPocketKader(name, { url: line.url, card, ledger }));
  }
  return {
    ...{ centre, databaseUrl, build, line, sari, kaders, children, ledger, dice, pace, killedAtBirth },
    dispose: async () => {
      for (const { session } of kaders) session.lock();
      await phone.dispose();
      await line.close();
      await centre.dispose();
      build.dispose();
    },
  };
}

/** Its first start has every migration to do. */
async function startFromNothing({ centre, dice, pace }: Pick<World, 'centre' | 'dice' | 'pace'>): Promise<number> {
  const kills = 1 + dice.below(2);
  for (let kill = 0; kill < kills; kill++) await startKilled(centre, dice.float() * pace.start.ms);
  await centre.start();
  return kills;
}

/** Tuti has listed the posyandu's children, and goes away again. */
async function writeChildren(centre: Centre): Promise<Child[]> {
  const tuti = await enrolPocketPhone(centre.url, await issueCard(centre, 'Tuti'));
  const children = names.map((name) => ({ id: newId(), name }));
  for (const child of children) await tuti.saveRevisions({ revisions: await writeChild(child), dropDrafts: [] });
  await until('the children are at the centre', async () => {
    await tuti.sync();
    return (await tuti.counts()).waiting === 0;
  });
  tuti.lock();
  return children;
}

/** A girl of some fourteen months in a house of her own. */
function writeChild({ id, name: nama }: Child) {
  const household = newId();
  const born = new Date(Date.now() - 430 * 86_400_000).toISOString().slice(0, 10);
  const home = { kode_desa: desa, rt: '003', rw: '001', alamat: `Rumah ${nama}`, lama_tinggal_bln: 120 };
  const member = { keluarga_id: household, nama, jk: 2, tgl_lahir: born, hub_kk: 4, keberadaan: 1 };
  const of = { subject: { kind: 'person', id }, household } as const;
  return Promise.all([
    writeRevision({ form: 'keluarga', subject: { kind: 'household', id: household }, household, answers: home }),
    writeRevision({ ...of, form: 'anggota', answers: member }),
  ]);
}
