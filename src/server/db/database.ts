/** A row as both engines give it: see README.md for which SQL type becomes which value. */
export type Row = Record<string, unknown>;

export type Query = <T extends Row = Row>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

/** One transaction's hands: every statement of the callback runs in it; throw = roll back. */
export interface Transaction {
  query: Query;
}

/** Who a transaction runs as: the role `cacah_<actor>`, except the owner, who is the role that logged in. */
export type Actor = 'owner' | 'reader' | 'intake' | 'jobs' | 'accounts';

/** Settings are transaction-local (`set_config(name, value, true)`), names like 'cacah.account'. */
export type TransactionOptions = {
  actor: Actor;
  settings?: Readonly<Record<string, string>>;
  readOnly?: boolean;
};

export interface Database {
  readonly engine: 'embedded' | 'postgresql';
  /** Resolves only after the commit is durable. Runs the work again after a deadlock, so work has no other effects. */
  transaction<T>(options: TransactionOptions, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** For health: answers within a breath or rejects. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
