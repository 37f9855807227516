// What an officer waits for with 20,000 cases in ten desa: npx tsx test/bench/follow-up.bench.ts [runs]

import { followUpRules } from '../../src/programme/follow-up/register.ts';
import { readerOptions } from '../../src/server/accounts/session-actor.ts';
import { accessTo } from '../../src/server/follow-up/list-access.ts';
import type { ListAsk } from '../../src/server/follow-up/list-counts.ts';
import { readList } from '../../src/server/follow-up/read-list.ts';
import { loadKabupaten } from '../../src/server/regions.ts';
import { actorFor, hasan, kab, openVillage, ratna, type Village } from '../server/kit/village.ts';
import { benchEngines } from './kit/bench-engines.ts';
import { scopeOfAll, tenDesa } from './kit/big-kecamatan.ts';
import { measure, say } from './kit/measure.ts';

const runs = Number(process.argv[2] ?? 10);
const [first] = tenDesa;

/** Of every rule as many, a quarter of them handled, a fifth without consent. */
async function fill({ db }: Village): Promise<void> {
  await loadKabupaten(db, kab);
  const rules = JSON.stringify(
    followUpRules.map(({ id, offices }) => ({ id, offices: offices.map(({ code }) => code) })),
  );
  await db.transaction({ actor: 'owner' }, async ({ query }) => {
    await query(
      `insert into follow_up (kab, id, rule, subject_kind, subject, household, desa, rw, rt, opened_by, since,
         categories, gravity, may_be_sent, status)
       select $1, gen_random_uuid(), r.id, 'person', gen_random_uuid(), gen_random_uuid(),
         '36.04.23.' || 2001 + n % 10, '001', lpad((n % 8 + 1)::text, 3, '0'), '', date '2026-01-01' + n % 300,
         array['A', 'B'], n % 7, n % 5 > 0, case when n % 4 = 0 then 'diterima' else 'baru' end
       from jsonb_to_recordset($2::jsonb) as r (id text), generate_series(1, 20000) as n`,
      [kab, rules],
    );
    await query(
      `insert into referral (kab, follow_up, round, office, rule, subject_kind, subject, household, desa, rw, rt, since,
         categories, gravity, may_be_sent, confidential, status)
       select f.kab, f.id, f.round, o.code, f.rule, f.subject_kind, f.subject, f.household, f.desa, f.rw, f.rt, f.since,
         f.categories, f.gravity, f.may_be_sent, f.confidential, f.status
       from jsonb_to_recordset($1::jsonb) as r (id text, offices text[])
       join follow_up f on f.rule = r.id, unnest(r.offices) as o (code)`,
      [rules],
    );
    await query(
      `insert into follow_up_content (kab, follow_up, office, content)
       select kab, follow_up, office, '{"nama": "AISYAH PUTRI", "nik": "3699234508250001", "alamat": "Jalan Sawah Lega"}'
       from (select kab, id as follow_up, '' as office from follow_up union all
         select kab, follow_up, office from referral) one`,
    );
    await query('analyze');
  });
}

for (const engine of benchEngines) {
  const village = await openVillage(engine);
  await fill(village);
  for (const who of [ratna, hasan]) {
    const actor = actorFor({ ...who, scope: scopeOfAll });
    const access = followUpRules.map((rule) => accessTo(rule, actor)).find((one) => one !== undefined);
    if (access === undefined) continue;
    const list = (ask: ListAsk) =>
      village.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) => readList(tx, { actor, access }, ask));
    say(engine.name, `${who.role}, ten desa`, await measure(runs, () => list({})));
    say(engine.name, `${who.role}, one desa`, await measure(runs, () => list({ desa: first })));
    say(
      engine.name,
      `${who.role}, new ones of a RT`,
      await measure(runs, () => list({ desa: first, rt: '003', status: 'baru' })),
    );
  }
  await village.opened.close();
}
