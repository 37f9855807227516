import { photoMostBytes } from '../../domain/wire/photo-chunk.ts';
import { type Attempt, attempts, fitInto, longestSide, type Size, wantedBytes } from './fit-photo.ts';

export type Shrunk = { readonly jpeg: Uint8Array<ArrayBuffer> } | { readonly failed: 'not_a_photo' | 'heic' };

/**
 * Any picture as a small JPEG, upright. It is drawn anew, so that nothing else of the file comes along: no place, no time, no
 * name of the phone.
 */
export async function shrinkPhoto(file: Blob): Promise<Shrunk> {
  const picture = await decode(file);
  if (picture === undefined) return { failed: (await isHeic(file)) ? 'heic' : 'not_a_photo' };
  try {
    return { jpeg: await encode(picture) };
  } finally {
    picture.close();
  }
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What iPhones and some others keep by default, and few browsers can open (ISO/IEC 23008-12: the brand behind `ftyp`). */
async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
  return head.startsWith('ftyp') && heicBrands.includes(head.slice(4));
}

async function encode(picture: ImageBitmap): Promise<Uint8Array<ArrayBuffer>> {
  let smallest: Blob | undefined;
  for (const attempt of attempts) {
    const blob = await draw(picture, attempt);
    if (blob !== undefined && (smallest === undefined || blob.size < smallest.size)) smallest = blob;
    if (smallest !== undefined && smallest.size <= wantedBytes) break;
  }
  if (smallest === undefined || smallest.size > photoMostBytes) throw new Error('the picture cannot be made small');
  return new Uint8Array(await smallest.arrayBuffer());
}

async function draw(picture: ImageBitmap, { longest, quality }: Attempt): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitInto(picture, longest));
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  // A JPEG knows no transparency: what is clear would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // Or the browser holds on to its pixels until it feels like it: the phones are small.
  canvas.width = 0;
  return blob ?? undefined;
}

/** Resized while it is decoded: twelve million points are 48 MB. */
async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  const size = await sizeOf(file);
  if (size === undefined) return undefined;
  const { width, height } = fitInto(size, longestSide);
  try {
    const how = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high', imageOrientation: 'from-image' };
    return await createImageBitmap(file, how as ImageBitmapOptions);
  } catch {
    return undefined;
  }
}

/** As it is seen upright. Only the head of the file is read for it. */
async function sizeOf(file: Blob): Promise<Size | undefined> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    return image.naturalWidth > 0 ? { width: image.naturalWidth, height: image.naturalHeight } : undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
