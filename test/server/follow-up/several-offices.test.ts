import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import {
  caseHistory,
  type FollowUpItem,
  followUpAnswer,
  type HandlingRequest,
} from '../../../src/domain/wire/follow-up-messages.ts';
import { feedPage } from '../../../src/domain/wire/messages.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, hasan, type LoggedIn, logIn } from '../http/open-centre.ts';
import { type DeskPeople, openDesk } from '../http/open-desk.ts';
import { sendWork } from '../http/send-work.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { rewrite, stallAnswers, writeStall, writeVisit } from '../kit/papers.ts';

describe.each(engines)('a stall that concerns several offices, on $name', (engine) => {
  let centre: Centre;
  let people: DeskPeople;
  let tatang: LoggedIn;
  let rina: LoggedIn;
  let wahyu: LoggedIn;
  let family: Family;
  let stall: Revision;
  /** Crackers in a packet: without NIB, and without the number of a household's food. */
  let crackers: Answers;
  let sent = 0;

  const deliver = async (...revisions: Revision[]) => {
    const answer = await sendWork(centre, people.siti, revisions, sent + 1);
    sent += revisions.length;
    const outcomes = (answer.json() as { receipts: { outcome: string }[] }).receipts.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(revisions.map(() => 'received'));
  };

  beforeAll(async () => {
    ({ centre, people } = await openDesk(engine));
    tatang = await logIn(centre, { ...hasan, name: 'Tatang', office: 'diskop' });
    rina = await logIn(centre, { ...hasan, name: 'Rina', office: 'dpmptsp' });
    wahyu = await logIn(centre, { ...hasan, name: 'Wahyu', office: 'dinkes' });
    family = await writeFamily();
    crackers = { ...stallAnswers(family.child), usaha_sektor: 1, produk_utama: 'Rempeyek', pirt: 3, halal: 1 };
    stall = await writeStall(family, crackers);
    await deliver(family.home, family.member, await writeVisit(family), stall);
  });
  afterAll(() => centre.close());

  const list = async (who: LoggedIn, more = '') =>
    followUpAnswer.parse((await ask(centre, who, { url: `/api/follow-ups?rule=umkm${more}` })).json());
  const caseOf = async (who: LoggedIn): Promise<FollowUpItem> => {
    const [item] = (await list(who)).items;
    if (item === undefined) throw new Error(`${who.account.name} has no case`);
    return item;
  };
  const handle = (who: LoggedIn, id: string, said: Partial<HandlingRequest>) =>
    ask(centre, who, {
      method: 'POST',
      url: `/api/follow-ups/${id}/handling`,
      payload: { status: 'diterima', on: null, note: '', ...said },
    });
  const standing = ({ referrals }: Pick<FollowUpItem, 'referrals'>) =>
    Object.fromEntries(referrals.map(({ office, status }) => [office, status]));
  const onPhone = async () => {
    const page = feedPage.parse((await ask(centre, people.siti, { url: '/api/feed?cursor=&highest=0' })).json());
    const heads = page.items.flatMap((item) => ('head' in item && item.head !== null ? [item.head] : []));
    return heads.find(({ record }) => record === stall.record)?.handling?.map(({ office, status }) => [office, status]);
  };

  test('is one case of the desa, and of each office the part that is its own', async () => {
    const whole = await caseOf(people.ratna);
    expect(whole.categories).toEqual(['tanpa_nib', 'butuh_pirt']);
    expect(standing(whole)).toEqual({ diskop: 'baru', dpmptsp: 'baru', dinkes: 'baru' });
    expect(whole.values).toMatchObject({ produk: 'Rempeyek', sektor: 1 });
    const [all, permit, food] = [await caseOf(tatang), await caseOf(rina), await caseOf(wahyu)];
    expect(new Set([whole, all, permit, food].map(({ id }) => id)).size).toBe(1);
    expect([all, permit, food].map(({ categories }) => categories)).toEqual([
      ['tanpa_nib', 'butuh_pirt'],
      ['tanpa_nib'],
      ['butuh_pirt'],
    ]);
    expect(food.values).toMatchObject({ usaha_nama: 'Warung Bu Rini', produk: 'Rempeyek', hp: '081234567890' });
    expect(food.values).not.toHaveProperty('sektor');
    expect(standing(food)).toEqual({ dinkes: 'baru' });
    expect(await list(wahyu, '&category=tanpa_nib')).toMatchObject({ items: [], by_category: { butuh_pirt: 1 } });
    // Who has no part in it has none of the list.
    const wati = await logIn(centre, { ...hasan, name: 'Wati', office: 'puskesmas' });
    expect((await ask(centre, wati, { url: '/api/follow-ups?rule=umkm' })).json()).toMatchObject({
      code: 'not_allowed',
    });
  });

  test('each office says its own, the case stands as with the one that is behind, and the phone hears them all', async () => {
    const { id } = await caseOf(tatang);
    const answer = await handle(tatang, id, { status: 'selesai', on: '2026-11-05' });
    expect(answer.json()).toMatchObject({ handling: { office: 'diskop' }, referrals: [{ office: 'diskop' }] });
    await handle(rina, id, { status: 'dijadwalkan', on: '2026-12-03', note: 'Bawa KTP' });
    expect(standing(await caseOf(people.ratna))).toEqual({ diskop: 'selesai', dpmptsp: 'dijadwalkan', dinkes: 'baru' });
    expect(await list(people.ratna, '&status=baru')).toMatchObject({ by_status: { baru: 1 }, items: [{ id }] });
    expect(await list(tatang, '&status=selesai')).toMatchObject({ by_status: { selesai: 1 }, items: [{ id }] });
    expect(await caseOf(wahyu)).toMatchObject({ handling: null });
    await handle(wahyu, id, { status: 'tidak_dapat', note: 'Dapurnya belum memenuhi syarat' });
    expect(await list(people.ratna)).toMatchObject({ by_status: { dijadwalkan: 1 } });
    expect(await onPhone()).toEqual([
      ['diskop', 'selesai'],
      ['dpmptsp', 'dijadwalkan'],
      ['dinkes', 'tidak_dapat'],
    ]);
  });

  test('no office reads another’s word, and the supervisor reads the whole story', async () => {
    const { id } = await caseOf(wahyu);
    const words = async (who: LoggedIn) => {
      const { rounds } = caseHistory.parse((await ask(centre, who, { url: `/api/follow-ups/${id}/history` })).json());
      return rounds.flatMap((round) => round.words.map(({ office }) => office));
    };
    expect(await words(wahyu)).toEqual(['dinkes']);
    expect(await words(people.ratna)).toEqual(['diskop', 'dpmptsp', 'dinkes']);
  });

  test('a supervisor’s word holds for those who have not done with it; where all have, it opens the case again', async () => {
    const { id } = await caseOf(people.ratna);
    const moved = await handle(people.ratna, id, { status: 'pindah_meninggal', note: 'Warung tutup' });
    expect(standing(moved.json() as FollowUpItem)).toEqual({
      ...{ diskop: 'selesai', dpmptsp: 'pindah_meninggal', dinkes: 'tidak_dapat' },
    });
    expect(await caseOf(rina)).toMatchObject({ handling: { office: null, status: 'pindah_meninggal' } });
    expect(await list(people.ratna)).toMatchObject({ by_status: { tidak_dapat: 1 } });
    const opened = await handle(people.ratna, id, { status: 'diverifikasi', note: 'Dibuka lagi' });
    expect(new Set(Object.values(standing(opened.json() as FollowUpItem)))).toEqual(new Set(['diverifikasi']));
    await handle(rina, id, { status: 'diterima' });
    await handle(people.ratna, id, { status: 'diverifikasi', note: 'Sudah dilihat' });
    expect(standing(await caseOf(people.ratna))).toMatchObject({ dpmptsp: 'diterima', dinkes: 'diverifikasi' });
  });

  test('an office whose part is settled loses it, another stays, and one that comes back stands as it last said', async () => {
    const { id } = await caseOf(people.ratna);
    const licensed = { ...crackers, nib: 1 };
    const before = await rewrite(family, stall, { before: crackers, after: licensed });
    await deliver(before);
    expect((await list(rina)).items).toEqual([]);
    expect((await handle(rina, id, { status: 'selesai', on: '2026-11-05' })).json()).toMatchObject({
      code: 'not_found',
    });
    expect(await caseOf(people.ratna)).toMatchObject({ id, categories: ['butuh_pirt'] });
    const again = await rewrite(family, before, { before: licensed, after: crackers });
    await deliver(again);
    expect(standing(await caseOf(people.ratna))).toMatchObject({ dpmptsp: 'diterima' });
    stall = again;
  });

  test('what proves the case done closes it for all, and each keeps what it said', async () => {
    const { id } = await caseOf(people.ratna);
    await deliver(await rewrite(family, stall, { before: crackers, after: { ...crackers, nib: 1, pirt: 1 } }));
    for (const who of [people.ratna, tatang, rina, wahyu]) {
      expect((await list(who)).items, who.account.name).toEqual([]);
      expect(await list(who, '&status=terbukti'), who.account.name).toMatchObject({
        ...{ items: [{ id, closed: { outcome: 'terbukti' } }], by_status: { terbukti: 1 } },
      });
    }
    const done = (await list(rina, '&status=terbukti')).items[0];
    expect(done).toMatchObject({ referrals: [{ office: 'dpmptsp', status: 'diterima' }] });
    expect(await onPhone()).toBeUndefined();
  });
});
