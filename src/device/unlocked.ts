import type { Account, Enrolment } from '../domain/wire/messages.ts';
import type { Notices } from './notices.ts';
import type { DeviceKeys } from './schema.ts';
import type { Store } from './store/open-store.ts';
import type { Surroundings } from './surroundings.ts';
import type { EpochKey } from './vault/epoch.ts';
import type { Vault } from './vault/seal-value.ts';

/** What the phone remembers of its enrolment, sealed in `meta`. */
export type Enrolled = Pick<Enrolment, 'device' | 'device_code' | 'server_keys' | 'regions' | 'posyandu' | 'demo'> & {
  readonly account: Account;
};

/** An unlocked device: what the PIN opened, in the memory of this tab alone. */
export type Unlocked = {
  readonly device: string;
  readonly enrolled: Enrolled;
  readonly store: Store;
  readonly vault: Vault;
  readonly keys: DeviceKeys;
  readonly epochs: Epochs;
  readonly notices: Notices;
  readonly surroundings: Surroundings;
};

export type Epochs = {
  /** This tab's epoch, opened at first use. */
  current(): Promise<EpochKey>;
  /** A new one from now on: the server could not open the old one. */
  renew(): void;
};
