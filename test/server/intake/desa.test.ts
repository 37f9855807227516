import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desaSubjectId } from '../../../src/domain/record-id.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { readQueue } from '../../../src/server/queue/read-queue.ts';
import { readRecord } from '../../../src/server/queue/read-record.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { engines } from '../engines.ts';
import { newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { headOf, readRollup, readTallies } from '../kit/read-state.ts';
import {
  actorFor,
  dewi,
  hasan,
  kab,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  rohmah,
  siti,
  umar,
  type Village,
  type Villager,
} from '../kit/village.ts';

const ofMongpok = { kind: 'desa', id: desaSubjectId(mongpok) } as const;
const meeting = { jenis: 1, judul: 'BKB Melati', tgl: '2026-11-04', tempat: 'Balai desa', peserta_l: 0, peserta_p: 12 };
const profile = { tgl_profil: '2026-11-04', nama_kampung: 'Kampung KB Mongpok', sarana_bkb: 'ya' };

/** An activity is a record of its own, whenever and by whomever it is written down. */
async function writeMeeting(more: Partial<Revision> = {}, answers: object = meeting): Promise<Revision> {
  const written = await write({ form: 'kegiatan', subject: ofMongpok, answers: { ...answers } });
  return { ...written, record: newId(), ...more };
}

function writeProfile(answers: object = profile) {
  return write({ form: 'profil', subject: ofMongpok, period: '2026-11', answers: { ...answers } });
}

describe.each(engines)('what is said of the desa itself, on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let dewis: Phone;
  let umars: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    [sitis, dewis, umars] = (await Promise.all([siti, dewi, umar].map((who) => enrolPhone(village.db, who)))) as [
      Phone,
      Phone,
      Phone,
    ];
  });
  afterAll(() => village.opened.close());

  const seenBy = async (who: Villager) => {
    const { items } = await readFeedPage(village, actorFor(who), '');
    return items.flatMap((item) => (item.kind === 'head' ? [item.head.record] : []));
  };

  test('Siti of RT 001 writes an activity of her desa, and kaders of other RTs get it', async () => {
    const written = await writeMeeting();
    expect(await send(village, sitis, [written])).toEqual(['received']);
    const head = await headOf(village.db, written.record);
    expect(head?.place).toEqual({ kab, desa: mongpok });
    const inRt009: Villager = { ...dewi, scope: [{ desa: mongpok, rw: '009', rt: '009' }] };
    expect(await seenBy(siti)).toContain(written.record);
    expect(await seenBy(inRt009)).toContain(written.record);
    expect(await seenBy(ratna)).toContain(written.record);
  });

  test('nobody of another desa gets it, no office, and the kepala desa no list of names', async () => {
    const written = await writeMeeting({}, { ...meeting, hadir: [newId()] });
    await send(village, sitis, [written]);
    for (const who of [rohmah, hasan, umar]) expect(await seenBy(who), who.name).not.toContain(written.record);
  });

  test('the database alone keeps it from whoever works elsewhere', async () => {
    const written = await writeMeeting();
    await send(village, sitis, [written]);
    const rowsFor = (who: Villager) =>
      village.db.transaction({ ...readerOptions(actorFor(who)), readOnly: true }, async (tx) => [
        (await tx.query('select 1 from record where id = $1', [written.record])).length,
        (await tx.query('select 1 from head where record = $1', [written.record])).length,
        (await tx.query('select 1 from feed where record = $1', [written.record])).length,
      ]);
    expect(await rowsFor(siti)).toEqual([1, 1, 1]);
    expect(await rowsFor(rohmah)).toEqual([0, 0, 0]);
    expect(await rowsFor(hasan)).toEqual([0, 0, 0]);
  });

  test('a place of one’s own does not open another desa', async () => {
    const other = { kind: 'desa', id: desaSubjectId(panosogan) } as const;
    const forged = await writeMeeting({ subject: other });
    const abroad = await writeMeeting({ subject: other, place: { kab, desa: panosogan } });
    expect(await send(village, sitis, [forged, abroad])).toEqual(['held content_malformed', 'held outside_scope']);
  });

  test('two kaders who named different people both keep them', async () => {
    const [rini, wati, ani] = [newId(), newId(), newId()] as const;
    const first = await writeMeeting({}, { ...meeting, hadir: [rini] });
    await send(village, sitis, [first]);
    const more = (people: readonly string[]): Revision => ({
      ...first,
      id: newId(),
      parents: [first.id],
      set: Object.fromEntries(people.map((id) => [`hadir#${id}`, true])),
    });
    expect(await send(village, dewis, [more([wati])])).toEqual(['received']);
    expect(await send(village, sitis, [more([ani])])).toEqual(['received']);
    const head = await headOf(village.db, first.record);
    expect(head?.answers.hadir).toEqual([rini, wati, ani].sort());
    expect(head?.conflicts).toEqual({});
  });

  test('the kepala desa writes the profile of his kampung and has it on his phone; a kader’s is held', async () => {
    const written = await writeProfile();
    expect(await send(village, umars, [written])).toEqual(['received']);
    expect(await seenBy(umar)).toEqual([written.record]);
    expect(await seenBy(siti)).toContain(written.record);
    const again = await writeProfile({ ...profile, sarana_bkb: 'tidak' });
    expect(await send(village, sitis, [again])).toEqual(['held outside_scope']);
  });

  test('he writes nothing else', async () => {
    const [activity, family] = [await writeMeeting(), await writeFamily()];
    expect(await send(village, umars, [activity, family.home])).toEqual(['held outside_scope', 'held outside_scope']);
  });

  test('the supervisor reviews it like any record; it has no family beside it', async () => {
    const written = await writeMeeting();
    await send(village, sitis, [written]);
    await village.db.transaction(readerOptions(actorFor(ratna)), async (tx) => {
      const { items } = await readQueue(tx, actorFor(ratna), { form: 'kegiatan' });
      expect(items.map(({ record }) => record)).toContain(written.record);
      const view = await readRecord(tx, actorFor(ratna), written.record);
      expect(view?.about.subject).toEqual(ofMongpok);
      expect(view?.dossier).toEqual([]);
    });
  });

  test('it is in no figure, no household and no family’s dossier, even if a phone names one', async () => {
    const family = await writeFamily();
    await send(village, dewis, [family.home, family.member, family.weighing]);
    const [rollup, tallies, summary] = [await readRollup(village.db), await readTallies(village.db), await basis()];
    const { household } = family;
    const written = await writeMeeting({ place: { kab, desa: mongpok, rw: '001', rt: '001', household } });
    expect(await send(village, sitis, [written])).toEqual(['received']);
    expect((await headOf(village.db, written.record))?.place).toEqual({ kab, desa: mongpok });
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readTallies(village.db)).toEqual(tallies);
    expect((await basis()).received).toBe(summary.received);
  });

  async function basis() {
    const summary = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 1 });
    if (summary === 'not_found' || summary[0] === undefined) throw new Error('Ratna reads her own desa');
    return summary[0].basis;
  }
});
