import { setTimeout as pause } from 'node:timers/promises';
import type { Mishap } from '../journeys/kit/unreliable-line.ts';
import type { Write } from './ledger.ts';
import { addMigration } from './next-migrations.ts';
import { startKilled } from './start-killed.ts';
import type { World } from './world.ts';

/*
 * The four ways to die. Each does its deed, kills in the middle of it and brings the dead one up again. Answers whether the
 * deed was under way: before the screen had confirmed, before the phone had its receipts, before the centre had answered, or
 * before it was up.
 */
export const killKinds = ['saving', 'sending', 'committing', 'starting'] as const;
export type KillKind = (typeof killKinds)[number];
export type Killing = { readonly isAmid: boolean; readonly wrong: readonly string[] };

export const killWhile: Record<KillKind, (world: World, round: number) => Promise<Killing>> = {
  saving: killWhileSaving,
  sending: killWhileSending,
  committing: killWhileCommitting,
  starting: killWhileStarting,
};

const cut = (): Mishap => 'lost_before';
const whole = (): Mishap => 'none';

/** The browser, after a press of Enter. Deliveries of the saves before it may be under way or not. */
async function killWhileSaving(world: World): Promise<Killing> {
  const { sari, line, dice, pace } = world;
  line.onDelivery(dice.chance(0.5) ? cut : whole);
  await weighSome(world, dice.below(3));
  const write = await sari.type(...nextWeighing(world));
  await sari.rest();
  const before = (await sari.inside()).counter;
  const pressed = sari.pressEnter().catch(() => undefined);
  const heard = sari.hearsSaved(write).catch(() => undefined);
  await Promise.race([pause(dice.float() * pace.save.ms), heard.then(() => pause(5))]);
  const isAmid = !write.isConfirmed;
  await sari.kill();
  await pressed;
  const wrong = await resume(world, { write, before });
  return { isAmid, wrong };
}

type Interrupted = { readonly write: Write; readonly before: number };

/** She goes on where she was: what was not saved stands in its row still, and is saved now. */
async function resume({ sari }: World, { write, before }: Interrupted): Promise<string[]> {
  await sari.reopen();
  const { counter, drafts } = await sari.inside();
  if (counter === before + 1) {
    write.number = counter;
    return [];
  }
  const standing = await sari.standing().catch(() => undefined);
  if (counter !== before || standing === undefined || !isWeight(write, standing)) {
    const what = `${counter - before} saved, drafts ${drafts.join(' ')}, and in the row stands ${standing ?? 'nothing'}`;
    return [`${write.what}: ${what}, ${await sari.picture()}`];
  }
  await sari.pressEnter();
  await sari.hearsSaved(write);
  write.number = counter + 1;
  return [];
}

/** What was typed as "8,0" may stand there as "8". */
function isWeight({ what }: Write, standing: string): boolean {
  const kg = (text: string) => Number(text.replace(',', '.'));
  return standing !== '' && kg(what.split(' ').at(-1) ?? '') === kg(standing);
}

const moments = ['before', 'sent', 'answered'] as const;

/** The browser, while its batch goes out, is with the centre, or its receipts are coming in. */
async function killWhileSending(world: World): Promise<Killing> {
  const { sari, line, dice, pace } = world;
  line.onDelivery(cut);
  await weighSome(world, 1 + dice.below(3));
  const moment = dice.pick(moments);
  const later = dice.float() * (moment === 'before' ? 20 : pace.answer.ms);
  let isStruck = false;
  const dead = new Promise<void>((resolve, reject) => {
    line.onDelivery((now) => {
      if (now !== moment || isStruck) return 'none';
      isStruck = true;
      void pause(later).then(sari.kill).then(resolve, reject);
      return 'none';
    });
  });
  await sari.send().catch(() => undefined);
  await Promise.race([dead, pause(20_000)]);
  await sari.kill();
  line.onDelivery(cut);
  await sari.reopen();
  const { waiting } = await sari.inside();
  return { isAmid: waiting.length > 0, wrong: [] };
}

/** The centre, with batches of three phones in hand. */
async function killWhileCommitting(world: World): Promise<Killing> {
  const { centre, sari, kaders, line, dice, pace } = world;
  line.onDelivery(cut);
  await weighSome(world, 1 + dice.below(2));
  for (const kader of kaders) await kader.saveHomes(3 + dice.below(6));
  const [victim, later] = [dice.below(3), dice.float() * 1.5 * pace.answer.ms];
  let [sent, answered, sentAt] = [0, 0, 0];
  let isAmid = false;
  const dead = new Promise<void>((resolve, reject) => {
    const strike = () => {
      isAmid = answered < sent;
      return centre.kill();
    };
    line.onDelivery((now) => {
      if (now === 'sent') sentAt = performance.now();
      if (now === 'answered' && answered++ === 0) pace.answer.note(performance.now() - sentAt);
      if (now === 'sent' && sent++ === victim) void pause(later).then(strike).then(resolve, reject);
      return 'none';
    });
  });
  const sending = [sari.send(), ...kaders.map(({ session }) => session.sync())].map((one) =>
    one.catch(() => undefined),
  );
  await Promise.race([dead, pause(20_000)]);
  await centre.kill();
  await Promise.all(sending);
  line.onDelivery(whole);
  await startWhole(world);
  return { isAmid, wrong: [] };
}

/** The centre, while it migrates, looks at its data, or has just begun its jobs. */
async function killWhileStarting(world: World, round: number): Promise<Killing> {
  const { centre, build, line, dice, pace } = world;
  line.onDelivery(whole);
  await weighSome(world, 1);
  await (dice.chance(0.5) ? centre.stop() : centre.kill());
  addMigration(build, round);
  const isAmid = await startKilled(centre, dice.float() * 1.3 * pace.start.ms);
  await startWhole(world);
  return { isAmid, wrong: [] };
}

async function startWhole({ centre, pace }: World): Promise<void> {
  const began = performance.now();
  await centre.start();
  pace.start.note(performance.now() - began);
}

async function weighSome(world: World, count: number): Promise<void> {
  const { sari, pace } = world;
  for (let at = 0; at < count; at++) {
    const [child, kg] = nextWeighing(world);
    const { counter } = await sari.inside();
    pace.save.note(await sari.weigh(child, kg));
    const write = world.ledger.of('Sari').at(-1);
    if (write !== undefined) write.number = counter + 1;
  }
}

const [lightest, steps] = [75, 30];

/** The children in turn, each a hundred grams heavier than the last time, and after three kilos light again. */
function nextWeighing({ ledger, children }: World): [child: World['children'][number], kg: string] {
  const at = ledger.of('Sari').length;
  const child = children[at % children.length];
  if (child === undefined) throw new Error('there are no children');
  const tenths = lightest + (Math.floor(at / children.length) % steps);
  return [child, `${Math.floor(tenths / 10)},${tenths % 10}`];
}
