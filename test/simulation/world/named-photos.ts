import { asOwner } from './as-owner.ts';
import { type Model, photosIn, type Written } from './model.ts';
import type { World } from './world.ts';

/** A confirmed revision says that its record shows this photo. */
export type NamedPhoto = { readonly photo: string; readonly written: Written };

export function namedPhotos(model: Model, device?: string): NamedPhoto[] {
  return [...model.written.values()]
    .filter((one) => one.saved !== undefined && !one.isUndone && (device ?? one.device) === one.device)
    .flatMap((written) => photosIn(written).map((photo) => ({ photo, written })));
}

/** Whoever took it has taken it out of the record again, be it before or after a save whose answer nobody heard. */
export function isTakenOut({ written: all }: Model, { photo, written }: NamedPhoto): boolean {
  return [...all.values()].some(
    ({ device, revision }) =>
      device === written.device &&
      revision.record === written.revision.record &&
      revision.unset.some((path) => path.endsWith(`#${photo}`)),
  );
}

/** By name: `announced`, `gone`, and `complete` only where the bytes are there. */
export async function readPhotosAtCentre(world: Pick<World, 'shared' | 'kab'>): Promise<Map<string, string>> {
  const rows = await asOwner<{ photo: string; state: string }>(
    world,
    `select encode(p.name, 'hex') as photo,
       case when p.state = 'complete' and b.photo is null then 'empty' else p.state end as state
     from photo p left join photo_bytes b on b.kab = p.kab and b.photo = p.name
     where p.kab = $1 order by p.name`,
    [world.kab],
  );
  return new Map(rows.map(({ photo, state }) => [photo, state]));
}
