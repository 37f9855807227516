import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrolment } from '../../../src/domain/wire/messages.ts';
import { markDemo } from '../../../src/server/demo/demo-mark.ts';
import { engines } from '../engines.ts';
import {
  addPerson,
  type Centre,
  codeFor,
  logIn,
  makeDeviceKey,
  mongpok,
  openCentre,
  ratna,
  siti,
} from './open-centre.ts';

describe.each(engines)('enrolment on $name', (engine) => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await openCentre(engine);
  });
  afterAll(() => centre.close());

  const enrol = async (code: string, public_key?: string) =>
    centre.app.inject({
      method: 'POST',
      url: '/api/enrol',
      payload: { code, public_key: public_key ?? (await makeDeviceKey()).public_key },
    });
  const newCode = async () => codeFor(centre.parts, await addPerson(centre.parts, siti));

  test('a code becomes a device with a session and what the phone needs to know', async () => {
    const answer = await enrol(await newCode());
    expect(answer.statusCode).toBe(200);
    const phone = enrolment.parse(answer.json());
    expect(phone.account).toMatchObject({ name: 'Siti', role: 'kader', kab: '36.04', scope: siti.scope });
    expect(phone.device_code).toMatch(/^[2-9A-HJKMNP-TV-Z]{3}$/);
    expect(phone.demo).toBe(false);
    expect(phone.server_keys).toHaveLength(1);
    expect(Buffer.from(phone.server_keys[0]?.public_key ?? '', 'base64url')).toHaveLength(65);
  });

  test('the phone gets the provinces and its own kabupaten, and no other', async () => {
    const { regions } = await logIn(centre, siti);
    const codes = regions.map(({ code }) => code);
    expect(codes.filter((code) => code.length === 2)).toHaveLength(38);
    expect(regions).toContainEqual({ code: mongpok, name: 'Mongpok' });
    expect(codes.filter((code) => code.length === 13)).toHaveLength(326);
    expect(codes.filter((code) => code.length > 2 && !code.startsWith('36.04'))).toEqual([]);
  });

  test('a code works once', async () => {
    const code = await newCode();
    expect((await enrol(code)).statusCode).toBe(200);
    const second = await enrol(code);
    expect(second.statusCode).toBe(401);
    expect(second.json()).toMatchObject({ code: 'code_unknown' });
  });

  test('of two phones that use a code at the same moment, one gets in', async () => {
    const code = await newCode();
    const answers = await Promise.all([enrol(code), enrol(code)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  test('a code may be typed in small letters, without dashes, with O for zero', async () => {
    const code = await newCode();
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await enrol(typed)).statusCode).toBe(200);
  });

  test('a code ends after a week', async () => {
    const code = await newCode();
    centre.advance(7 * 86_400_000 + 1000);
    expect((await enrol(code)).json()).toMatchObject({ code: 'code_unknown' });
  });

  test('a new code ends the old one', async () => {
    const account = await addPerson(centre.parts, siti);
    const lost = await codeFor(centre.parts, account);
    const found = await codeFor(centre.parts, account);
    expect((await enrol(lost)).statusCode).toBe(401);
    expect((await enrol(found)).statusCode).toBe(200);
  });

  test('a key that is no point of the curve leaves the code unspent', async () => {
    const code = await newCode();
    const broken = await enrol(code, Buffer.alloc(65, 4).toString('base64url'));
    expect(broken.json()).toMatchObject({ code: 'request_malformed', status: 400 });
    expect((await enrol(code)).statusCode).toBe(200);
  });

  test('guessing on one code is stopped', async () => {
    const guesses = [];
    for (let at = 0; at < 11; at++) guesses.push(await enrol(`ZZZZ-0000-${String(at).padStart(4, '0')}`));
    expect(guesses.slice(0, 10).every(({ statusCode }) => statusCode === 401)).toBe(true);
    expect(guesses[10]?.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(guesses[10]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('choosing a person is refused where the people are real', async () => {
    const account = await addPerson(centre.parts, ratna);
    const { public_key } = await makeDeviceKey();
    const list = await centre.app.inject({ url: '/api/demo' });
    const login = await centre.app.inject({ method: 'POST', url: '/api/demo/enrol', payload: { account, public_key } });
    expect([list, login].map((answer) => [answer.statusCode, answer.json().code])).toEqual([
      [404, 'not_a_demo'],
      [404, 'not_a_demo'],
    ]);
  });

  test('in a demo one may be anybody', async () => {
    const account = await addPerson(centre.parts, ratna);
    await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      markDemo(tx, { state: 'ready', tasks: { [account]: 'Memeriksa catatan kader' } }),
    );
    const { people } = (await centre.app.inject({ url: '/api/demo' })).json();
    expect(people).toContainEqual({ account, name: 'Ratna', role: 'supervisor', task: 'Memeriksa catatan kader' });
    const { public_key } = await makeDeviceKey();
    const login = await centre.app.inject({ method: 'POST', url: '/api/demo/enrol', payload: { account, public_key } });
    expect(login.json()).toMatchObject({ demo: true, account: { name: 'Ratna' } });
    await centre.opened.db.transaction({ actor: 'owner' }, (tx) => tx.query("delete from setting where name = 'demo'"));
  });

  test('a demo that is still being filled lets nobody in', async () => {
    await centre.opened.db.transaction({ actor: 'owner' }, (tx) => markDemo(tx, { state: 'filling', tasks: {} }));
    expect((await centre.app.inject({ url: '/api/demo' })).json()).toMatchObject({ code: 'not_a_demo' });
    await centre.opened.db.transaction({ actor: 'owner' }, (tx) => tx.query("delete from setting where name = 'demo'"));
  });

  test('no code and no token stands readable in the database', async () => {
    const code = await newCode();
    const { session } = await logIn(centre, siti);
    const rows = await centre.opened.db.transaction({ actor: 'owner' }, async (tx) => [
      ...(await tx.query("select encode(hash, 'escape') as held from enrolment_code")),
      ...(await tx.query("select encode(hash, 'escape') as held from session")),
    ]);
    const held = JSON.stringify(rows);
    expect(held).not.toContain(code);
    expect(held).not.toContain(session);
  });
});
