import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectHead, type ReceivedRevision } from '../../../src/domain/expect-head.ts';
import type { Head } from '../../../src/domain/head.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { digestHead, digestTogether, writeClaims } from '../../../src/domain/wire/expected-heads.ts';
import { leaveOutExpected } from '../../../src/server/feed/leave-out-expected.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { sha256 } from '../../../src/server/intake/merge-head.ts';
import { engines } from '../engines.ts';
import { childAnswers, homeAnswers, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, type Phone, send } from '../kit/phone.ts';
import { actorFor, dewi, openVillage, siti, type Village } from '../kit/village.ts';

describe.each(engines)('heads that a phone expects, on $name', (engine) => {
  let village: Village;
  let dewis: Phone;
  let sitis: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    dewis = await enrolPhone(village.db, dewi);
    sitis = await enrolPhone(village.db, siti);
  });
  afterAll(() => village.opened.close());

  /** Sends Siti's work; answers with it as her phone remembers it. */
  async function sitiSends(revisions: readonly Revision[]): Promise<ReceivedRevision[]> {
    const { receipts } = await deliver(village, sitis.batch(revisions.map((one) => sitis.seal(one))));
    return revisions.map((one, at) => {
      const { receipt = null, at: received_at = '' } = receipts[at] ?? {};
      return { ...one, known: one.parents, receipt, received_at };
    });
  }

  const news = async (cursor: string) => readFeedPage(village, actorFor(siti), cursor);
  const headsOf = (page: Awaited<ReturnType<typeof news>>): Head[] =>
    page.items.flatMap((item) => (item.kind === 'head' ? [item.head] : []));
  const claims = async (heads: readonly Head[]) =>
    writeClaims(await Promise.all(heads.map((head) => digestHead(head, sha256))));
  const author = { id: siti.id, name: siti.name };

  test('of what she wrote herself and nobody else touched, the page says no more than that it is as expected', async () => {
    const { cursor } = await news('');
    const family = await writeFamily();
    const own = await sitiSends([family.home, family.member, family.weighing]);
    const expected = own.map((one) => expectHead(undefined, [one], author));
    const whole = await news(cursor);
    expect(new Map(headsOf(whole).map((head) => [head.record, head]))).toEqual(
      new Map(expected.map((head) => [head.record, head])),
    );
    const page = await leaveOutExpected(whole, await claims(expected));
    expect(page.items).toEqual([]);
    expect([...(page.as_expected?.at ?? [])].sort()).toEqual([0, 1, 2]);
    const digests = await Promise.all(
      (page.as_expected?.at ?? []).map((at) => digestHead(expected[at] as Head, sha256)),
    );
    expect(page.as_expected?.digest).toBe(await digestTogether(digests, sha256));
    expect(page).toMatchObject({ cursor: whole.cursor, more: false, from_start: false });
  });

  test('it is the same of a change, of what she cleared, of a second save over the first, and of a record taken back', async () => {
    const { household, child, home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const before = await news('');
    const below = new Map(headsOf(before).map((head) => [head.record, head]));
    const of = { kind: 'person', id: child } as const;
    const renamed = await write({
      ...{ form: 'anggota', subject: of, parents: [member.id], household },
      ...{ before: childAnswers(household, 'AISYAH PUTRI'), answers: childAnswers(household, 'AISYAH PUTRI LESTARI') },
    });
    const { alamat, ...others } = homeAnswers('001');
    const unsure = { ...others, lama_tinggal_bln: { missing: 98 } } as const;
    const first = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household },
      ...{ before: homeAnswers('001'), answers: { ...unsure, alamat: alamat ?? '' } },
    });
    const second = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [first.id], household, visited_on: '2026-11-05' },
      ...{ before: { ...unsure, alamat: alamat ?? '' }, answers: unsure },
    });
    const taken = await write({
      ...{ form: 'penimbangan', subject: of, period: '2026-11', parents: [weighing.id], household },
      ...{ before: weighingAnswers(8.2), answers: { ...weighingAnswers(8.2), '~deleted': 1 } },
    });
    const deletion: Revision = { ...taken, set: { '~deleted': true } };
    const own = await sitiSends([renamed, first, second, deletion]);
    const records = [...new Set(own.map(({ record }) => record))];
    const expected = records.map((record) => {
      const mine = own.filter((one) => one.record === record);
      const known = mine.map((one) => ({ ...one, known: [...one.parents, ...mine.map(({ id }) => id), home.id] }));
      return expectHead(below.get(record), known, author);
    });
    const page = await leaveOutExpected(await news(before.cursor), await claims(expected));
    expect(page.items).toEqual([]);
    expect(page.as_expected?.at).toHaveLength(3);
  });

  test('what somebody else has written to meanwhile comes whole', async () => {
    const { household, home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const before = await news('');
    const below = headsOf(before).find(({ record }) => record === home.record);
    const edit = (alamat: string) =>
      write({
        ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household },
        ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat } },
      });
    const [hers, dewis_edit] = [await edit('Gang Mawar'), await edit('Gang Melati')];
    await send(village, dewis, [dewis_edit]);
    const own = await sitiSends([hers]);
    const page = await leaveOutExpected(await news(before.cursor), await claims([expectHead(below, own, author)]));
    expect(page.as_expected).toBeUndefined();
    expect(page.items).toMatchObject([{ kind: 'head', head: { record: home.record } }]);
  });

  test('who does not say what he expects, or says nonsense, gets everything', async () => {
    const whole = await news('');
    for (const expected of [undefined, '', 'kurang', '~'.repeat(2_000)]) {
      expect(await leaveOutExpected(whole, expected)).toEqual(whole);
    }
  });
});
