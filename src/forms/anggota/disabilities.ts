/** Regsosek 428a-i. Each has its own question for how hard it is; who has none of them is asked nothing more. */
export const disabilities = [
  'penglihatan',
  'pendengaran',
  'berjalan',
  'tangan',
  'intelektual',
  'perilaku',
  'komunikasi',
  'merawat_diri',
  'ingatan',
] as const;
