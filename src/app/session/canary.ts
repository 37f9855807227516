/**
 * What a cookie keeps of a phone, because browsers throw stored data away and leave cookies alone: which device wrote here,
 * how far it had numbered, how many of those waited. No name, no answer. So that a phone whose store is gone says what is
 * missing instead of looking new.
 */
export type Canary = { readonly device: string; readonly highest: number; readonly waiting: number };

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
  const [, device, highest, waiting] = /^([0-9a-f-]{36})\.(\d{1,10})\.(\d{1,10})$/.exec(text) ?? [];
  return device === undefined ? undefined : { device, highest: Number(highest), waiting: Number(waiting) };
}

export function canaryCookie(canaries: readonly Canary[], isSecure: boolean): string {
  const value = canaries.map(({ device, highest, waiting }) => `${device}.${highest}.${waiting}`).join('~');
  const age = canaries.length === 0 ? 0 : maxAgeSeconds;
  return `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

/** One more, or this one as it is now. */
export function withCanary(canaries: readonly Canary[], canary: Canary): Canary[] {
  return [...canaries.filter(({ device }) => device !== canary.device), canary];
}
