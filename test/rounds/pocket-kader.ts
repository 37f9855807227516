import type { DeviceSession } from '../../src/device/device-session.ts';
import { enrolPocketPhone, newId, writeRevision } from '../journeys/kit/pocket-phone.ts';
import { desa } from '../journeys/kit/villagers.ts';
import type { Inside, Ledger } from './ledger.ts';

/** A kader whose phone has no screen: so that the centre has several batches in hand when it is killed. */
export type PocketKader = {
  readonly name: string;
  readonly session: DeviceSession;
  saveHomes(count: number): Promise<void>;
  inside(): Promise<Inside>;
};

export async function openPocketKader(
  name: string,
  { url, card, ledger }: { url: string; card: string; ledger: Ledger },
): Promise<PocketKader> {
  const session = await enrolPocketPhone(url, card);
  let homes = 0;
  const saveHome = async () => {
    const household = newId();
    const write = ledger.note(name, `Kampung ${name} ${++homes}`);
    const answers = { kode_desa: desa, rt: '003', rw: '001', alamat: write.what, lama_tinggal_bln: 120 };
    const subject = { kind: 'household', id: household } as const;
    const revision = await writeRevision({ form: 'keluarga', subject, household, answers });
    const [saved] = await session.saveRevisions({ revisions: [revision], dropDrafts: [] });
    write.isConfirmed = true;
    if (saved !== undefined) write.number = saved.number;
  };
  return {
    name,
    session,
    async saveHomes(count) {
      for (let at = 0; at < count; at++) await saveHome();
    },
    async inside() {
      const [entries, { highest }] = await Promise.all([session.outbox(), session.counts()]);
      const isWaiting = ({ state }: { state: string }) => state === 'waiting' || state === 'sent';
      return {
        ...{ counter: highest, drafts: [] },
        waiting: entries.filter(isWaiting),
        answered: entries
          .filter((entry) => !isWaiting(entry))
          .map(({ number, revision, state, receipt }) => ({ number, revision, receipt: receipt ?? state })),
      };
    },
  };
}
