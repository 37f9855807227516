import type { LocalRevision } from '../../../src/device/store/local-record.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';

/** Something that a kader wrote. Its mark travels in `app_version`, so that it is known again whatever id it got. */
export type Written = {
  readonly mark: string;
  readonly phone: string;
  readonly device: string;
  readonly revision: NewRevision;
  /** The phone said "Tersimpan di HP", under this number. */
  saved?: { readonly id: string; readonly number: number };
  /** It was on a disk that has been put back to how it was before. */
  isUndone?: boolean;
  /** It was written before the centre lost its disk, and may be nowhere but in the sealed copies until it is asked for. */
  isBeforeLoss?: boolean;
  /** The phone said that it could not save. */
  refused?: boolean;
};

/** Photos that it adds to its record. */
export function photosIn({ revision }: Written): string[] {
  return Object.keys(revision.set).flatMap((path) => /#([0-9a-f]{64})$/.exec(path)?.[1] ?? []);
}

/** What people were told, written down beside the system that is tried. */
export type Model = {
  readonly written: Map<string, Written>;
  /** Every picture that anybody has taken, by its name. */
  readonly pictures: Map<string, Uint8Array<ArrayBuffer>>;
  /** Devices whose storage an eviction destroyed. */
  readonly destroyed: string[];
  /** Marks of revisions, and names of photos, that were seen at the centre once. */
  readonly arrived: Set<string>;
  /** The centre lost its disk and had only a backup. */
  isRestored: boolean;
};

export function createModel(): Model {
  return { written: new Map(), pictures: new Map(), destroyed: [], arrived: new Set(), isRestored: false };
}

export function marked(revision: NewRevision, mark: string): NewRevision {
  return { ...revision, app_version: `${revision.app_version} ${mark}` };
}

export function markOf(appVersion: string): string {
  return appVersion.split(' ')[1] ?? '';
}

export function noteSaved(model: Model, saved: readonly LocalRevision[]): void {
  for (const { id, number, app_version } of saved) {
    const written = model.written.get(markOf(app_version));
    if (written !== undefined) written.saved = { id, number };
  }
}
