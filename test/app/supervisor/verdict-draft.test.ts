import { expect, test } from 'vitest';
import {
  dropDraft,
  emptyDraft,
  isComplete,
  keepDraft,
  verdictRequestOf,
  withNote,
  withPhrase,
} from '../../../src/app/supervisor/verdict-draft.ts';

const revision = '01980000-0000-7000-8000-000000000001';

test('agreeing needs no words; asking for repair needs a note or a text, rejecting a reason', () => {
  const noted = withNote(emptyDraft, 'bb_kg', 'Timbang ulang');
  const written = { ...emptyDraft, text: 'Sudah dicatat dua kali' };
  expect(isComplete(emptyDraft, 'disetujui')).toBe(true);
  expect(isComplete(emptyDraft, 'perlu_perbaikan')).toBe(false);
  expect(isComplete(noted, 'perlu_perbaikan')).toBe(true);
  expect(isComplete(written, 'perlu_perbaikan')).toBe(true);
  expect(isComplete(noted, 'ditolak')).toBe(false);
  expect(isComplete(written, 'ditolak')).toBe(true);
});

test('a note that was begun and left empty is not sent, and does not count', () => {
  const draft = withNote(withNote(emptyDraft, 'bb_kg', '  '), 'tb_cm', ' Ukur ulang ');
  expect(verdictRequestOf(draft, 'perlu_perbaikan', revision)).toEqual({
    revision,
    verdict: 'perlu_perbaikan',
    text: '',
    notes: [{ question: 'tb_cm', text: 'Ukur ulang' }],
  });
  expect(isComplete(withNote(emptyDraft, 'bb_kg', '  '), 'perlu_perbaikan')).toBe(false);
});

test('a note can be taken away again', () => {
  expect(withNote(withNote(emptyDraft, 'bb_kg', 'Timbang ulang'), 'bb_kg', undefined)).toEqual(emptyDraft);
});

test('a quick phrase is put behind what stands there, once', () => {
  expect(withPhrase('', 'Timbang ulang')).toBe('Timbang ulang');
  expect(withPhrase('Berat 82 kg?', 'Timbang ulang')).toBe('Berat 82 kg? Timbang ulang');
  expect(withPhrase('Beda dengan akta', 'Lihat akta asli')).toBe('Beda dengan akta. Lihat akta asli');
  expect(withPhrase('Beda dengan akta. Lihat akta asli', 'Lihat akta asli')).toBe('Beda dengan akta. Lihat akta asli');
});

test('what is written at one record waits there while another is looked at, until its verdict is given', () => {
  const aisyah = withNote(emptyDraft, 'bb_kg', 'Timbang ulang');
  const bima = withNote(emptyDraft, 'pb_tb_cm', 'Ukur ulang');
  const drafts = keepDraft(keepDraft({}, 'Aisyah', aisyah), 'Bima', bima);
  expect(drafts).toEqual({ Aisyah: aisyah, Bima: bima });
  expect(dropDraft(drafts, 'Bima')).toEqual({ Aisyah: aisyah });
});
