import type { Point } from '../../domain/form/point.ts';

export type Located = { readonly point: Point } | { readonly failed: 'denied' | 'unavailable' };

/** A phone under a zinc roof needs its time; after that she goes on without. */
const patienceMs = 25_000;

/** Where this phone is. The browser asks her once whether it may; nothing of it leaves the phone but with the form. */
export function locate(): Promise<Located> {
  if (typeof navigator === 'undefined' || !('geolocation' in navigator)) {
    return Promise.resolve({ failed: 'unavailable' });
  }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ point: { latitude, longitude, accuracy_m: accuracy } }),
      ({ code, PERMISSION_DENIED }) => resolve({ failed: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 0 },
    );
  });
}
