/**
 * What a cookie keeps of a phone, because browsers throw stored data away and leave cookies alone: which device wrote here,
 * how far it had numbered, how many of those waited. No name, no answer. So that a phone whose store is gone says what is
 * missing instead of looking new.
 */
export type Canary = {
  readonly device: string;
  readonly highest: number;
  readonly waiting: number;
  /** Its store is gone, and the centre was told so: on which day last, in days since 1970, and how often it will be told again. */
  readonly told?: Told;
};
export type Told = { readonly day: number; readonly left: number };

const name = 'cacah_jejak';
/** As long as browsers allow. */
const maxAgeSeconds = 400 * 86_400;

export function readCanaries(cookies: string): Canary[] {
  const value = cookies
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return (value ?? '').split('~').flatMap((text) => parse(text) ?? []);
}

function parse(text: string): Canary | undefined {
  const [, device, ...rest] = /^([0-9a-f-]{36})\.(\d{1,10})\.(\d{1,10})(?:\.(\d{1,6})\.(\d{1,3}))?$/.exec(text) ?? [];
  if (device === undefined) return undefined;
  const [highest = 0, waiting = 0, day, left] = rest.map((digits) =>
    digits === undefined ? undefined : Number(digits),
  );
  return { device, highest, waiting, ...(day === undefined || left === undefined ? {} : { told: { day, left } }) };
}

function write({ device, highest, waiting, told }: Canary): string {
  return [device, highest, waiting, ...(told === undefined ? [] : [told.day, told.left])].join('.');
}

export function canaryCookie(canaries: readonly Canary[], isSecure: boolean): string {
  const value = canaries.map(write).join('~');
  const age = canaries.length === 0 ? 0 : maxAgeSeconds;
  return `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

/** One more, or this one as it is now. */
export function withCanary(canaries: readonly Canary[], canary: Canary): Canary[] {
  return [...canaries.filter(({ device }) => device !== canary.device), canary];
}

/** On so many days a centre hears of a lost store: longer than the oldest backup that one would restore is old. */
const tellings = 60;

/** The notes after the centre has taken down those of `noted`; one that has been told often enough is dropped. */
export function toldOn(day: number, canaries: readonly Canary[], noted: ReadonlySet<string>): Canary[] {
  return canaries.flatMap((canary) => {
    if (!noted.has(canary.device)) return [canary];
    const left = (canary.told?.left ?? tellings) - 1;
    return left === 0 ? [] : [{ ...canary, told: { day, left } }];
  });
}
