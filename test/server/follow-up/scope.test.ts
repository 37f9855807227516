import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Office } from '../../../src/domain/follow-up.ts';
import type { FollowUpRule } from '../../../src/programme/follow-up/follow-up.ts';
import { findFollowUpRule } from '../../../src/programme/follow-up/register.ts';
import { readerOptions, type SessionActor } from '../../../src/server/accounts/session-actor.ts';
import type { Database, TransactionOptions } from '../../../src/server/db/database.ts';
import { handleCase } from '../../../src/server/follow-up/handle-case.ts';
import { accessTo } from '../../../src/server/follow-up/list-access.ts';
import { readList } from '../../../src/server/follow-up/read-list.ts';
import { engines } from '../engines.ts';
import { newId, writeFamily } from '../kit/family.ts';
import { writeVisit } from '../kit/papers.ts';
import { enrolPhone, send } from '../kit/phone.ts';
import { makePhoto, sendPhoto, writeVisitWith } from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import {
  actorFor,
  dewi,
  hasan,
  kab,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  siti,
  umar,
  type Village,
  wati,
} from '../kit/village.ts';

/** Everything of which an office sees nothing at all, whatever it asks. */
const closedToOffices = [
  'record',
  'head',
  'revision',
  'revision_content',
  'verdict',
  'feed',
  'tally',
  'rollup',
  'growth_result',
  'identity_key',
  'not_twin',
  'photo',
  'photo_mention',
  'photo_bytes',
  'consent_withdrawn',
  'device',
  'account_scope',
  'queue_count',
  'follow_up',
  'follow_up_closed',
];

type Stored = { offices: Office[]; desa?: string; rt?: string; may_be_sent?: boolean; confidential?: boolean };

describe.each(engines)('who sees which cases in the database itself, on $name', (engine) => {
  let village: Village;
  const cases = {
    akta: newId(),
    aktaOfRt003: newId(),
    aktaWithoutConsent: newId(),
    aktaOfPanosogan: newId(),
    gizi: newId(),
    usaha: newId(),
    kekerasan: newId(),
    nikah: newId(),
  };

  beforeAll(async () => {
    village = await openVillage(engine);
    const phone = await enrolPhone(village.db, dewi);
    const family = await writeFamily();
    // Surveyed this year, so that the family itself is no case.
    await send(village, phone, [family.home, family.member, family.weighing, await writeVisit(family)]);
    const photo = makePhoto(1000);
    await send(village, phone, [await writeVisitWith(family, [photo])]);
    await sendPhoto(village, phone, photo);
    await asOwner(village.db, 'insert into consent_withdrawn (kab, record, at) values ($1, $2, now())', [
      ...[kab, family.home.record],
    ]);
    await store(cases.akta, { offices: ['disdukcapil'] });
    await store(cases.aktaOfRt003, { offices: ['disdukcapil'], rt: '003' });
    await store(cases.aktaWithoutConsent, { offices: ['disdukcapil'], may_be_sent: false });
    await store(cases.aktaOfPanosogan, { offices: ['disdukcapil'], desa: panosogan });
    await store(cases.gizi, { offices: ['puskesmas'] });
    await store(cases.usaha, { offices: [] });
    await store(cases.kekerasan, { offices: ['puskesmas'], confidential: true });
    await store(cases.nikah, { offices: ['disdukcapil', 'puskesmas'] });
  });
  afterAll(() => village.opened.close());

  /** As the derivation writes it, and a word of the office about it. */
  async function store(
    id: string,
    { offices, desa = mongpok, rt = '001', may_be_sent = true, confidential = false }: Stored,
  ): Promise<void> {
    await asOwner(
      village.db,
      `insert into follow_up (kab, id, rule, subject_kind, subject, household, desa, rw, rt, opened_by, since,
         categories, gravity, may_be_sent, confidential)
       values ($1, $2, 'akta', 'person', $2, $2, $3, '001', $4, '', '2026-11-01', '{A}', 0, $5, $6)`,
      [kab, id, desa, rt, may_be_sent, confidential],
    );
    await asOwner(
      village.db,
      `insert into referral (kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since,
         categories, gravity, may_be_sent, confidential)
       select kab, id, round, office, rule, subject_kind, subject, household, desa, rw, rt, since, categories, gravity,
         may_be_sent, confidential from follow_up, unnest($3::text[]) as office where kab = $1 and id = $2`,
      [kab, id, offices],
    );
    await asOwner(
      village.db,
      `insert into follow_up_content (kab, follow_up, office, content)
       select $1::text, $2::uuid, '', '{"hp": "0812"}'::jsonb
       union all select $1, $2, office, jsonb_build_object('nama', 'AISYAH', 'untuk', office) from unnest($3::text[]) as office`,
      [kab, id, offices],
    );
    await asOwner(
      village.db,
      `insert into handling (kab, follow_up, rule, subject_kind, subject, desa, status, account, office, at)
       select $1::text, $2::uuid, 'akta', 'person', $2, $3, 'diterima', $4::uuid, office, now()
       from unnest(coalesce(nullif($5::text[], '{}'), array['disdukcapil'])) as office`,
      [kab, id, desa, hasan.id, offices],
    );
  }

  /** As it is kept once it is done. */
  const close = (id: string) =>
    asOwner(
      village.db,
      `insert into follow_up_closed (kab, follow_up, round, rule, subject_kind, subject, household, desa, rw, rt, opened_by,
         since, categories, gravity, may_be_sent, confidential, status, closed_at, closed_on, outcome)
       select kab, id, 1, rule, subject_kind, subject, household, desa, rw, rt, opened_by, since, categories, gravity,
         may_be_sent, confidential, status, now(), '2026-11-02', 'terbukti' from follow_up where id = $1`,
      [id],
    );

  const ask = async (options: TransactionOptions, table: string, column = 'id') => {
    const rows = await village.db.transaction(options, ({ query }) =>
      query<{ id: string }>(`select ${column} as id from ${table}`),
    );
    return rows.map(({ id }) => id).sort();
  };
  /** An officer's cases are his parts of them. */
  const seenBy = async (options: TransactionOptions, cases: 'follow_up' | 'referral' = 'referral') => ({
    cases: [...new Set(await ask(options, cases, cases === 'referral' ? 'follow_up' : 'id'))],
    contents: await ask(options, 'follow_up_content', 'follow_up'),
    words: await ask(options, 'handling', 'follow_up'),
  });
  /** What two offices said of one case is two words. */
  const twice = ({ words, ...seen }: Awaited<ReturnType<typeof seenBy>>) => ({ ...seen, words: [...new Set(words)] });
  const only = (...ids: string[]) => ({ cases: ids.sort(), contents: [...ids].sort(), words: [...ids].sort() });

  test('an officer sees the cases of his office that may be sent, in his desa', async () => {
    expect(await seenBy(readerOptions(actorFor(hasan)))).toEqual(only(cases.akta, cases.aktaOfRt003, cases.nikah));
    expect(await seenBy(readerOptions(actorFor(wati)))).toEqual(only(cases.gizi, cases.kekerasan, cases.nikah));
  });

  test('of a case of two offices each reads its own part, content and word, and the supervisor both words', async () => {
    const own = (who: typeof hasan, table: string, column: string) =>
      village.db.transaction(readerOptions(actorFor(who)), ({ query }) =>
        query<Record<string, unknown>>(`select ${column} from ${table} where follow_up = $1 order by 1`, [cases.nikah]),
      );
    for (const [who, office] of [
      [hasan, 'disdukcapil'],
      [wati, 'puskesmas'],
    ] as const) {
      expect(await own(who, 'referral', 'office')).toEqual([{ office }]);
      expect(await own(who, 'handling', 'office')).toEqual([{ office }]);
      expect(await own(who, 'follow_up_content', 'content')).toEqual([{ content: { nama: 'AISYAH', untuk: office } }]);
    }
    const both = [{ office: 'disdukcapil' }, { office: 'puskesmas' }];
    expect(await own(ratna, 'referral', 'office')).toEqual(both);
    expect(await own(ratna, 'handling', 'office')).toEqual(both);
    expect(await own(ratna, 'follow_up_content', 'content')).toEqual([{ content: { hp: '0812' } }]);
  });

  test('what is confidential is for its office alone, open or closed, whatever is asked', async () => {
    await close(cases.kekerasan);
    for (const who of [ratna, siti, umar, hasan]) {
      const seen = readerOptions(actorFor(who));
      expect(await ask(seen, 'follow_up_closed', 'follow_up')).toEqual([]);
      expect(await ask(seen, 'follow_up')).not.toContain(cases.kekerasan);
      expect(await ask(seen, 'referral', 'follow_up')).not.toContain(cases.kekerasan);
      expect(await ask(seen, 'follow_up_content', 'follow_up')).not.toContain(cases.kekerasan);
      expect(await ask(seen, 'handling', 'follow_up')).not.toContain(cases.kekerasan);
    }
    expect(await ask(readerOptions(actorFor(wati)), 'referral', 'follow_up')).toContain(cases.kekerasan);
  });

  test('the code gives what is confidential to its office, without a place finer than the desa, and to nobody else', async () => {
    const akta = findFollowUpRule('akta');
    const [part] = akta?.offices ?? [];
    if (akta === undefined || part === undefined) throw new Error('no rule with an office');
    const rule: FollowUpRule = { ...akta, confidential: true, offices: [{ ...part, code: 'puskesmas' }] };
    for (const who of [ratna, siti, umar, hasan]) expect(accessTo(rule, actorFor(who))).toBeUndefined();
    const actor = actorFor(wati);
    const access = accessTo(rule, actor);
    if (access === undefined) throw new Error('the office has no list');
    const page = await village.db.transaction(readerOptions(actor), (tx) => readList(tx, { actor, access }, {}));
    const item = page.items.find(({ id }) => id === cases.kekerasan);
    expect(item).toMatchObject({ rw: null, rt: null, household: cases.kekerasan, subject: { id: cases.kekerasan } });
    expect(item?.values).toEqual({ nama: 'AISYAH' });
  });

  test('he gets the columns of his office, the supervisor the whole, and nobody both', async () => {
    const contents = (actor: SessionActor) =>
      village.db.transaction(readerOptions(actor), ({ query }) =>
        query('select content from follow_up_content where follow_up = $1', [cases.akta]),
      );
    expect(await contents(actorFor(hasan))).toEqual([{ content: { nama: 'AISYAH', untuk: 'disdukcapil' } }]);
    expect(await contents(actorFor(ratna))).toEqual([{ content: { hp: '0812' } }]);
  });

  test('supervisor and kader see the cases of their units, whichever office acts on them', async () => {
    const ofMongpok = [cases.akta, cases.aktaOfRt003, cases.aktaWithoutConsent, cases.gizi, cases.usaha, cases.nikah];
    expect(twice(await seenBy(readerOptions(actorFor(ratna)), 'follow_up'))).toEqual(only(...ofMongpok));
    const ofRt001 = ofMongpok.filter((id) => id !== cases.aktaOfRt003);
    expect(twice(await seenBy(readerOptions(actorFor(siti)), 'follow_up'))).toEqual(only(...ofRt001));
  });

  test('an officer sees no record and no figure, and of accounts only those of his office', async () => {
    const ratnas = readerOptions(actorFor(ratna));
    await close(cases.usaha);
    // Somebody of whom it was said that she is no other one.
    await asOwner(
      village.db,
      `insert into not_twin (kab, one, other, account) select distinct kab, subject, '${ratna.id}'::uuid, '${ratna.id}'::uuid from identity_key`,
    );
    for (const table of closedToOffices.filter((one) => one !== 'verdict')) {
      expect(await ask(ratnas, table, 'kab'), table).not.toEqual([]);
    }
    for (const table of [...closedToOffices, 'envelope']) {
      expect(await ask(readerOptions(actorFor(hasan)), table, 'kab'), table).toEqual([]);
    }
    expect(await ask(readerOptions(actorFor(hasan)), 'account')).toEqual([hasan.id]);
  });

  test('code that forgets the office, or says another one, opens nothing: the account’s own row decides', async () => {
    const { settings, ...rest } = readerOptions(actorFor(hasan));
    for (const office of ['', 'puskesmas']) {
      const wrong = { ...rest, settings: { ...settings, 'cacah.office': office } };
      expect(await seenBy(wrong)).toEqual(only(cases.akta, cases.aktaOfRt003, cases.nikah));
      for (const table of closedToOffices) expect(await ask(wrong, table, 'kab'), table).toEqual([]);
    }
  });

  test('an account whose row says nothing of an office still sees only what its session’s office may', async () => {
    const nobody = { ...actorFor(hasan), account: newId() };
    expect(await seenBy(readerOptions(nobody))).toEqual(only(cases.akta, cases.aktaOfRt003, cases.nikah));
    for (const table of closedToOffices) expect(await ask(readerOptions(nobody), table, 'kab'), table).toEqual([]);
  });

  test('an officer without an office sees nothing', async () => {
    const { office: _, ...without } = actorFor(hasan);
    await asOwner(village.db, 'update account set office = null where id = $1', [hasan.id]);
    expect(await seenBy(readerOptions(without))).toEqual(only());
    for (const table of closedToOffices) expect(await ask(readerOptions(without), table, 'kab'), table).toEqual([]);
    await asOwner(village.db, `update account set office = 'disdukcapil' where id = $1`, [hasan.id]);
  });

  test('the code alone, where no policy stands behind it, gives an officer the same and lets him handle no more', async () => {
    const rule = findFollowUpRule('akta');
    const actor = actorFor(hasan);
    const access = rule && accessTo(rule, actor);
    if (access === undefined) throw new Error('Disdukcapil has no list');
    const { items, by_status } = await village.db.transaction({ actor: 'owner' }, (tx) =>
      readList(tx, { actor, access }, {}),
    );
    expect(items.map(({ id }) => id).sort()).toEqual([cases.akta, cases.aktaOfRt003, cases.nikah].sort());
    expect(items.map(({ values }) => values)).toEqual([{ nama: 'AISYAH' }, { nama: 'AISYAH' }, { nama: 'AISYAH' }]);
    expect(items.flatMap(({ referrals }) => referrals.map(({ office }) => office))).toEqual(
      items.map(() => 'disdukcapil'),
    );
    expect(by_status).toEqual({ baru: 3 });
    const withoutPolicies: Database = {
      ...village.db,
      transaction: (options, work) => village.db.transaction({ ...options, actor: 'owner' }, work),
    };
    const parts = { db: withoutPolicies, now: village.now };
    for (const id of [cases.aktaWithoutConsent, cases.aktaOfPanosogan, cases.gizi, cases.usaha, cases.kekerasan]) {
      expect(await handleCase(parts, actor, id, { status: 'diterima', on: null, note: '' })).toBe('not_found');
    }
  });

  test('nobody may write cases or words but the centre itself', async () => {
    for (const sql of [
      `update follow_up set status = 'selesai'`,
      `update referral set status = 'selesai'`,
      'delete from follow_up_content',
      `insert into handling (kab, follow_up, rule, subject_kind, subject, desa, status, account, office, at)
       select kab, follow_up, rule, subject_kind, subject, desa, 'selesai', subject, office, now() from referral`,
    ]) {
      const write = village.db.transaction(readerOptions(actorFor(hasan)), ({ query }) => query(sql));
      await expect(write, sql).rejects.toThrow('42501');
    }
    const unsay = village.db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, ({ query }) =>
      query('delete from handling'),
    );
    await expect(unsay).rejects.toThrow('42501');
  });
});
