import { forgetExpired } from '../accounts/forget-expired.ts';
import { rollCases } from '../follow-up/roll-cases.ts';
import type { ServerParts } from '../http/server-parts.ts';
import { releaseHeld } from '../intake/release-held.ts';
import { checkPhotoStore } from '../photos/check-store.ts';
import { destroyPhotos } from '../photos/destroy-photos.ts';
import { findCentres } from '../review/find-centres.ts';
import { rollMonths } from '../summary/roll-months.ts';
import type { Job } from './start-jobs.ts';

const minute = 60_000;

/** What the centre does without being asked. */
export function listJobs(parts: ServerParts): Job[] {
  return [
    { name: 'release held', everyMs: 10 * minute, run: () => releaseHeld(parts) },
    { name: 'roll months', everyMs: 60 * minute, run: () => rollMonths(parts) },
    { name: 'roll cases', everyMs: 60 * minute, run: () => rollCases(parts) },
    { name: 'find centres', everyMs: 24 * 60 * minute, run: () => findCentres(parts) },
    { name: 'destroy photos', everyMs: 24 * 60 * minute, run: () => destroyPhotos(parts) },
    { name: 'check photo store', everyMs: 24 * 60 * minute, run: () => checkPhotoStore(parts) },
    { name: 'forget expired', everyMs: 24 * 60 * minute, run: () => forgetExpired(parts) },
  ];
}
