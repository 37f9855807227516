import { expect, test } from 'vitest';
import { dewisPhone, newId, type Phone, weighing } from '../dewis-phone.ts';

const page = { from_start: false, items: [], cursor: 'k1', more: false };

/** Dewi weighs a child and sends it; answers with the size of what travelled, and what the centre read in it. */
async function weighAndSend(phone: Phone) {
  const [record, parent] = [newId(), newId()];
  const [saved] = await phone.session.saveRevisions({
    revisions: [weighing({ bb_kg: 8.6 }, { record, parents: [parent], known: [parent] })],
    dropDrafts: [],
  });
  await phone.session.sync();
  const sent = phone.centre.batches.at(-1)?.envelopes ?? [];
  const read = phone.centre.received.get(saved?.id ?? '')?.revision;
  expect(read).toMatchObject({ id: saved?.id, record, parents: [parent], set: { bb_kg: 8.6 } });
  return sent.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

test('a phone packs ids and times once the centre has said that it reads that, and the centre reads the same', async () => {
  const phone = await dewisPhone();
  const whole = await weighAndSend(phone);
  phone.centre.pages.push({ ...page, contents: 2 });
  await phone.session.sync();
  expect(await weighAndSend(phone)).toBeLessThan(0.75 * whole);
});

test('where an older centre is back, it gets what it can read', async () => {
  const phone = await dewisPhone();
  phone.centre.pages.push({ ...page, contents: 2 });
  await phone.session.sync();
  const packed = await weighAndSend(phone);
  phone.centre.pages.push(page);
  await phone.session.sync();
  expect(await weighAndSend(phone)).toBeGreaterThan(packed);
});
