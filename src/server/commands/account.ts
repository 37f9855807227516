import { type Office, offices } from '../../domain/follow-up.ts';
import type { Role, ScopeUnit } from '../../domain/roles.ts';
import { roles } from '../../domain/roles.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { createAccount } from '../accounts/create-account.ts';
import { type IssuedCode, issueCode } from '../accounts/issue-code.ts';
import { type AccountEntry, listAccounts } from '../accounts/list-accounts.ts';
import { ensureKabupaten } from '../regions.ts';
import { commandTexts, regionTexts, roleNames } from '../texts/id.ts';
import { CommandError } from './command-error.ts';
import { parse, readDesa, readUnit, required } from './options.ts';

/** `account create --name … --role … --desa … [--rw … --rt …] [--office …]`: the account, and the code for its first device. */
export async function createFromOptions(parts: AccountParts, args: readonly string[]): Promise<string> {
  const { name, role, scope, kab, office } = readOptions(args);
  if (!(await ensureKabupaten(parts.db, kab))) throw new CommandError(regionTexts.unknown(kab));
  const created = await createAccount(parts, { kab, name, role, scope, office }, null);
  if (created === 'region_unknown') throw new CommandError(commandTexts.desaUnknown);
  if (created === 'office_missing') throw new CommandError(commandTexts.officeMissing);
  const code = await issueFor(parts, kab, created.id);
  return `${commandTexts.created(name, roleNames[role], created.id)}\n${code}`;
}

/** `account code <id>` */
export async function codeForAccount(parts: AccountParts, [id = '']: readonly string[]): Promise<string> {
  const kab = isUuid(id) ? await findKab(parts, id) : undefined;
  if (kab === undefined) throw new CommandError(commandTexts.accountUnknown(id), 1);
  return issueFor(parts, kab, id);
}

/** `account list [--kab …]` */
export async function listFromOptions({ db }: AccountParts, args: readonly string[]): Promise<string> {
  const { values } = parse(args, { kab: { type: 'string' } });
  const accounts = await db.transaction({ actor: 'accounts' }, async (tx) => {
    const rows = await tx.query<{ kab: string }>('select distinct kab from account order by kab');
    const kabs = rows.map(({ kab }) => kab).filter((kab) => values.kab === undefined || kab === values.kab);
    const lists: AccountEntry[] = [];
    for (const kab of kabs) lists.push(...(await listAccounts(tx, kab)));
    return lists;
  });
  return accounts.length === 0 ? commandTexts.noAccounts : accounts.map(accountLine).join('\n');
}

function accountLine({ id, name, role, office, scope, is_active, devices }: AccountEntry): string {
  const places = scope.map(({ desa, rw, rt }) => [desa, rw, rt].filter(Boolean).join('/')).join(' ');
  const state = is_active ? commandTexts.devices(devices) : commandTexts.inactive;
  const task = office === undefined ? roleNames[role] : `${roleNames[role]} ${office}`;
  return [id, task, name, places, state].join('\t');
}

async function findKab({ db }: AccountParts, id: string): Promise<string | undefined> {
  const [row] = await db.transaction({ actor: 'accounts' }, (tx) =>
    tx.query<{ kab: string }>('select kab from account where id = $1', [id]),
  );
  return row?.kab;
}

async function issueFor(parts: AccountParts, kab: string, account: string): Promise<string> {
  const issued = await issueCode(parts, { kab, account, by: null });
  if (issued === 'not_found') throw new CommandError(commandTexts.accountUnknown(account), 1);
  return codeText(issued);
}

function codeText({ code, expires_at }: IssuedCode): string {
  return commandTexts.code(code, `${expires_at.slice(0, 10)} ${expires_at.slice(11, 16)} UTC`);
}

type NewAccountOptions = { name: string; role: Role; scope: ScopeUnit[]; kab: string; office: Office | undefined };

function readOptions(args: readonly string[]): NewAccountOptions {
  const { values } = parse(args, {
    name: { type: 'string' },
    role: { type: 'string' },
    desa: { type: 'string', multiple: true },
    rw: { type: 'string' },
    rt: { type: 'string' },
    office: { type: 'string' },
  });
  const name = required(values.name, 'name').trim();
  const desas = values.desa ?? [];
  const [first] = desas;
  const kab = required(first, 'desa').slice(0, 5);
  const role = readRole(required(values.role, 'role'));
  return { name, role, kab, scope: readScope(desas, values), office: readOffice(values.office) };
}

function readOffice(text: string | undefined): Office | undefined {
  const office = offices.find((one) => one === text);
  if (office === undefined && text !== undefined) throw new CommandError(commandTexts.badOffice(text));
  return office;
}

function readRole(text: string): Role {
  const role = roles.find((one) => one === text);
  if (role === undefined) throw new CommandError(commandTexts.badRole(text));
  return role;
}

function readScope(desas: readonly string[], { rw, rt }: { rw?: string; rt?: string }): ScopeUnit[] {
  if (new Set(desas.map((desa) => desa.slice(0, 5))).size > 1) throw new CommandError(commandTexts.oneKab);
  if ((rw ?? rt) !== undefined && desas.length > 1) throw new CommandError(commandTexts.unitNeedsOneDesa);
  if (rt !== undefined && rw === undefined) throw new CommandError(commandTexts.rtNeedsRw);
  return desas.map((desa) => ({ desa: readDesa(desa), rw: readUnit('--rw', rw), rt: readUnit('--rt', rt) }));
}
