import { texts } from '../texts/id/kit.ts';
import { Tag, type TagLook } from './tag.tsx';

export type GrowthSign = keyof typeof texts.growth;

const good: TagLook = { icon: 'disc', colour: 'hijau', fill: 'plain' };
const watch: TagLook = { icon: 'triangleDown', colour: 'kuning', fill: 'border' };
const refer: TagLook = { icon: 'triangleDownTwice', colour: 'merah', fill: 'solid' };
const above: TagLook = { icon: 'triangleUp', colour: 'kuning', fill: 'border' };
const farAbove: TagLook = { icon: 'triangleUpTwice', colour: 'kuning', fill: 'border' };

/** Looks follow the growth card: its yellow band is kuning, below its red line is merah. */
const looks: Record<GrowthSign, TagLook> = {
  N: { icon: 'upRight', colour: 'hijau', fill: 'plain' },
  T: { icon: 'alert', colour: 'kuning', fill: 'border' },
  '2T': { icon: 'fallTwice', colour: 'merah', fill: 'solid' },
  BGM: refer,
  O: { icon: 'circle', colour: 'abu', fill: 'tint' },
  B: { icon: 'starFilled', colour: 'abu', fill: 'tint' },
  normal: good,
  berat_kurang: watch,
  berat_sangat_kurang: refer,
  pendek: watch,
  sangat_pendek: refer,
  gizi_kurang: watch,
  gizi_buruk: refer,
  edema: refer,
  risiko_lebih: above,
  gizi_lebih: farAbove,
  obesitas: farAbove,
  tinggi: good,
  tidak_wajar: { icon: 'help', colour: 'abu', fill: 'tint' },
};

type GrowthTagProps = { sign: GrowthSign; word?: string; size?: 'row' | 'large' };

export function GrowthTag({ sign, word = texts.growth[sign], size = 'row' }: GrowthTagProps) {
  return <Tag look={looks[sign]} word={word} size={size} />;
}
