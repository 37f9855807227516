import { enrolDevice } from '../../../src/device/enrol-device.ts';
import { listEnrolments } from '../../../src/device/enrolments.ts';
import { deliverOutbox } from '../../../src/device/outbox/deliver-outbox.ts';
import { browserSurroundings } from '../../../src/device/surroundings.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';

/** What the bundled test page offers to the test that drives it. */
export const device = { enrolDevice, unlockDevice, deliverOutbox, browserSurroundings, listEnrolments };
export type DevicePage = typeof device;

Object.assign(globalThis, { device });
