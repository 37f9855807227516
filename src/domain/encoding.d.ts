// Text to UTF-8 and back is pure and stands in every runtime Cacah meets, but not in the ES library:
// declared here, so that this area needs neither the DOM nor Node.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
