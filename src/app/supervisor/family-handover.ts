import { normaliseRt } from '../../domain/identity/region.ts';
import type { MoveRequest } from '../../domain/wire/move-messages.ts';
import { moveFamilyTexts } from '../texts/id/move-family.ts';

/** As typed. */
export type Handover = {
  readonly desa: string | undefined;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
};
export const emptyHandover: Handover = { desa: undefined, address: '', rt: '', rw: '' };

const { needs } = moveFamilyTexts;
export type HandoverNeeds = Partial<Record<'desa' | 'address' | 'rt' | 'rw', string>>;

export function handoverNeeds({ desa, address, rt, rw }: Handover): HandoverNeeds {
  const isOdd = (unit: string) => unit.trim() !== '' && normaliseRt(unit) === undefined;
  return {
    ...(desa === undefined ? { desa: needs.desa } : {}),
    ...(address.trim() === '' ? { address: needs.address } : {}),
    ...(isOdd(rt) ? { rt: needs.unit } : {}),
    ...(isOdd(rw) ? { rw: needs.unit } : {}),
  };
}

/** "3" is RT "003". */
export function handoverRequest({ desa, address, rt, rw }: Handover): MoveRequest {
  return { desa: desa ?? '', alamat: address.trim(), rt: normaliseRt(rt) ?? null, rw: normaliseRt(rw) ?? null };
}
