import { seededDice } from '../simulation/kit/dice.ts';
import { checkEnd } from './check-end.ts';
import { checkRound } from './check-round.ts';
import { type KillKind, killKinds, killWhile } from './kills.ts';
import { openWorld, type World } from './world.ts';

export type Rounds = {
  readonly seed: number;
  readonly rounds: number;
  /** `postgresql://…` of a cluster; undefined for the embedded engine. */
  readonly postgresqlUrl: string | undefined;
  readonly say?: (line: string) => void;
};

export type Figures = {
  readonly rounds: number;
  readonly kills: Record<KillKind, number>;
  /** Of these, how many fell into the deed and not beside it. */
  readonly amid: Record<KillKind, number>;
  /** Revisions of which somebody was told that the phone keeps them. */
  readonly confirmed: number;
  readonly arrived: number;
  readonly lost: number;
  readonly doubled: number;
  /** Heads or lists that differ between a phone and the centre, and sums that differ from a recount. */
  readonly diverged: number;
  readonly tally_mismatches: number;
  /** Saved when the power went, and not yet said. */
  readonly unconfirmed_but_kept: number;
  readonly seconds: number;
  readonly wrong: readonly string[];
};

/** One centre and its phones through so many deaths. The seed decides who dies when. */
export async function runRounds({ seed, rounds, postgresqlUrl, say = () => undefined }: Rounds): Promise<Figures> {
  const began = performance.now();
  const dice = seededDice(seed, 'rounds');
  const world = await openWorld(dice, postgresqlUrl);
  try {
    const counts = { kills: none(), amid: none() };
    counts.kills.starting += world.killedAtBirth;
    counts.amid.starting += world.killedAtBirth;
    const [lost, doubled]: [string[], string[]] = [[], []];
    for (const [round, kind] of kindsOf(world, rounds).entries()) {
      const from = performance.now();
      const { isAmid, wrong } = await killWhile[kind](world, round + 1);
      const found = await checkRound(world);
      counts.kills[kind] += 1;
      counts.amid[kind] += isAmid ? 1 : 0;
      lost.push(...wrong, ...found.lost);
      doubled.push(...found.doubled);
      const ms = Math.round(performance.now() - from);
      say(
        `round ${round + 1} ${kind}${isAmid ? ', amid' : ''}: ${ms} ms ${[...wrong, ...found.lost, ...found.doubled].join('; ')}`,
      );
    }
    const kept = world.ledger.writes.filter((write) => !write.isConfirmed && write.number !== undefined).length;
    const end = await checkEnd(world);
    return {
      ...{ rounds, ...counts, arrived: end.arrived, unconfirmed_but_kept: kept },
      confirmed: world.ledger.writes.filter((write) => write.isConfirmed).length,
      ...{ lost: lost.length + end.lost.length, doubled: doubled.length + end.doubled.length },
      ...{ diverged: end.diverged.length, tally_mismatches: end.tally.length },
      seconds: Math.round((performance.now() - began) / 1000),
      wrong: [...lost, ...doubled, ...end.lost, ...end.doubled, ...end.diverged, ...end.tally],
    };
  } finally {
    await world.dispose();
  }
}

function none(): Record<KillKind, number> {
  return { saving: 0, sending: 0, committing: 0, starting: 0 };
}

/** In every four rounds each kind once, in an order that the dice throw. */
function kindsOf({ dice }: World, rounds: number): KillKind[] {
  const kinds: KillKind[] = [];
  while (kinds.length < rounds) {
    const left: KillKind[] = [...killKinds];
    while (left.length > 0) kinds.push(...left.splice(dice.below(left.length), 1));
  }
  return kinds.slice(0, rounds);
}
