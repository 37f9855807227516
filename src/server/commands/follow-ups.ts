import type { AccountParts } from '../accounts/account-parts.ts';
import { asJobs, lockDesa } from '../jobs/roll-desas.ts';
import { commandTexts } from '../texts/id.ts';
import { type CaseLine, caseLine } from './case-line.ts';
import { CommandError } from './command-error.ts';
import { parse, readDesa, required } from './options.ts';

type Row = Omit<CaseLine, 'subject'> & { subject_kind: CaseLine['subject']['kind']; subject: string };

const openSql = `select id, rule, subject_kind, subject, household, since, due, categories, office, may_be_sent, opened_by
  from follow_up where kab = $1 and desa = $2
  order by rule, gravity, coalesce(due, 'infinity'), since, id`;

/** `follow-ups --desa …`: the open cases of a desa as the centre keeps them, one JSON object each. */
export async function followUpsFromOptions({ db }: AccountParts, args: readonly string[]): Promise<string> {
  const { values } = parse(args, { desa: { type: 'string' } });
  const desa = readDesa(required(values.desa, 'desa'));
  const kab = desa.slice(0, 5);
  return asJobs(db, kab, async (tx) => {
    if ((await lockDesa(tx, { kab, desa })) === undefined) throw new CommandError(commandTexts.desaNotHere(desa), 1);
    const rows = await tx.query<Row>(openSql, [kab, desa]);
    return rows
      .map(({ subject_kind, subject, ...row }) => caseLine({ ...row, subject: { kind: subject_kind, id: subject } }))
      .join('\n');
  });
}
