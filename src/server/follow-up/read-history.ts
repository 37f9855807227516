import type { Handling } from '../../domain/follow-up.ts';
import type { CaseHistory, Closure } from '../../domain/wire/follow-up-messages.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { type SessionActor, scopeSetting } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { unitsOverlapSql } from '../feed/scope-sql.ts';
import { handlingJson } from './handling-json.ts';
import { accessTo } from './list-access.ts';

type RoundRow = {
  rule: string;
  round: number;
  since: string;
  due: string | null;
  closed: Closure | null;
  words: Handling[] | null;
};

/* `$1` kabupaten, `$2` the reader's units, `$3` the case, `$4` the reader's office or ''. */
const ofDesaSql = `
  select f.kab, f.id, f.rule, f.round, f.since, f.due, null::jsonb as closed
  from follow_up f where f.kab = $1 and f.id = $3 and ${unitsOverlapSql('f', '$2')} and not f.confidential
  union all
  select f.kab, f.follow_up, f.rule, f.round, f.since, f.due,
    jsonb_build_object('on', f.closed_on, 'outcome', f.outcome, 'proof', c.proof)
  from follow_up_closed f
  left join follow_up_content c on c.kab = f.kab and c.follow_up = f.follow_up and c.round = f.round and c.office = ''
  where f.kab = $1 and f.follow_up = $3 and ${unitsOverlapSql('f', '$2')} and not f.confidential`;

const ofOfficeSql = `
  select f.kab, f.follow_up as id, f.rule, f.round, f.since, f.due, case when f.closed_on is not null then
    jsonb_build_object('on', f.closed_on, 'outcome', f.outcome, 'proof', c.proof) end as closed
  from referral f
  left join follow_up_content c on c.kab = f.kab and c.follow_up = f.follow_up and c.round = f.round and c.office = f.office
  where f.kab = $1 and f.follow_up = $3 and ${unitsOverlapSql('f', '$2')} and f.office = $4 and f.may_be_sent`;

const roundsSql = (cases: string) => `
  select one.*, said.words
  from (${cases}) one
  left join lateral (
    select jsonb_agg(${handlingJson} order by h.id) as words
    from handling h left join account a on a.kab = h.kab and a.id = h.account
    where h.kab = one.kab and h.follow_up = one.id and h.round = one.round
      and ($4 = '' or h.office = $4 or h.office is null)
  ) said on true
  order by one.round`;

/** What became of a case, round by round; undefined for whom it is no case at all. */
export async function readHistory(tx: Transaction, actor: SessionActor, id: string): Promise<CaseHistory | undefined> {
  const isOfficer = actor.role === 'opd';
  const asked = [actor.kab, scopeSetting(actor.scope), id, isOfficer ? (actor.office ?? 'none') : ''];
  const rows = await tx.query<RoundRow>(roundsSql(isOfficer ? ofOfficeSql : ofDesaSql), asked);
  const rule = findFollowUpRule(rows[0]?.rule ?? '');
  if (rule === undefined || accessTo(rule, actor) === undefined) return undefined;
  return {
    rounds: rows.map(({ round, since, due, closed, words }) => ({ round, since, due, words: words ?? [], closed })),
  };
}
