/** A place on earth, in degrees (WGS 84), and how far it may be off, in metres. */
export type Point = { readonly latitude: number; readonly longitude: number; readonly accuracy_m: number };

const pattern = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?),(\d{1,6})$/;

/** As an answer holds it: "-6.148720,106.235010,12". One value, so that two phones' points never mix. */
export function writePoint({ latitude, longitude, accuracy_m }: Point): string {
  return `${latitude.toFixed(6)},${longitude.toFixed(6)},${Math.min(999_999, Math.ceil(accuracy_m))}`;
}

/** Undefined for whatever is no point on earth. */
export function readPoint(text: unknown): Point | undefined {
  const [, latitude, longitude, accuracy] = typeof text === 'string' ? (pattern.exec(text) ?? []) : [];
  if (latitude === undefined || longitude === undefined || accuracy === undefined) return undefined;
  const point = { latitude: Number(latitude), longitude: Number(longitude), accuracy_m: Number(accuracy) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined;
}

const earthRadiusKm = 6371;

/** Along the surface (haversine), in kilometres. */
export function distanceKm(one: Omit<Point, 'accuracy_m'>, other: Omit<Point, 'accuracy_m'>): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const [up, along] = [to - from, radians(other.longitude - one.longitude)];
  const half = Math.sin(up / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(along / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
