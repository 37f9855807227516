import { expect, test } from 'vitest';
import {
  askToKeepStorage,
  isStoragePersisted,
  isStorageTight,
  lookAtRoom,
  lookAtStorage,
} from '../../../src/app/shell/storage.ts';

function browser(grants: boolean) {
  let [isKept, asked] = [false, 0];
  return {
    asked: () => asked,
    persisted: async () => isKept,
    persist: async () => {
      asked += 1;
      isKept = grants;
      return grants;
    },
  };
}

test('a browser that grants it is asked once', async () => {
  const granting = browser(true);
  expect(await askToKeepStorage(granting)).toBe(true);
  expect(await askToKeepStorage(granting)).toBe(true);
  expect([granting.asked(), isStoragePersisted.value]).toEqual([1, true]);
});

test('a browser that refuses is asked again another time, and the screen can say so', async () => {
  const refusing = browser(false);
  await askToKeepStorage(refusing);
  await askToKeepStorage(refusing);
  expect([refusing.asked(), isStoragePersisted.value]).toEqual([2, false]);
});

test('looking asks nobody for anything', async () => {
  const granting = browser(true);
  await lookAtStorage(granting);
  expect([granting.asked(), isStoragePersisted.value]).toEqual([0, false]);
});

test('from four fifths of its room on, the phone says that little is left', async () => {
  const taken = (usage: number) => lookAtRoom({ estimate: async () => ({ usage, quota: 1000 }) });
  await taken(799);
  expect(isStorageTight.value).toBe(false);
  await taken(800);
  expect(isStorageTight.value).toBe(true);
  await lookAtRoom(undefined);
  expect(isStorageTight.value).toBe(false);
});
