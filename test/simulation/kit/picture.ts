import type { Dice } from './dice.ts';

const segment = (code: number, ...content: number[]) => [0xff, code, 0, content.length + 2, ...content];
const head = [0xff, 0xd8, ...segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0), ...segment(0xda, 1, 1, 0, 0, 63, 0)];
const end = [0xff, 0xd9];

/** The least and the most that a picture has between its head and its end, in bytes: one piece to five of them. */
const [least, most] = [40, 400];

/**
 * A small JPEG as the camera's shrinking leaves one: nothing beside the picture in it, so the centre changes none of its
 * bytes. What it shows is noise.
 */
export function makePicture(dice: Dice): Uint8Array<ArrayBuffer> {
  const noise = dice.bytes(least + dice.below(most - least)).map((byte) => (byte === 0xff ? 0xfe : byte));
  return Uint8Array.from([...head, ...noise, ...end]);
}
