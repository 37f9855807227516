import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import './kit/show-failures.ts';
import type { Centre } from './kit/centre.ts';
import { startDemoCentre } from './kit/demo-centre.ts';
import { dist } from './kit/dist.ts';
import { loginAs, sees, unlock } from './kit/people.ts';
import { type Phone, preparePhone } from './kit/phone.ts';

type Answers = Record<string, unknown>;
type Row = { form: string; subject: string; household: string; period: string | null; answers: Answers };

describe("Haji Mulyana's summary of Desa Mongpok", () => {
  let centre: Centre;
  let phone: Phone;
  let shown: Record<string, string> = {};

  beforeAll(async () => {
    centre = await startDemoCentre();
    phone = await preparePhone({ url: centre.url });
    await phone.open();
  });
  afterAll(async () => {
    await phone?.dispose();
    await centre?.dispose();
  });

  /** "43 dari 60" beside each indicator's name. */
  async function readFigures(page: Page): Promise<Record<string, string>> {
    await sees(page, 'Terduga pendek');
    const entries = await page
      .locator('main a[href*="/ringkasan/"]')
      .evaluateAll((links) =>
        links.map((link) => [
          /ringkasan\/(\w+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
          /[\d.]+ dari [\d.]+/.exec(link.textContent ?? '')?.[0] ?? '',
        ]),
      );
    return Object.fromEntries(entries.filter(([, words]) => words !== ''));
  }

  test('he opens it once: every figure has its denominator and its date', async () => {
    const page = await phone.page('/');
    await loginAs(page, 'Haji Mulyana');
    shown = await readFigures(page);
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(['C1', 'C2', 'C3', 'B1', 'K1']));
    await sees(page, /^Per \d+ \w+ \d{4}/);
    await sees(page, /Dimuat \d+ \w+ \d{4}/);
  });

  test('the centre dead and the browser restarted, it still stands there with its date', async () => {
    await centre.kill();
    await phone.kill();
    await phone.open();
    const page = await phone.page('/ringkasan');
    await unlock(page);
    expect(await readFigures(page)).toEqual(shown);
    await sees(page, /Ini angka yang dimuat \d+ \w+ \d{4}/);
  });

  test('the figures are those that anybody counts who reads the records one by one', async () => {
    const rows = await centre.read<Row>(
      `select r.form, r.subject, r.household, r.period, h.answers from record r
       join head h on h.kab = r.kab and h.record = r.id where not r.deleted`,
    );
    expect(shown.K1).toBe(countVisited(rows));
    expect(shown.B1).toBe(countWeighed(rows));
    expect(shown.C1).toBe(await countShort(rows));
  });
});

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const month = today.slice(0, 7);
const endOfMonth = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

const of = (rows: readonly Row[], form: string) => rows.filter((row) => row.form === form);
const words = (part: number, whole: number) => `${part} dari ${whole}`;

/** Families that stay here, and of them those with a filled-in visit this year. */
function countVisited(rows: readonly Row[]): string {
  const visits = of(rows, 'kunjungan').sort((one, other) => day(one).localeCompare(day(other)));
  const families = of(rows, 'keluarga').filter(({ subject, answers }) => {
    const last = visits.filter((visit) => visit.subject === subject).at(-1);
    return answers.niat_menetap !== 'tidak' && last?.answers.hasil_kunjungan !== 5;
  });
  const isVisited = ({ subject }: Row) =>
    visits.some(
      (visit) =>
        visit.subject === subject &&
        day(visit).startsWith(today.slice(0, 4)) &&
        [1, 2].includes(Number(visit.answers.hasil_kunjungan)) &&
        visit.answers.persetujuan !== 2,
    );
  return words(families.filter(isVisited).length, families.length);
}

function day({ answers }: Row): string {
  return String(answers.tgl_kunjungan);
}

/** Children under five years at the month's end who live here. */
function childrenOf(rows: readonly Row[]): Row[] {
  const visitors = new Set(
    of(rows, 'balita')
      .filter(({ answers }) => answers.bukan_warga === 'ya')
      .map((row) => row.subject),
  );
  return of(rows, 'anggota').filter(({ subject, answers }) => {
    const isHere = answers.keberadaan === 1 && ![3, 4].includes(Number(answers.mutasi)) && !visitors.has(subject);
    return isHere && isUnderFive(String(answers.tgl_lahir));
  });
}

function isUnderFive(born: string): boolean {
  const fifthBirthday = `${Number(born.slice(0, 4)) + 5}${born.slice(4)}`;
  return born <= endOfMonth && endOfMonth < fifthBirthday;
}

/** This month's weighing of a child that was there. */
function weighingOf(rows: readonly Row[], child: Row): Answers | undefined {
  const found = of(rows, 'penimbangan').find(({ subject, period }) => subject === child.subject && period === month);
  return found !== undefined && [1, 3].includes(Number(found.answers.hadir)) ? found.answers : undefined;
}

function countWeighed(rows: readonly Row[]): string {
  const children = childrenOf(rows);
  const weighed = children.filter((child) => typeof weighingOf(rows, child)?.bb_kg === 'number');
  return words(weighed.length, children.length);
}

/** By the command line that health offices recompute their figures with. */
async function countShort(rows: readonly Row[]): Promise<string> {
  const lines = childrenOf(rows).flatMap((child) => {
    const weighing = weighingOf(rows, child);
    const born = String(child.answers.tgl_lahir);
    if (weighing === undefined || typeof weighing.tb_cm !== 'number') return [];
    const days = Math.round((Date.parse(String(weighing.tgl_ukur)) - Date.parse(born)) / 86_400_000);
    // A guessed birth date says nothing about the growth of so young a child.
    if (child.answers.tgl_lahir_perkiraan === 'ya' && days < 731) return [];
    const measure = { 1: 'L', 2: 'H' }[Number(weighing.cara_ukur)] ?? '';
    return [`${child.subject},${child.answers.jk === 1 ? 'M' : 'F'},${days},${weighing.tb_cm},${measure}`];
  });
  const scores = readCsv(await growth(['id,sex,age_days,lenhei_cm,measure', ...lines].join('\n')));
  const counted = scores.filter(({ zlen, flen }) => zlen !== '' && flen !== '1');
  return words(counted.filter(({ zlen }) => Number(zlen) < -2).length, counted.length);
}

async function growth(csv: string): Promise<string> {
  const child = spawn(process.execPath, [join(dist, 'server/cacah.js'), 'growth'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`${csv}\n`);
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return out;
}

function readCsv(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}
