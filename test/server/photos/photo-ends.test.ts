import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { rollCases } from '../../../src/server/follow-up/roll-cases.ts';
import { destroyPhotos } from '../../../src/server/photos/destroy-photos.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { type Family, write, writeFamily } from '../kit/family.ts';
import { forgetPhotos, hasBytes, inDays, see } from '../kit/kept-photos.ts';
import { aktaAnswers, atHome, rewrite, writeAkta, writeVisit } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, sealPhoto, sendPhoto, sendPieces, writeVisitWith } from '../kit/photo.ts';
import { asOwner, headOf } from '../kit/read-state.ts';
import { actorFor, openVillage, ratna, siti, type Village } from '../kit/village.ts';

const certificate: Answers = { akta_status: 1, akta_nomor: '3604-LT-05112026-0012', akta_cocok_kk: 1 };

describe.each(engines)('a photo whose reason has ended, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;
  let photo: Photo;
  let visit: Revision;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  /** A family with a visit at which one photo was taken, which has arrived. */
  beforeEach(async () => {
    await forgetPhotos(village);
    phone = await enrolPhone(village.db, siti);
    family = await writeFamily();
    photo = makePhoto();
    visit = await writeVisitWith(family, [photo]);
    await deliver(family.home, visit);
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
  });

  const deliver = async (...revisions: Revision[]) =>
    expect(await send(village, phone, revisions)).toEqual(revisions.map(() => 'received'));
  const runIn = (days: number) => destroyPhotos(inDays(village, days));
  const noted = () =>
    asOwner<{ target: string }>(village.db, `select target from audit where action = 'destroy_photos' order by id`);
  const approve = () => {
    const said = { revision: visit.id, text: '', notes: [], verdict: 'disetujui' as const };
    return giveVerdict(village, actorFor(ratna), visit.record, said);
  };
  /** Another visit of this day, at which this is said instead. */
  const visitAgain = async (said: Answers, visited_on = '2026-11-05') => ({
    ...(await writeVisit(family, { tgl_kunjungan: visited_on, ...said })),
    visited_on,
  });

  describe('because the case is closed', () => {
    const openAkta = async () => {
      const akta = await writeAkta(family);
      await deliver(family.member, akta);
      return akta;
    };
    const finish = async (akta: Revision) =>
      deliver({
        ...(await rewrite(family, akta, { before: aktaAnswers, after: certificate })),
        visited_on: '2026-11-05',
      });

    test('is destroyed a month after it, and the heads say so', async () => {
      const akta = await openAkta();
      await approve();
      await finish(akta);
      expect(await runIn(29)).toBe(0);
      expect(await see(village, photo)).toBe('seen');
      expect(await runIn(31)).toBe(1);
      expect([await see(village, photo), await hasBytes(village, photo)]).toEqual(['photo_gone', false]);
      expect(await noted()).toEqual([{ target: 'closed 1' }]);
      expect((await headOf(village.db, visit.record))?.photos).toEqual({ [photo.name]: { gone: 'closed' } });
      const rows = await asOwner(village.db, 'select gone_because from photo');
      expect(rows).toEqual([{ gone_because: 'closed' }]);
    });

    test('stays while the case is open, and while nobody has looked at the visit', async () => {
      const akta = await openAkta();
      await approve();
      expect(await runIn(60)).toBe(0);
      await finish(akta);
      await deliver(await rewriteVisitNote(family, visit));
      expect(await runIn(60)).toBe(0);
      expect(await see(village, photo)).toBe('seen');
    });

    test('stays where the case was closed before the visit: it was taken for something else', async () => {
      const akta = await openAkta();
      await finish(akta);
      await asOwner(village.db, `update referral set closed_on = '2026-11-01' where household = $1`, [
        family.household,
      ]);
      await approve();
      expect(await runIn(60)).toBe(0);
    });
  });

  describe('because consent was withdrawn', () => {
    test('is shown to nobody from then on and destroyed two days later, whichever visit it was said at', async () => {
      await deliver(await visitAgain({ persetujuan: 2 }));
      expect(await see(village, photo)).toBe('photo_gone');
      expect(await hasBytes(village, photo)).toBe(true);
      expect(await runIn(1)).toBe(0);
      expect(await runIn(3)).toBe(1);
      expect(await hasBytes(village, photo)).toBe(false);
      expect(await noted()).toEqual([{ target: 'withdrawn 1' }]);
      expect((await headOf(village.db, visit.record))?.photos).toEqual({ [photo.name]: { gone: 'withdrawn' } });
    });

    test('is there again where it was a mistake, said within those two days', async () => {
      const mistaken = await visitAgain({ persetujuan: 2 });
      await deliver(mistaken);
      await deliver(await visitAgain({ persetujuan: 1 }, '2026-11-06'));
      expect(await see(village, photo)).toBe('seen');
      expect(await runIn(30)).toBe(0);
    });

    test('goes too where a parent says no for the children: nobody can tell whose paper it shows', async () => {
      await deliver(await visitAgain({ persetujuan_wali_hub: { missing: 97 } }));
      expect(await runIn(3)).toBe(1);
      expect(await see(village, photo)).toBe('photo_gone');
    });

    test('of what comes late nothing is kept: neither a piece nor the photo', async () => {
      const late = makePhoto();
      await deliver(await writeVisitWith(family, [late]));
      const pieces = [...sealPhoto(phone, late).entries()];
      expect(await sendPieces(village, late, pieces.slice(0, 1))).toEqual(['receiving 1,2']);
      await deliver(await visitAgain({ persetujuan: 2 }));
      expect(await sendPieces(village, late, pieces.slice(1))).toEqual(['photo_unannounced', 'photo_unannounced']);
      expect(await asOwner(village.db, 'select at from photo_chunk')).toEqual([{ at: 0 }]);
      expect(await runIn(3)).toBe(2);
      expect(await asOwner(village.db, 'select at from photo_chunk')).toEqual([]);
      // Only now the phone is told to erase its own.
      expect(await sendPhoto(village, phone, late)).toBe('photo_gone');
    });

    test('is found out of records that came before anybody asked for it', async () => {
      await deliver(await visitAgain({ persetujuan: 2 }));
      await asOwner(village.db, 'delete from consent_withdrawn');
      await asOwner(village.db, `update follow_up_watch set rules_version = ''`);
      await rollCases(village);
      expect(await see(village, photo)).toBe('photo_gone');
    });

    test('the visits of another family keep theirs', async () => {
      const [neighbours, other] = [await writeFamily(), makePhoto()];
      await deliver(neighbours.home, await writeVisitWith(neighbours, [other]));
      await sendPhoto(village, phone, other);
      await deliver(await visitAgain({ persetujuan: 2 }));
      expect(await runIn(3)).toBe(1);
      expect([await see(village, photo), await see(village, other)]).toEqual(['photo_gone', 'seen']);
    });
  });

  test('is told to phones that have read everything already, once', async () => {
    const read = (cursor: string) => readFeedPage(village, actorFor(siti), cursor);
    let page = await read('');
    while (page.more) page = await read(page.cursor);
    await runIn(366);
    const news = await read(page.cursor);
    expect(news.items).toMatchObject([
      { kind: 'head', head: { record: visit.record, photos: { [photo.name]: { gone: 'lapsed' } } } },
    ]);
    await runIn(367);
    expect((await read(news.cursor)).items).toEqual([]);
  });

  test('two servers that destroy at once destroy once', async () => {
    const others = Array.from({ length: 6 }, () => makePhoto(1000));
    for (const one of others) {
      await deliver(await writeVisitWith(family, [one]));
      await sendPhoto(village, phone, one);
    }
    const counts = await Promise.all([runIn(366), runIn(366)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(await asOwner(village.db, 'select 1 from photo_bytes')).toEqual([]);
    const targets = (await noted()).map(({ target }) => Number(target.split(' ')[1]));
    expect(targets.reduce((sum, count) => sum + count, 0)).toBe(7);
  });
});

/** The same visit again with a note: it waits to be looked at. */
async function rewriteVisitNote(family: Family, visit: Revision): Promise<Revision> {
  const about = { ...atHome(family), form: 'kunjungan', subject: visit.subject, parents: [visit.id] };
  const noted = await write({ ...about, before: {}, answers: { catatan_kader: 'Atap bocor' } });
  return { ...noted, record: visit.record, form_version: 2 };
}
