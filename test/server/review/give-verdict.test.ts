import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/domain/head.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { type Family, homeAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { headOf } from '../kit/read-state.ts';
import { actorFor, openVillage, panosogan, ratna, siti, type Village, yusuf } from '../kit/village.ts';

describe.each(engines)('a verdict on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, siti);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    village.advance(1000);
    family = await writeFamily();
    await send(village, phone, [family.home, family.member]);
  });

  const judge = (verdict: Exclude<Verdict, 'menunggu'>, { who = ratna, revision = family.home.id } = {}) => {
    village.advance(1000);
    const notes = verdict === 'perlu_perbaikan' ? [{ question: 'alamat', text: 'Nomor rumahnya?' }] : [];
    return giveVerdict(village, actorFor(who), family.home.record, { revision, verdict, text: '', notes });
  };
  const edit = (alamat: string, parent = family.home) =>
    write({
      ...{ form: 'keluarga', subject: family.home.subject, parents: [parent.id], household: family.household },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat } },
    });

  test('what Ratna asks to be mended reaches the phone of Siti with its note', async () => {
    const { cursor } = await readFeedPage(village, actorFor(siti), '');
    expect(await judge('perlu_perbaikan')).toBe('given');
    const { items } = await readFeedPage(village, actorFor(siti), cursor);
    expect(items).toMatchObject([
      {
        kind: 'head',
        head: {
          verdict: 'perlu_perbaikan',
          review: {
            by: ratna.name,
            revision: family.home.id,
            notes: [{ question: 'alamat', text: 'Nomor rumahnya?' }],
          },
        },
      },
    ]);
  });

  test('a newer revision waits again and shows the old verdict beside it', async () => {
    await judge('perlu_perbaikan');
    village.advance(1000);
    await send(village, phone, [await edit('Gang Mawar 3')]);
    expect(await headOf(village.db, family.home.record)).toMatchObject({
      verdict: 'menunggu',
      review: { verdict: 'perlu_perbaikan', revision: family.home.id },
    });
    expect(await judge('disetujui')).toBe('verdict_outdated');
  });

  test('a rejected revision does not count, and the one that mends it knows it', async () => {
    const wrong = await edit('Entah di mana');
    await send(village, phone, [wrong]);
    expect(await judge('ditolak', { revision: wrong.id })).toBe('given');
    const head = await headOf(village.db, family.home.record);
    expect(head).toMatchObject({ verdict: 'ditolak', answers: { alamat: 'Jalan Sawah Lega' }, tips: [wrong.id] });
    village.advance(1000);
    await send(village, phone, [await edit('Gang Mawar 3', wrong)]);
    expect(await headOf(village.db, family.home.record)).toMatchObject({
      verdict: 'menunggu',
      answers: { alamat: 'Gang Mawar 3' },
      conflicts: {},
      rejected: [wrong.id],
    });
  });

  test('of two supervisors the stricter holds until she thinks again', async () => {
    await judge('perlu_perbaikan');
    await judge('disetujui', { who: yusuf });
    expect(await headOf(village.db, family.home.record)).toMatchObject({
      verdict: 'perlu_perbaikan',
      review: { by: ratna.name },
    });
    await judge('disetujui');
    expect((await headOf(village.db, family.home.record))?.verdict).toBe('disetujui');
  });

  test('nobody judges what lies outside his scope', async () => {
    const elsewhere = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await judge('disetujui', { who: elsewhere })).toBe('not_found');
    expect((await headOf(village.db, family.home.record))?.verdict).toBe('menunggu');
  });
});
