import { makeRescueFile, waitsForSeal } from '../../device/outbox/make-rescue-file.ts';
import { rescueFileEnding, rescueFileType } from '../../domain/wire/rescue-file.ts';
import { downloadFile } from '../kit/download-file.ts';
import { today } from '../shell/clock.ts';
import { courierTexts } from '../texts/id/courier.ts';

/** How handing over ended; `count` are the sealed records in the file, `photos` the photos, `behind` those that stay. */
export type HandedOver =
  | { readonly how: 'saved' | 'shared'; readonly count: number; readonly photos: number; readonly behind: number }
  | { readonly how: 'nothing' | 'to_seal' };

/** `undefined` when she thought better of it in the share sheet. */
export async function handOver(
  device: string,
  { way, withPhotos }: { way: 'save' | 'share'; withPhotos: boolean },
): Promise<HandedOver | undefined> {
  const made = await makeRescueFile(device, withPhotos);
  if (made === undefined) return { how: (await waitsForSeal(device)) ? 'to_seal' : 'nothing' };
  const file = asFile(made.content, device);
  const about = { count: made.envelopes, photos: made.photos, behind: made.photos_left };
  if (way === 'share') return (await isShared(file)) ? { how: 'shared', ...about } : undefined;
  downloadFile(file);
  return { how: 'saved', ...about };
}

/** Whether this browser can hand a file to another app. */
export function canShareFiles(): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile(new Blob(['x']), 'x')] });
}

/** No name of a person stands in a file's name: only the end of the device's id, so that two phones' files are told apart. */
function asFile(content: Blob, device: string): File {
  const name = `${courierTexts.fileName(device.slice(-4), today())}${rescueFileEnding}`;
  return new File([content], name, { type: rescueFileType });
}

async function isShared(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
