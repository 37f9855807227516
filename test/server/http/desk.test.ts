import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { feedPage, receiptAnswer } from '../../../src/domain/wire/messages.ts';
import { kaderAnswer, queueAnswer, recordView } from '../../../src/domain/wire/review-messages.ts';
import { summaryAnswer } from '../../../src/domain/wire/summary-messages.ts';
import { engines } from '../engines.ts';
import { type Family, newId, weighingAnswers, write } from '../kit/family.ts';
import { ask, type Centre, cikeusal, type LoggedIn } from './open-centre.ts';
import { type DeskPeople, openDesk } from './open-desk.ts';
import { sendWork } from './send-work.ts';

describe.each(engines)('the desk on $name', (engine) => {
  let centre: Centre;
  let family: Family;
  let father: Revision;
  let stray: Revision;
  let people: DeskPeople;

  beforeAll(async () => {
    ({ centre, family, father, stray, people } = await openDesk(engine));
  });
  afterAll(() => centre.close());

  const get = async (who: LoggedIn, url: string) => (await ask(centre, who, { url })).json();
  const queue = async (who: LoggedIn, query = '') => queueAnswer.parse(await get(who, `/api/queue${query}`));
  const view = async (who: LoggedIn, record: string) => recordView.parse(await get(who, `/api/records/${record}`));
  const judge = (who: LoggedIn, record: string, payload: object) =>
    ask(centre, who, { method: 'POST', url: `/api/records/${record}/verdict`, payload });
  const audit = (action: string) =>
    centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select account, target from audit where action = $1 order by id', [action]),
    );

  test('a phone’s work arrives without a session and is answered with receipts', async () => {
    const { home, member, weighing } = family;
    const answer = await sendWork(centre, people.siti, [home, father, member, weighing, stray]);
    expect(answer.statusCode).toBe(200);
    const { receipts } = receiptAnswer.parse(answer.json());
    const code = people.siti.device_code;
    expect(receipts.map(({ outcome, receipt, reason }) => [outcome, receipt, reason])).toEqual([
      ['received', `${code}-1`, undefined],
      ['received', `${code}-2`, undefined],
      ['received', `${code}-3`, undefined],
      ['received', `${code}-4`, undefined],
      ['held', `${code}-5`, 'outside_scope'],
    ]);
  });

  test('the supervisor finds it in the queue, with the names of those it is about', async () => {
    const { items, counts, next } = await queue(people.ratna);
    expect(counts).toEqual({ menunggu: 4, ditahan: 1 });
    expect(next).toBeNull();
    const byRecord = new Map(items.map((item) => [item.record, item]));
    expect(byRecord.get(family.home.record)).toMatchObject({ subject_name: 'Kel. SUGENG WIBOWO', verdict: 'menunggu' });
    expect(byRecord.get(family.weighing.record)).toMatchObject({
      revision: family.weighing.id,
      form: 'penimbangan',
      subject_name: 'AISYAH PUTRI',
      author_name: 'Siti',
      rw: '001',
      rt: '001',
      visited_on: '2026-11-03',
      duration_s: 600,
      held: null,
      is_changed: false,
    });
    expect(byRecord.get(stray.record)).toMatchObject({ revision: stray.id, held: 'outside_scope', rt: '002' });
  });

  test('the queue is filtered by state and desa', async () => {
    const recordsOf = async (query: string) => (await queue(people.ratna, query)).items.map(({ record }) => record);
    expect(await recordsOf('?state=ditahan')).toEqual([stray.record]);
    expect(await recordsOf('?state=disetujui')).toEqual([]);
    expect(await recordsOf('?state=menunggu')).toHaveLength(4);
    expect(await recordsOf(`?desa=${cikeusal}`)).toEqual([]);
    expect(await recordsOf('?state=menunggu&form=penimbangan&order=newest')).toEqual([family.weighing.record]);
    expect(await recordsOf(`?kader=${people.dewi.account.id}`)).toEqual([]);
    expect(await get(people.ratna, '/api/queue?before=kemarin')).toMatchObject({ code: 'request_malformed' });
    expect(await get(people.ratna, '/api/queue?state=selesai')).toMatchObject({ code: 'request_malformed' });
  });

  test('the queue goes on where the page before ended', async () => {
    const { items } = await queue(people.ratna);
    const [first] = items;
    const rest = await queue(people.ratna, `?before=${first?.weight}_${first?.received_at}_${first?.revision}`);
    expect(rest.items.map(({ revision }) => revision)).toEqual(items.slice(1).map(({ revision }) => revision));
  });

  test('a record is seen with its history and its household, and that it was seen is noted', async () => {
    const { about, head, history, dossier } = await view(people.ratna, family.weighing.record);
    expect(about).toMatchObject({ form: 'penimbangan', subject: { id: family.child }, period: '2026-11' });
    expect(head?.answers).toMatchObject({ bb_kg: 8.2 });
    expect(history.map(({ revision, set, receipt }) => [revision, set.bb_kg, receipt])).toEqual([
      [family.weighing.id, 8.2, `${people.siti.device_code}-4`],
    ]);
    expect(dossier.map(({ form }) => form)).toEqual(['anggota', 'anggota', 'keluarga']);
    const held = await view(people.ratna, stray.record);
    expect([held.head, held.history[0]?.held]).toEqual([null, 'outside_scope']);
    expect(held.about).toMatchObject({ form: 'keluarga', subject: stray.subject, place: { rt: '002' } });
    expect(held.history[0]).toMatchObject({ author: people.siti.account.id, clock_offset_ms: 0, flags: [] });
    expect(await audit('view_record')).toEqual([
      { account: people.ratna.account.id, target: family.weighing.record },
      { account: people.ratna.account.id, target: stray.record },
    ]);
  });

  test('the supervisor of another desa sees none of it', async () => {
    const choices = { desa: [], kader: [], form: [], flag: [], reason: [] };
    expect(await queue(people.yuni)).toEqual({ items: [], sealed: [], next: null, counts: { ditahan: 0 }, choices });
    for (const record of [family.weighing.record, stray.record, newId()]) {
      expect(await get(people.yuni, `/api/records/${record}`)).toMatchObject({ code: 'not_found', status: 404 });
    }
    const answer = await judge(people.yuni, family.weighing.record, {
      revision: family.weighing.id,
      verdict: 'ditolak',
      text: '',
      notes: [],
    });
    expect(answer.json()).toMatchObject({ code: 'not_found' });
    const release = await ask(centre, people.yuni, { method: 'POST', url: `/api/held/${stray.id}/release` });
    expect(release.json()).toMatchObject({ code: 'not_found' });
    const own = await get(people.yuni, '/api/kader');
    expect(own).toEqual({ kader: [] });
  });

  test('whose role it is not, is told so', async () => {
    const { weighing } = family;
    const asked = [
      [people.siti, 'GET', '/api/queue'],
      [people.umar, 'GET', `/api/records/${weighing.record}`],
      [people.wulan, 'GET', '/api/queue'],
      [people.hasan, 'GET', '/api/summary'],
      [people.siti, 'GET', '/api/summary'],
      [people.umar, 'GET', '/api/kader'],
      [people.siti, 'GET', '/api/accounts'],
      [people.umar, 'POST', `/api/records/${weighing.record}/verdict`],
      [people.siti, 'POST', `/api/records/${weighing.record}/verdict`],
      [people.wulan, 'POST', `/api/records/${weighing.record}/settle`],
      [people.siti, 'POST', `/api/records/${weighing.record}/settle`],
      [people.ratna, 'POST', '/api/accounts'],
      [people.wulan, 'GET', '/api/kader'],
      [people.siti, 'POST', `/api/held/${stray.id}/release`],
      [people.umar, 'POST', '/api/accounts'],
    ] as const;
    for (const [who, method, url] of asked) {
      const answer = await ask(centre, who, { method, url });
      expect([url, answer.json().code]).toEqual([url, 'not_allowed']);
    }
  });

  test('a verdict with notes reaches the kader’s phone', async () => {
    const notes = [{ question: 'bb_kg', text: 'Timbang sekali lagi' }];
    const request = { revision: family.weighing.id, verdict: 'perlu_perbaikan', text: '', notes };
    expect((await judge(people.ratna, family.weighing.record, request)).statusCode).toBe(204);
    const page = feedPage.parse(await get(people.siti, '/api/feed?cursor=&highest=7'));
    expect(page).toMatchObject({ from_start: true, more: false, account: { name: 'Siti' } });
    const weighing = page.items.find((item) => item.kind === 'head' && item.head.record === family.weighing.record);
    expect(weighing).toMatchObject({ head: { verdict: 'perlu_perbaikan', review: { by: 'Ratna', notes } } });
  });

  test('a second page of the feed has only what is new', async () => {
    const { cursor } = feedPage.parse(await get(people.siti, '/api/feed?cursor=&highest=7'));
    const again = feedPage.parse(await get(people.siti, `/api/feed?cursor=${cursor}&highest=7`));
    expect([again.items, again.from_start, again.more]).toEqual([[], false, false]);
  });

  test('another kader’s unit is not in the feed, a kepala desa has no households in it', async () => {
    for (const who of [people.dewi, people.umar]) {
      expect(feedPage.parse(await get(who, '/api/feed?cursor=&highest=0')).items).toEqual([]);
    }
  });

  test.each(['x', '-1', '1.5', '9999999999'])('a highest number of %s is a mistake', async (highest) => {
    expect(await get(people.siti, `/api/feed?cursor=&highest=${highest}`)).toMatchObject({ code: 'request_malformed' });
  });

  test('a verdict on what has changed meanwhile is not taken', async () => {
    const { weighing, household, child } = family;
    const mended = await write({
      ...{ form: 'penimbangan', subject: { kind: 'person', id: child }, period: '2026-11', household },
      answers: weighingAnswers(8.6),
      before: weighingAnswers(8.2),
      parents: [weighing.id],
    });
    await sendWork(centre, people.siti, [mended], 6);
    const late = { revision: weighing.id, verdict: 'disetujui', text: '', notes: [] };
    expect((await judge(people.ratna, weighing.record, late)).json()).toMatchObject({ code: 'verdict_outdated' });
    const item = (await queue(people.ratna)).items.find(({ record }) => record === weighing.record);
    expect(item).toMatchObject({ revision: mended.id, verdict: 'menunggu', is_changed: true });
    const { history } = await view(people.ratna, weighing.record);
    expect(history.map(({ set, verdict, verdict_by }) => [set, verdict, verdict_by])).toEqual([
      [weighing.set, 'perlu_perbaikan', 'Ratna'],
      [{ bb_kg: 8.6 }, 'menunggu', null],
    ]);
  });

  test('a verdict that does not fit is named by its place', async () => {
    const answer = await judge(people.ratna, family.weighing.record, {
      revision: 'x',
      verdict: 'bagus',
      text: '',
      notes: [],
    });
    expect(answer.json()).toMatchObject({ code: 'request_malformed', detail: '/revision, /verdict' });
  });

  test('a held revision counts once the supervisor lets it', async () => {
    const release = () => ask(centre, people.ratna, { method: 'POST', url: `/api/held/${stray.id}/release` });
    expect((await release()).statusCode).toBe(204);
    expect((await queue(people.ratna)).counts).toMatchObject({ menunggu: 5, ditahan: 0 });
    expect((await view(people.ratna, stray.record)).head?.answers).toMatchObject({ rt: '002' });
    const dewis = feedPage.parse(await get(people.dewi, '/api/feed?cursor=&highest=0')).items;
    expect(dewis).toMatchObject([{ kind: 'head', head: { record: stray.record } }]);
    expect(await audit('release_held')).toEqual([{ account: people.ratna.account.id, target: stray.id }]);
    expect((await release()).json()).toMatchObject({ code: 'not_found' });
  });

  test('the supervisor sees which numbers of a phone have not arrived', async () => {
    await get(people.siti, '/api/feed?cursor=&highest=9');
    const { kader } = kaderAnswer.parse(await get(people.ratna, '/api/kader'));
    expect(kader.find(({ name }) => name === 'Siti')).toMatchObject({
      device_code: people.siti.device_code,
      last_contact_at: '2026-11-05T02:00:00.000Z',
      highest: 9,
      missing: [7, 8, 9],
      on_phone: 3,
      received: 5,
      approved: 0,
      waiting: 5,
      held: 0,
      by_month: [],
    });
    expect(kader.find(({ name }) => name === 'Dewi')).toMatchObject({ received: 0, missing: [] });
    const monthly = kaderAnswer.parse(await get(people.ratna, '/api/kader?months=2')).kader;
    expect(monthly.find(({ name }) => name === 'Siti')?.by_month).toMatchObject([
      { month: '2026-11', received: 5, waiting: 5 },
      { month: '2026-10', received: 0 },
    ]);
    expect(await get(people.ratna, '/api/kader?months=40')).toMatchObject({ code: 'request_malformed' });
  });

  test('the kepala desa reads the figures of his desa, and of no other', async () => {
    const { months } = summaryAnswer.parse(await get(people.umar, '/api/summary?months=2'));
    expect(months.map(({ month, desa_name }) => [month, desa_name])).toEqual([
      ['2026-11', 'Mongpok'],
      ['2026-10', 'Mongpok'],
    ]);
    expect(months[0]?.by_rt.map(({ rt }) => rt)).toEqual(['001', '002']);
    const bare = summaryAnswer.parse(await get(people.umar, '/api/summary?detail=0'));
    expect(bare.months).toMatchObject([{ figures: months[0]?.figures, by_rt: [] }]);
    expect(months[0]?.basis).toMatchObject({ received: 5, held: 0, on_phones: 3 });
    expect(await get(people.umar, `/api/summary?desa=${cikeusal}`)).toMatchObject({ code: 'not_found' });
    expect(await get(people.umar, '/api/summary?months=40')).toMatchObject({ code: 'request_malformed' });
  });
});
