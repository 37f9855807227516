/*
 * Known mistakes, each one replacement in a file of ours: what the simulation must find within so many seeds when somebody
 * makes them. `what` says what it would do to people.
 */

export const mutations = [
  {
    name: 'acknowledge_without_commit',
    within: 40,
    what: 'the server gives receipts although the database has kept nothing',
    file: 'src/server/intake/receive-arrivals.ts',
    find: 'if (isDatabaseFailure(error)) throw error;',
    replace: `if (isDatabaseFailure(error)) {
      const ending = { outcome: 'received', reason: null, is_duplicate: false, is_stored: true } as const;
      return arrivals.map((one) => receiptOf(one, ending, parts.now().toISOString()));
    }`,
  },
  {
    name: 'drop_outbox_without_receipts',
    within: 40,
    what: 'any answer with status 200 empties the outbox, also the sign-in page of a hot spot',
    file: 'src/device/outbox/post-batch.ts',
    find: 'return postBytes(carrier.fetch, await batchFor(carrier, rows), rows);',
    replace: `let isOk = false;
  const fetch: Surroundings['fetch'] = async (path, init) => {
    const response = await carrier.fetch(path, init);
    isOk = response.ok;
    return response;
  };
  const read = await postBytes(fetch, await batchFor(carrier, rows), rows);
  if (!isOk || (read.kind !== 'unreachable' && read.kind !== 'foreign')) return read;
  const at = new Date(0).toISOString();
  const receipts = rows.map(({ hash }) => ({ hash, outcome: 'received' as const, at }));
  return { kind: 'receipts', answer: { receipts, server_time: at }, bytes: 0 };`,
  },
  {
    name: 'cursor_outside_lock',
    within: 40,
    what: 'the cursor is taken after the page was read: what was committed in between never reaches the phone',
    file: 'src/server/http/routes/feed.ts',
    find: '...(await readFeedPage(parts, actor, cursor)),',
    replace: `...(await readFeedPage(parts, actor, cursor).then(async (read) =>
      read.more ? read : { ...read, cursor: (await readFeedPage(parts, actor, read.cursor)).cursor },
    )),`,
  },
  {
    name: 'merge_picks_one_side',
    within: 40,
    what: 'of two answers to one question only the later one is kept',
    file: 'src/domain/merge.ts',
    find: 'if (others.length > 0) conflicts[path] = [first, ...others].map(candidate);',
    replace: 'if (others.length > 9) conflicts[path] = [first, ...others].map(candidate);',
  },
  {
    name: 'full_answers_clear',
    within: 40,
    what: 'a revision clears every question that it does not answer',
    file: 'src/domain/merge.ts',
    find: 'for (const path of revision.unset) note(path, { revision, value: undefined });',
    replace: `const others = revisions.flatMap(({ set }) => Object.keys(set)).filter((path) => !(path in revision.set));
    for (const path of new Set([...revision.unset, ...others])) note(path, { revision, value: undefined });`,
  },
  {
    name: 'retry_with_new_id',
    within: 40,
    what: 'a save whose answer was lost is saved again under another id',
    file: 'src/device/store/save-revisions.ts',
    find: 'const numbers = await runStored(unlocked.store, () => commit(unlocked.store, { counter, rows, input }));',
    replace: `const again = () => saveRevisions(unlocked, input).then((all) => all.map(({ number }) => number));
    const numbers = await commit(unlocked.store, { counter, rows, input }).catch(again);`,
  },
  {
    name: 'save_relaxed',
    within: 40,
    what: '"Tersimpan di HP" is said before the disk has it: a power cut takes it',
    file: 'src/device/store/save-revisions.ts',
    find: 'function commit({ strict }: Store,',
    replace: 'function commit({ relaxed: strict }: Store,',
  },
  {
    name: 'counter_not_compared',
    within: 40,
    what: 'two tabs that save at once give out the same number',
    file: 'src/device/store/save-revisions.ts',
    find: "if (((await readMeta(strict, 'counter')) ?? 0) !== counter) return null;",
    replace: '',
  },
  {
    name: 'sums_only_grow',
    within: 40,
    what: 'a family that changed is counted as it was and as it is',
    file: 'src/server/summary/retally-dossiers.ts',
    find: 'await addToRollup(tx, context.kab, { removed, added });',
    replace: 'await addToRollup(tx, context.kab, { removed: [], added });',
  },
  {
    name: 'scope_not_replayed',
    within: 40,
    what: 'families that were handed over never come to the phone that got them',
    file: 'src/server/feed/read-feed.ts',
    find: 'if (held?.epoch === epoch && held.scope === fingerprint)',
    replace: 'if (held?.epoch === epoch)',
  },
  {
    name: 'leaving_not_told',
    from: 90,
    within: 40,
    what: 'a family that moved to another RT stays on the phone that it has left',
    file: 'src/server/feed/number-feed.ts',
    find: 'if (before === undefined || before.region.desa === desa) return [{ desa, ...from, ...to }];',
    replace: 'if (before === undefined || before.region.desa === desa) return [{ desa, ...none, ...to }];',
  },
  {
    name: 'restored_asks_for_nothing',
    within: 40,
    what: 'after a backup was restored nobody asks the phones for what it lacks',
    file: 'src/server/feed/find-wanted.ts',
    find: 'return gaps.get(actor.device) ?? [];',
    replace: 'return gaps.size < 0 ? (gaps.get(actor.device) ?? []) : [];',
  },
  {
    name: 'canary_not_heard',
    within: 40,
    what: 'what a cookie remembers of a phone whose storage is gone is not written down',
    file: 'src/server/accounts/note-contact.ts',
    find: 'set highest_number = greatest(d.highest_number,',
    replace: 'set highest_number = coalesce(d.highest_number,',
  },
  {
    name: 'indicator_throws',
    within: 40,
    what: 'an indicator stumbles over a family: whatever is sealed about it can never be taken in',
    file: 'src/programme/tally.ts',
    find: 'const then = dossierAsOf(dossier, { saved, growth, cutoff: end });',
    replace: `const then = dossierAsOf(dossier, { saved, growth, cutoff: end });
  if (JSON.stringify(dossier).includes('Gang Dahlia')) throw new Error('an indicator stumbles');`,
  },
  {
    name: 'photo_struck_off_early',
    within: 40,
    what: 'a photo counts as received while its last piece is still on the phone',
    file: 'src/device/outbox/deliver-photos.ts',
    find: 'await storeProgress(db, { ...answer, replay, now: now() });',
    replace: `const { progress, bytes } = answer;
      const isNearly = progress.missing.length === 1;
      const said = isNearly ? ({ ...progress, state: 'complete', missing: [] } as const) : progress;
      await storeProgress(db, { progress: said, bytes, replay, now: now() });`,
  },
  {
    name: 'photo_of_nobody',
    within: 40,
    what: 'the centre keeps pieces of a photo that no revision has announced',
    file: 'src/server/photos/receive-chunk.ts',
    find: "if (row?.state !== 'announced') return standOf(row?.state);",
    replace: `if (row === undefined)
    await tx.query('insert into photo (kab, name, announced_at) values ($1, $2, now())', photoRow(piece));
  else if (row.state !== 'announced') return standOf(row.state);`,
  },
  {
    name: 'photos_not_offered_again',
    from: 20,
    within: 40,
    what: 'after a backup was restored nobody offers the photos that it lacks',
    file: 'src/device/sync/store-page.ts',
    find: 'if (page.from_start) await offerPhotosAgain(db);',
    replace: 'void offerPhotosAgain;',
  },
  {
    name: 'held_for_ever',
    within: 40,
    what: 'a phone does not hear how what was held has ended, where its feed does not say so',
    file: 'src/device/sync/held-ends.ts',
    find: 'if (rows.length === 0) return {};',
    replace: 'if (rows.length >= 0) return {};',
  },
  {
    name: 'expected_by_record_alone',
    within: 40,
    what: "a phone takes the head that it expects for the centre's, whatever the centre has made of the record",
    file: 'src/domain/wire/expected-heads.ts',
    find: 'return digest(new TextEncoder().encode(canonicalJson(head)));',
    replace: 'return digest(new TextEncoder().encode(canonicalJson(head.record)));',
  },
];
