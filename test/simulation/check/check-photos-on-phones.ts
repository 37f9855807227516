import { openOutbox } from '../../../src/device/outbox/open-outbox.ts';
import { type StoreName, stores } from '../../../src/device/schema.ts';
import { readPhotosAtCentre } from '../world/named-photos.ts';
import { onPhone, type Page, type Phone } from '../world/phone.ts';
import { look } from '../world/photos.ts';
import { photosOf } from '../world/visits.ts';
import type { World } from '../world/world.ts';

const day = 86_400_000;

/** Nothing is left to be sent that the centre would take, nothing lies about, nothing is readable, and all is to be seen. */
export async function checkPhotosOnPhones(world: World): Promise<string[]> {
  const there = await readPhotosAtCentre(world);
  const wrong: string[] = [];
  for (const phone of world.phones) {
    for (const { device } of phone.devices) {
      const page = phone.pages.find((one) => one.device === device);
      if (page === undefined) continue;
      const left = await checkLeft(world, { phone, page, there });
      const what = [...left, ...(await checkSealed(world, phone, device)), ...(await checkSeen(world, page, there))];
      wrong.push(...what.map((line) => `${phone.name}: ${line}`));
    }
  }
  return wrong;
}

type Looked = { readonly phone: Phone; readonly page: Page; readonly there: ReadonlyMap<string, string> };

async function checkLeft({ scheduler }: World, { phone, page, there }: Looked): Promise<string[]> {
  const db = await onPhone(phone, () => openOutbox(page.device));
  if (db === undefined) return [];
  const rows = new Map((await db.getAll('photos')).map((row) => [row.photo, row]));
  const [chunks, copies] = [await db.getAllKeys('photo_chunks'), await db.getAllKeys('photo_copies')];
  db.close();
  const drafts = JSON.stringify(await page.session.listDrafts());
  const isOld = (at: string) => Date.parse(at) < scheduler.now() - day;
  const lines = [...rows.values()].flatMap(({ photo, missing, records, kept_at }) => {
    const isOffered = missing.length > 0 && records.length > 0 && there.has(photo);
    const isForgotten = records.length === 0 && isOld(kept_at) && !drafts.includes(photo);
    return [
      ...(isOffered ? [`photo ${photo} was never delivered (${there.get(photo)})`] : []),
      ...(isForgotten ? [`photo ${photo} hangs on nothing and stays`] : []),
    ];
  });
  const idle = chunks.filter(([photo]) => !rows.has(photo) || rows.get(photo)?.complete_at !== undefined);
  const dropped = copies.filter(([photo]) => (rows.get(photo)?.copy_size ?? 0) === 0);
  return [
    ...lines,
    ...idle.map(([photo, at]) => `piece ${at} of ${photo} is left behind`),
    ...dropped.map(([photo, at]) => `copy ${at} of ${photo} is left behind`),
  ];
}

/** No row of any store shows anything of any picture. */
async function checkSealed({ model }: World, phone: Phone, device: string): Promise<string[]> {
  const db = await onPhone(phone, () => openOutbox(device));
  const names = Object.keys(stores) as StoreName[];
  const raw = db as unknown as { getAll(store: StoreName): Promise<unknown[]>; close(): void } | undefined;
  const rows = raw === undefined ? [] : (await Promise.all(names.map((name) => raw.getAll(name)))).flat();
  raw?.close();
  const lying = Buffer.concat(rows.flatMap(bytesIn));
  const parts = [...model.pictures].filter(([, jpeg]) => lying.includes(Buffer.from(jpeg.subarray(-20, -2))));
  return parts.map(([photo]) => `photo ${photo} lies there unsealed`);
}

function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}

/** Whatever the heads of her scope show she can look at, whoever took it, as far as the centre has it. */
async function checkSeen(world: World, page: Page, there: ReadonlyMap<string, string>): Promise<string[]> {
  const records = await page.session.loadRecords();
  const shown = records.flatMap(({ head, reassigned }) =>
    head === undefined || reassigned || head.deleted || head.irrelevant.length > 0 ? [] : photosOf(head.answers),
  );
  const seen = new Map<string, string>();
  for (const photo of [...new Set(shown)].sort()) {
    world.scheduler.start(page.actor, 'looks', async () => seen.set(photo, await look(world, page, photo)));
    while (await world.scheduler.step());
  }
  return [...seen]
    .filter(([photo, how]) => there.get(photo) === 'complete' && how !== 'here')
    .map(([photo, how]) => `photo ${photo} cannot be looked at: ${how}`);
}
