import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { engines } from '../engines.ts';
import { homeAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, dewi, mongpok, openVillage, panosogan, rohmah, siti, umar, type Village } from '../kit/village.ts';

describe.each(engines)('the feed on $name', (engine) => {
  let village: Village;
  let dewis: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    dewis = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    for (const table of [
      'record',
      'head',
      'revision',
      'revision_content',
      'feed',
      'tally',
      'rollup',
      'growth_result',
    ]) {
      await asOwner(village.db, `delete from ${table}`);
    }
  });

  const read = (cursor: string, who = siti, limit?: number) => readFeedPage(village, actorFor(who), cursor, limit);
  const moved = (home: Awaited<ReturnType<typeof writeFamily>>['home'], to: { rt: string; desa?: string }) =>
    write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household: home.subject.id },
      ...{ before: homeAnswers('001'), answers: homeAnswers(to.rt, to.desa ?? mongpok) },
    });

  test('Siti gets the families of her RT, in pages, each record once and none of another RT', async () => {
    const families = [await writeFamily(), await writeFamily(), await writeFamily({ rt: '003' })];
    await send(
      village,
      dewis,
      families.flatMap(({ home, member, weighing }) => [home, member, weighing]),
    );
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const answer = await read(cursor, siti, 2);
      expect(answer.from_start).toBe(page === 0);
      expect(answer.items.length).toBeLessThanOrEqual(2);
      for (const item of answer.items) if (item.kind === 'head') seen.push(item.head.record);
      cursor = answer.cursor;
      if (!answer.more) break;
    }
    const mine = families
      .slice(0, 2)
      .flatMap(({ home, member, weighing }) => [home.record, member.record, weighing.record]);
    expect([...seen].sort()).toEqual(mine.sort());
    expect((await read(cursor)).items).toEqual([]);
  });

  test('a later change comes alone, as the head is now', async () => {
    const { home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const { cursor } = await read('');
    const edit = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household: home.subject.id },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' } },
    });
    await send(village, dewis, [edit]);
    const { items, from_start } = await read(cursor);
    expect(from_start).toBe(false);
    expect(items).toMatchObject([{ kind: 'head', head: { record: home.record, answers: { alamat: 'Gang Mawar' } } }]);
  });

  test('a family that moves to another RT is removed from one phone and comes whole to the other', async () => {
    const { home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const rt003 = { ...siti, scope: [{ desa: mongpok, rw: '001', rt: '003' }] };
    const [mine, theirs] = [await read(''), await read('', rt003)];
    await send(village, dewis, [await moved(home, { rt: '003' })]);
    const all = [home.record, member.record, weighing.record].sort();
    const left = await read(mine.cursor);
    expect(left.items.map((item) => item.kind)).toEqual(['removal', 'removal', 'removal']);
    const arrived = await read(theirs.cursor, rt003);
    expect(arrived.items.flatMap((item) => (item.kind === 'head' ? [item.head.record] : [])).sort()).toEqual(all);
  });

  test('a move to another desa removes it from the old feed and brings the whole dossier into the new one', async () => {
    const { home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const [mine, theirs] = [await read(''), await read('', rohmah)];
    await send(village, dewis, [await moved(home, { rt: '002', desa: panosogan })]);
    expect((await read(mine.cursor)).items.map((item) => item.kind)).toEqual(['removal', 'removal', 'removal']);
    const arrived = await read(theirs.cursor, rohmah);
    expect(arrived.items.map((item) => item.kind === 'head' && item.head.place.desa)).toEqual([
      panosogan,
      panosogan,
      panosogan,
    ]);
  });

  test('another assignment or another life of the feed starts from zero', async () => {
    const { home } = await writeFamily({ rt: '003' });
    await send(village, dewis, [home]);
    const { cursor } = await read('');
    const more = { ...siti, scope: [...siti.scope, { desa: mongpok, rw: '001', rt: '003' }] };
    const gained = await read(cursor, more);
    expect(gained.from_start).toBe(true);
    expect(gained.items).toHaveLength(1);
    await asOwner(village.db, `update setting set value = '"another"' where name = 'feed_epoch'`);
    expect((await read(gained.cursor, more)).from_start).toBe(true);
    expect((await read('nonsense', more)).from_start).toBe(true);
  });

  test('a deleted record travels as a deleted head', async () => {
    const { home } = await writeFamily();
    await send(village, dewis, [home]);
    const { cursor } = await read('');
    await send(village, dewis, [{ ...home, id: crypto.randomUUID(), parents: [home.id], set: { '~deleted': true } }]);
    expect((await read(cursor)).items).toMatchObject([{ kind: 'head', head: { record: home.record, deleted: true } }]);
  });

  test('the phone of the kepala desa gets no family', async () => {
    const { home } = await writeFamily();
    await send(village, dewis, [home]);
    expect((await read('', umar)).items).toEqual([]);
  });

  test('the database itself shows a reader of RT 001 nothing of RT 003, whatever the query forgets', async () => {
    const families = [await writeFamily(), await writeFamily({ rt: '003' })];
    await send(
      village,
      dewis,
      families.flatMap(({ home, member, weighing }) => [home, member, weighing]),
    );
    for (const [table, column] of [
      ['record', 'id'],
      ['head', 'record'],
      ['feed', 'record'],
      ['revision', 'record'],
      ['growth_result', 'record'],
    ]) {
      const rows = await village.db.transaction(readerOptions(actorFor(siti)), ({ query }) =>
        query<{ record: string }>(`select ${column} as record from ${table}`),
      );
      const visible = new Set(rows.map(({ record }) => record));
      expect(visible.has(families[0]?.[table === 'growth_result' ? 'weighing' : 'home'].record ?? ''), table).toBe(
        true,
      );
      expect(
        [...visible].filter(
          (id) =>
            families[1] &&
            [families[1].home, families[1].member, families[1].weighing].some(({ record }) => record === id),
        ),
        table,
      ).toEqual([]);
    }
    const contents = await village.db.transaction(readerOptions(actorFor(siti)), ({ query }) =>
      query('select id from revision_content'),
    );
    expect(contents).toHaveLength(3);
    const nobody = await village.db.transaction({ actor: 'reader' }, ({ query }) => query('select id from record'));
    expect(nobody).toEqual([]);
    await expect(
      village.db.transaction(readerOptions(actorFor(siti)), ({ query }) => query('select bytes from envelope')),
    ).rejects.toThrow('42501');
  });

  test('a phone that has read further than there is, as after a backup was restored, begins anew, and so does everybody', async () => {
    const { home, member, weighing } = await writeFamily();
    await send(village, dewis, [home, member, weighing]);
    const [sitis, dewisAt] = [(await read('')).cursor, (await read('', dewi)).cursor];
    await asOwner(village.db, 'delete from feed');
    await asOwner(village.db, 'update desa set feed_number = 0');
    const again = await read(sitis);
    expect(again.from_start).toBe(true);
    expect((await read(again.cursor)).from_start).toBe(false);
    expect((await read(dewisAt, dewi)).from_start).toBe(true);
  });
});
