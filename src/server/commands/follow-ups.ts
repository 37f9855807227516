import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { asJobs, lockDesa } from '../jobs/roll-desas.ts';
import { commandTexts } from '../texts/id.ts';
import { type CaseLine, caseLine } from './case-line.ts';
import { CommandError } from './command-error.ts';
import { parse, readDesa, required } from './options.ts';

type Row = Omit<CaseLine, 'subject' | 'office'> & { subject_kind: CaseLine['subject']['kind']; subject: string };

const openSql = `select id, rule, subject_kind, subject, household, since, due, categories, may_be_sent, opened_by,
    array(select r.office from referral r where r.kab = f.kab and r.follow_up = f.id and r.round = f.round) as offices
  from follow_up f where kab = $1 and desa = $2
  order by rule, gravity, coalesce(due, 'infinity'), since, id`;

/** `follow-ups --desa …`: the open cases of a desa as the centre keeps them, one JSON object each. */
export async function followUpsFromOptions({ db }: AccountParts, args: readonly string[]): Promise<string> {
  const { values } = parse(args, { desa: { type: 'string' } });
  const desa = readDesa(required(values.desa, 'desa'));
  const kab = desa.slice(0, 5);
  return asJobs(db, kab, async (tx) => {
    if ((await lockDesa(tx, { kab, desa })) === undefined) throw new CommandError(commandTexts.desaNotHere(desa), 1);
    const rows = await tx.query<Row>(openSql, [kab, desa]);
    return rows.map(lineOf).join('\n');
  });
}

/** The foremost office first, as the rule names them. */
function lineOf({ subject_kind, subject, offices, ...row }: Row): string {
  const named = (findFollowUpRule(row.rule)?.offices ?? []).flatMap(({ code }) =>
    offices.includes(code) ? [code] : [],
  );
  const [office = null] = named;
  return caseLine({ ...row, office, offices: named, subject: { kind: subject_kind, id: subject } });
}
