import type { SealedValue, StoreName } from '../schema.ts';

const nonceSize = 12;
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Where a sealed value lies. It opens nowhere else: a value copied to another row is refused. */
export type Spot = readonly [store: StoreName | 'content', key: string];

export type Vault = {
  seal(spot: Spot, bytes: Uint8Array<ArrayBuffer>): Promise<SealedValue>;
  open(spot: Spot, sealed: SealedValue): Promise<Uint8Array<ArrayBuffer>>;
  sealJson(spot: Spot, value: unknown): Promise<SealedValue>;
  /** The value is what this phone itself sealed at this spot; hence no second check of its shape. */
  openJson<T>(spot: Spot, sealed: SealedValue): Promise<T>;
};

export function openVault(dataKey: CryptoKey): Vault {
  const vault: Vault = {
    async seal(spot, bytes) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceSize));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(spot, nonce), dataKey, bytes));
      const both = new Uint8Array(nonceSize + sealed.byteLength);
      both.set(nonce);
      both.set(sealed, nonceSize);
      return both;
    },
    async open(spot, sealed) {
      const nonce = sealed.subarray(0, nonceSize);
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(spot, nonce), dataKey, sealed.subarray(nonceSize)));
    },
    sealJson: (spot, value) => vault.seal(spot, encoder.encode(JSON.stringify(value))),
    openJson: async (spot, sealed) => JSON.parse(decoder.decode(await vault.open(spot, sealed))),
  };
  return vault;
}

function algorithm([store, key]: Spot, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(`${store}|${key}`) };
}
