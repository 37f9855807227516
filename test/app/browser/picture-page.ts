import { shrinkPhoto } from '../../../src/app/sensors/shrink-photo.ts';

/** What the bundled test page offers to the test that drives it. */
export const pictures = { shrinkPhoto };
export type PicturePage = typeof pictures;

Object.assign(globalThis, { pictures });
