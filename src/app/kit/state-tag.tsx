import { texts } from '../texts/id/kit.ts';
import { Tag, type TagLook } from './tag.tsx';

export type RecordState = keyof typeof texts.state;

/** Green only with a receipt; waiting is never red. */
const looks: Record<RecordState, TagLook> = {
  belum_selesai: { icon: 'quarter', colour: 'abu', fill: 'tint' },
  di_hp: { icon: 'clock', colour: 'biru', fill: 'tint' },
  terkirim: { icon: 'check', colour: 'biru', fill: 'tint' },
  diterima: { icon: 'checkTwice', colour: 'hijau', fill: 'plain' },
  menunggu: { icon: 'clock', colour: 'abu', fill: 'tint' },
  disetujui: { icon: 'approved', colour: 'hijau', fill: 'plain' },
  ditolak: { icon: 'rejected', colour: 'abu', fill: 'plain' },
  ditahan: { icon: 'held', colour: 'ungu', fill: 'tint' },
  perbaiki: { icon: 'repair', colour: 'kuning', fill: 'border' },
  dua_jawaban: { icon: 'twoAnswers', colour: 'kuning', fill: 'border' },
  belum_dikunjungi: { icon: 'circle', colour: 'abu', fill: 'plain' },
};

type StateTagProps = { state: RecordState; word?: string; size?: 'row' | 'large' };

export function StateTag({ state, word = texts.state[state], size = 'row' }: StateTagProps) {
  return <Tag look={looks[state]} word={word} size={size} />;
}
