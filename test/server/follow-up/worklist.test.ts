import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Head } from '../../../src/domain/head.ts';
import {
  type FollowUpAnswer,
  followUpAnswer,
  type HandlingRequest,
  handlingAnswer,
} from '../../../src/domain/wire/follow-up-messages.ts';
import { feedPage } from '../../../src/domain/wire/messages.ts';
import { recordView } from '../../../src/domain/wire/review-messages.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, cikeusal, hasan, type LoggedIn, logIn, mongpok } from '../http/open-centre.ts';
import { type DeskPeople, openDesk } from '../http/open-desk.ts';
import { sendWork } from '../http/send-work.ts';
import { childAnswers, type Family, newId, writeFamily } from '../kit/family.ts';
import { aktaAnswers, rewrite, writeAkta, writeVisit } from '../kit/papers.ts';

const nik = '3604235408250001';
/** Aisyah with a NIK that nobody but Disdukcapil and the supervisor needs to see whole. */
const aisyah = (household: string) => ({ ...childAnswers(household, 'AISYAH PUTRI'), nik_status: 1, nik });

describe.each(engines)('worklists and what offices say about them on $name', (engine) => {
  let centre: Centre;
  let people: DeskPeople;
  let wati: LoggedIn;
  let jaka: LoggedIn;
  let family: Family;
  let withoutConsent: Family;
  let sent = 0;

  const deliver = async (...revisions: Parameters<typeof sendWork>[2]) => {
    const answer = await sendWork(centre, people.siti, revisions, sent + 1);
    sent += revisions.length;
    const outcomes = (answer.json() as { receipts: { outcome: string }[] }).receipts.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(revisions.map(() => 'received'));
  };

  beforeAll(async () => {
    ({ centre, people } = await openDesk(engine));
    wati = await logIn(centre, { ...hasan, name: 'Wati', office: 'puskesmas' });
    jaka = await logIn(centre, { ...hasan, name: 'Jaka', scope: [{ desa: cikeusal, rw: null, rt: null }] });
    family = await writeFamily();
    withoutConsent = await writeFamily();
    const named = { before: childAnswers(family.household, 'AISYAH PUTRI'), after: aisyah(family.household) };
    await deliver(
      ...[family.home, family.member, await rewrite(family, family.member, named)],
      ...[await writeVisit(family), await writeAkta(family)],
      ...[withoutConsent.home, withoutConsent.member, await writeAkta(withoutConsent)],
      await writeVisit(withoutConsent, { persetujuan_wali_hub: 4 }),
    );
  });
  afterAll(() => centre.close());

  const get = async (who: LoggedIn, query: string) =>
    (await ask(centre, who, { url: `/api/follow-ups?${query}` })).json();
  const list = async (who: LoggedIn, query = 'rule=akta'): Promise<FollowUpAnswer> =>
    followUpAnswer.parse(await get(who, query));
  const children = (answer: FollowUpAnswer) => answer.items.map(({ subject }) => subject.id).sort();
  const caseOf = async (who: LoggedIn, { child }: Family) => {
    const found = (await list(who)).items.find(({ subject }) => subject.id === child);
    if (found === undefined) throw new Error('the child is not on the list');
    return found;
  };
  const handle = (who: LoggedIn, id: string, said: Partial<HandlingRequest>) =>
    ask(centre, who, {
      method: 'POST',
      url: `/api/follow-ups/${id}/handling`,
      payload: { status: 'diterima', on: null, note: '', ...said },
    });
  const audit = (action: string) =>
    centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select account, target from audit where action = $1 order by id', [action]),
    );
  const pull = async (cursor: string) =>
    feedPage.parse((await ask(centre, people.siti, { url: `/api/feed?highest=${sent}&cursor=${cursor}` })).json());
  const headsOf = ({ items }: Awaited<ReturnType<typeof pull>>): Head[] =>
    items.flatMap((item) => (item.kind === 'head' ? [item.head] : []));

  test('the list is narrowed by RW and RT, and says how much there would be', async () => {
    const whole = await list(people.ratna);
    expect(whole.by_desa).toEqual({ [mongpok]: 2 });
    expect(whole.by_unit).toEqual([{ rw: '001', rt: '001', count: 2 }]);
    expect((await list(people.ratna, 'rule=akta&rw=001&rt=001')).items).toHaveLength(2);
    const elsewhere = await list(people.ratna, 'rule=akta&rw=002&rt=001');
    expect(elsewhere).toMatchObject({ items: [], by_status: {}, by_category: {} });
    expect(elsewhere.by_unit).toEqual(whole.by_unit);
    expect(await list(people.hasan)).toMatchObject({ by_desa: { [mongpok]: 1 }, by_unit: [{ count: 1 }] });
  });

  test('a list that leaves the screen is noted with what it is for', async () => {
    await list(people.hasan, `rule=akta&desa=${mongpok}&export=csv&reason=jemput_bola`);
    expect(await audit('export_follow_ups')).toEqual([
      { account: people.hasan.account.id, target: `akta ${mongpok} csv jemput_bola` },
    ]);
    expect(await get(people.hasan, 'rule=akta&export=csv&reason=iseng')).toMatchObject({ code: 'request_malformed' });
  });

  test('the officer gets the children whose parents agreed, with his columns and the NIK whole', async () => {
    const answer = await list(people.hasan);
    expect(children(answer)).toEqual([family.child]);
    const [item] = answer.items;
    expect(item).toMatchObject({ desa: mongpok, rw: '001', rt: '001', categories: ['B'], may_be_sent: true });
    expect(item?.handling).toBeNull();
    expect(item?.values).toMatchObject({ nama: 'AISYAH PUTRI', nik, jalur: 'B', hp: '081234567890' });
    expect(item?.values).not.toHaveProperty('alasan');
    expect(answer).toMatchObject({ next: null, by_status: { baru: 1 }, by_category: { B: 1 } });
  });

  test('the supervisor sees all of them, also those that wait for the parents, with every column', async () => {
    const answer = await list(people.ratna);
    expect(children(answer)).toEqual([family.child, withoutConsent.child].sort());
    expect(await caseOf(people.ratna, withoutConsent)).toMatchObject({ may_be_sent: false });
    expect((await caseOf(people.ratna, family)).values).toMatchObject({ nik, alasan: expect.any(String) });
  });

  test('the kepala desa sees the list of documents, with the NIK masked', async () => {
    expect(children(await list(people.umar))).toEqual([family.child, withoutConsent.child].sort());
    expect((await caseOf(people.umar, family)).values).toMatchObject({ nama: 'AISYAH PUTRI', nik: '3604••••••••0001' });
  });

  test('another office, another desa, a kader and an admin see nothing', async () => {
    expect(await get(wati, 'rule=akta')).toMatchObject({ code: 'not_allowed' });
    expect(await list(jaka)).toMatchObject({ items: [], by_status: {}, by_category: {} });
    expect(await list(people.yuni)).toMatchObject({ items: [], by_status: {}, by_category: {} });
    for (const who of [people.siti, people.wulan]) {
      expect(await get(who, 'rule=akta')).toMatchObject({ code: 'not_allowed' });
    }
    expect(await get(people.hasan, 'rule=umkm')).toMatchObject({ code: 'not_allowed' });
  });

  test('nothing else of the centre opens to an officer', async () => {
    for (const url of [
      `/api/records/${family.member.record}`,
      '/api/queue',
      '/api/summary',
      '/api/kader',
      '/api/accounts',
    ]) {
      expect((await ask(centre, people.hasan, { url })).json(), url).toMatchObject({ code: 'not_allowed' });
    }
    const page = await ask(centre, people.hasan, { url: '/api/feed?cursor=&highest=0' });
    expect(feedPage.parse(page.json()).items).toEqual([]);
  });

  test('a list is filtered by desa, RT, category and status, and says how many there are of each', async () => {
    const found = async (more: string) => (await list(people.ratna, `rule=akta&${more}`)).items.length;
    expect(await found(`desa=${mongpok}&rt=001&category=B&status=baru`)).toBe(2);
    expect(await found(`desa=${cikeusal}`)).toBe(0);
    expect(await found('rt=003')).toBe(0);
    const other = await list(people.ratna, 'rule=akta&category=G&status=selesai');
    expect(other).toMatchObject({ items: [], by_status: {}, by_category: {} });
    const ofB = await list(people.ratna, 'rule=akta&category=B&status=selesai');
    expect(ofB).toMatchObject({ items: [], by_status: { baru: 2 }, by_category: {} });
  });

  test('the list goes on where the page before ended', async () => {
    const { items } = await list(people.ratna);
    const [first] = items;
    const { rows } = await centre.opened.db.transaction({ actor: 'owner' }, async (tx) => ({
      rows: await tx.query<{ gravity: number }>('select gravity from follow_up where id = $1', [first?.id]),
    }));
    const rest = await list(
      people.ratna,
      `rule=akta&before=${rows[0]?.gravity}_${first?.due}_${first?.since}_${first?.id}`,
    );
    expect(rest.items.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id));
    for (const query of ['rule=akta&before=kemarin', 'rule=tidak_ada', 'rule=akta&status=lupa', 'desa=36']) {
      expect(await get(people.ratna, query), query).toMatchObject({ code: 'request_malformed' });
    }
  });

  test('whoever looked at which list is noted', async () => {
    await list(people.hasan, `rule=akta&desa=${mongpok}`);
    expect((await audit('view_follow_ups')).at(-1)).toEqual({
      account: people.hasan.account.id,
      target: `akta ${mongpok}`,
    });
  });

  test('what is missing is named: a day, a reason, a day that can be', async () => {
    const { id } = await caseOf(people.hasan, family);
    for (const [said, detail] of [
      [{ status: 'tidak_dapat' }, '/note'],
      [{ status: 'tidak_dapat', note: '   ' }, '/note'],
      [{ status: 'dijadwalkan' }, '/on'],
      [{ status: 'dijadwalkan', on: '2026-11-04' }, '/on'],
      [{ status: 'dijadwalkan', on: '2026-02-31' }, '/on'],
      [{ status: 'selesai' }, '/on'],
      [{ status: 'selesai', on: '2026-11-06' }, '/on'],
    ] as const) {
      const answer = (await handle(people.hasan, id, said)).json();
      expect(answer, JSON.stringify(said)).toMatchObject({ code: 'handling_incomplete', detail });
    }
    expect((await handle(people.hasan, id, { status: 'hilang' as 'selesai' })).json()).toMatchObject({
      code: 'request_malformed',
    });
    expect(await audit('handle_follow_up')).toEqual([]);
  });

  test('an appointment reaches the kader’s phone with the child’s own record, which has not changed', async () => {
    const first = await pull('');
    const before = headsOf(first).find(({ record }) => record === family.member.record);
    expect(before).not.toHaveProperty('handling');
    const { id } = await caseOf(people.hasan, family);
    const answer = await handle(people.hasan, id, { status: 'dijadwalkan', on: '2026-12-03', note: ' Balai desa ' });
    const said = {
      ...{ follow_up: id, rule: 'akta', status: 'dijadwalkan', on: '2026-12-03', note: 'Balai desa' },
      ...{ office: 'disdukcapil', by: 'Hasan', at: '2026-11-05T02:00:00.000Z' },
    };
    expect(handlingAnswer.parse(answer.json())).toEqual({
      ...{ handling: said },
      referrals: [
        { office: 'disdukcapil', categories: ['B'], due: '2026-12-04', status: 'dijadwalkan', handling: said },
      ],
    });
    const news = headsOf(await pull(first.cursor));
    expect(news).toEqual([{ ...before, handling: [said] }]);
    expect(await caseOf(people.hasan, family)).toMatchObject({ handling: said });
    expect(await audit('handle_follow_up')).toEqual([{ account: people.hasan.account.id, target: id }]);
    const url = `/api/records/${family.member.record}`;
    const view = recordView.parse((await ask(centre, people.ratna, { url })).json());
    expect(view.head).toMatchObject({ handling: [said], verdict: 'menunggu' });
    expect(view.history).toHaveLength(2);
  });

  test('said twice is said once; another word follows the first, which stays', async () => {
    const { id } = await caseOf(people.hasan, family);
    const { cursor } = await pull('');
    await handle(people.hasan, id, { status: 'dijadwalkan', on: '2026-12-03', note: 'Balai desa' });
    expect(headsOf(await pull(cursor))).toEqual([]);
    await handle(people.hasan, id, { status: 'selesai', on: '2026-11-05' });
    expect(await list(people.hasan)).toMatchObject({ by_status: { selesai: 1 } });
    expect(await list(people.hasan, 'rule=akta&status=baru')).toMatchObject({ items: [], by_status: { selesai: 1 } });
    const words = await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select status from handling where follow_up = $1 order by id', [id]),
    );
    expect(words).toEqual([{ status: 'dijadwalkan' }, { status: 'selesai' }]);
  });

  test('nobody handles what is not of his office, his desa, or not passed on', async () => {
    const { id } = await caseOf(people.ratna, family);
    const unsent = await caseOf(people.ratna, withoutConsent);
    for (const [who, of] of [
      [wati, id],
      [jaka, id],
      [people.hasan, unsent.id],
      [people.hasan, newId()],
    ] as const) {
      expect((await handle(who, of, {})).json()).toMatchObject({ code: 'not_found' });
    }
    expect((await handle(people.ratna, id, {})).json()).toMatchObject({ code: 'not_found' });
    for (const who of [people.umar, people.siti, people.wulan]) {
      expect((await handle(who, id, {})).json()).toMatchObject({ code: 'not_allowed' });
    }
  });

  test('a case that is corrected keeps its status; one that closes leaves list and phone, and its words stay', async () => {
    const { id } = await caseOf(people.hasan, family);
    const akta = await writeAkta(family);
    const [{ tip } = { tip: '' }] = await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query<{ tip: string }>('select tips[1] as tip from record where id = $1', [akta.record]),
    );
    const letterless = { ...aktaAnswers, ada_skl: 3, saksi_siap: 'ya' };
    const corrected = await rewrite(family, { ...akta, id: tip }, { before: aktaAnswers, after: letterless });
    await deliver(corrected);
    expect(await caseOf(people.hasan, family)).toMatchObject({ categories: ['C'], handling: { status: 'selesai' } });
    const { cursor } = await pull('');
    const shown = { akta_status: 1, akta_cocok_kk: 1 };
    await deliver(await rewrite(family, corrected, { before: letterless, after: shown }));
    expect(children(await list(people.hasan))).toEqual([]);
    const news = headsOf(await pull(cursor));
    expect(news.find(({ record }) => record === family.member.record)).not.toHaveProperty('handling');
    const words = await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select status from handling where follow_up = $1', [id]),
    );
    expect(words).toHaveLength(2);
  });
});
