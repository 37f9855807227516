import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { caseHistory, followUpAnswer, type HandlingRequest } from '../../../src/domain/wire/follow-up-messages.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, hasan, type LoggedIn, logIn } from '../http/open-centre.ts';
import { type DeskPeople, openDesk } from '../http/open-desk.ts';
import { sendWork } from '../http/send-work.ts';
import { childAnswers, type Family, write, writeFamily } from '../kit/family.ts';
import { aktaAnswers, atHome, writeAkta, writeVisit } from '../kit/papers.ts';

const shown: Answers = { akta_status: 1, akta_nomor: '3604-LT-05112026-0012', akta_cocok_kk: 1 };

describe.each(engines)('a case that later answers prove done, on $name', (engine) => {
  let centre: Centre;
  let people: DeskPeople;
  let wati: LoggedIn;
  let family: Family;
  let sent = 0;

  const deliver = async (...revisions: Revision[]) => {
    const answer = await sendWork(centre, people.siti, revisions, sent + 1);
    sent += revisions.length;
    const outcomes = (answer.json() as { receipts: { outcome: string }[] }).receipts.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(revisions.map(() => 'received'));
  };

  beforeAll(async () => {
    ({ centre, people } = await openDesk(engine));
    wati = await logIn(centre, { ...hasan, name: 'Wati', office: 'puskesmas' });
    family = await writeFamily();
    await deliver(family.home, family.member, await writeVisit(family));
  });
  afterAll(() => centre.close());

  /** Aisyah's certificate as a visit of that day found it, after what was known before. */
  const visited = async (on: string, { before, answers }: { before: Revision; answers: [Answers, Answers] }) =>
    write({
      ...{ ...atHome(family), form: 'akta', subject: family.member.subject, visited_on: on, parents: [before.id] },
      ...{ before: answers[0], answers: answers[1] },
    });
  const list = async (who: LoggedIn, more = '') =>
    followUpAnswer.parse((await ask(centre, who, { url: `/api/follow-ups?rule=akta${more}` })).json());
  const history = async (who: LoggedIn, id: string) =>
    caseHistory.parse((await ask(centre, who, { url: `/api/follow-ups/${id}/history` })).json());
  const handle = (who: LoggedIn, id: string, said: Partial<HandlingRequest>) =>
    ask(centre, who, {
      method: 'POST',
      url: `/api/follow-ups/${id}/handling`,
      payload: { status: 'diterima', on: null, note: '', ...said },
    });
  let found = '';
  let latest: Revision;

  test('was found when it was first found, however often the form is saved', async () => {
    const first = await writeAkta(family);
    await deliver(first);
    const [item] = (await list(people.hasan)).items;
    found = item?.id ?? '';
    expect(item).toMatchObject({ since: '2026-11-04', due: '2026-12-04', round: 1, closed: null });
    const answers: [Answers, Answers] = [aktaAnswers, { ...aktaAnswers, alasan_belum: ['belum_sempat', 'jauh'] }];
    latest = await visited('2026-11-05', { before: first, answers });
    await deliver(latest);
    expect((await list(people.hasan)).items).toMatchObject([{ id: found, since: '2026-11-04', due: '2026-12-04' }]);
  });

  test('is verified by the supervisor, who says nothing in the office’s name', async () => {
    expect((await handle(people.ratna, found, { status: 'selesai', on: '2026-11-05' })).json()).toMatchObject({
      code: 'not_found',
    });
    expect((await handle(people.ratna, found, { status: 'warga_menolak' })).json()).toMatchObject({
      code: 'handling_incomplete',
    });
    const said = await handle(people.ratna, found, { status: 'diverifikasi' });
    expect(said.json()).toMatchObject({ handling: { status: 'diverifikasi', office: null, by: 'Ratna' } });
    expect((await handle(people.hasan, found, { status: 'diverifikasi' })).json()).toMatchObject({ code: 'not_found' });
    expect(await list(people.hasan, '&status=diverifikasi')).toMatchObject({ by_status: { diverifikasi: 1 } });
    await handle(people.hasan, found, { status: 'selesai', on: '2026-11-05', note: 'Sudah diserahkan' });
  });

  test('leaves the open lists once the kader has seen the certificate, and is kept with what proved it', async () => {
    const before = { ...aktaAnswers, alasan_belum: ['belum_sempat', 'jauh'] };
    const proving = await visited('2026-11-05', { before: latest, answers: [before, shown] });
    await deliver(proving);
    latest = proving;
    for (const who of [people.ratna, people.umar, people.hasan]) {
      expect(await list(who)).toMatchObject({ items: [], by_status: { terbukti: 1 } });
      const done = await list(who, '&status=terbukti');
      expect(done.items).toMatchObject([
        {
          ...{ id: found, round: 1, handling: { status: 'selesai' } },
          closed: {
            ...{ on: '2026-11-05', outcome: 'terbukti' },
            proof: { form: 'akta', revision: proving.id, by: 'Siti', on: '2026-11-05', answers: shown },
          },
        },
      ]);
      expect(done.items[0]?.values).toMatchObject({ nama: 'AISYAH PUTRI' });
    }
    expect((await list(people.hasan, '&status=terbukti')).items[0]?.values).not.toHaveProperty('alasan');
    const story = await history(people.ratna, found);
    expect(story.rounds).toMatchObject([
      { round: 1, since: '2026-11-04', closed: { outcome: 'terbukti', proof: { by: 'Siti' } } },
    ]);
    expect(story.rounds[0]?.words.map(({ status, by }) => [status, by])).toEqual([
      ['diverifikasi', 'Ratna'],
      ['selesai', 'Hasan'],
    ]);
  });

  test('is not for another office, nor for whoever may not read the list', async () => {
    expect((await ask(centre, wati, { url: `/api/follow-ups/${found}/history` })).json()).toMatchObject({
      code: 'not_found',
    });
    expect((await ask(centre, people.siti, { url: `/api/follow-ups/${found}/history` })).json()).toMatchObject({
      code: 'not_allowed',
    });
    expect(await list(people.yuni, '&status=terbukti')).toMatchObject({ items: [], by_status: {} });
  });

  test('keeps its identity when it is found again, and what was said in the first round stays there', async () => {
    const again = await visited('2026-11-06', { before: latest, answers: [shown, aktaAnswers] });
    await deliver(again);
    latest = again;
    expect((await list(people.hasan)).items).toMatchObject([
      { id: found, round: 2, since: '2026-11-06', handling: null, closed: null },
    ]);
    const { rounds } = await history(people.hasan, found);
    expect(rounds.map(({ round, words, closed }) => [round, words.length, closed?.outcome])).toEqual([
      [1, 2, 'terbukti'],
      [2, 0, undefined],
    ]);
  });

  test('is no proof when the child has moved away', async () => {
    const before = childAnswers(family.household, 'AISYAH PUTRI');
    const moved = await write({
      ...{ ...atHome(family), form: 'anggota', subject: family.member.subject, parents: [family.member.id] },
      ...{ before, answers: { ...before, keberadaan: 2, mutasi: 4, mutasi_tgl: '2026-11-04' } },
    });
    await deliver(moved);
    expect(await list(people.ratna)).toMatchObject({ items: [], by_status: { terbukti: 1 } });
    const { rounds } = await history(people.ratna, found);
    expect(rounds.at(-1)).toMatchObject({ round: 2, closed: { outcome: 'pindah_meninggal', proof: null } });
  });
});
