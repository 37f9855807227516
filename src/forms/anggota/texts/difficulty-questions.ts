import type { QuestionText } from '../../../domain/form/form.ts';
import { disabilities } from '../disabilities.ts';

const words: Readonly<Record<(typeof disabilities)[number], string>> = {
  penglihatan: 'Melihat',
  pendengaran: 'Mendengar',
  berjalan: 'Berjalan atau naik tangga',
  tangan: 'Menggerakkan tangan atau jari',
  intelektual: 'Belajar atau memahami',
  perilaku: 'Mengendalikan perilaku',
  komunikasi: 'Berbicara dan dimengerti orang',
  merawat_diri: 'Mandi, makan, berpakaian sendiri',
  ingatan: 'Mengingat atau berkonsentrasi',
};

function howHard(kind: (typeof disabilities)[number]): [string, QuestionText] {
  const label = `${words[kind]}: seberapa sulit untuk {nama}?`;
  const options = { 1: 'Sama sekali tidak bisa', 2: 'Banyak kesulitan', 3: 'Sedikit kesulitan' };
  return [`disabilitas_${kind}`, { label, short: words[kind], options }];
}

export const difficultyQuestions: Readonly<Record<string, QuestionText>> = {
  disabilitas: {
    label: 'Apakah {nama} kesulitan dalam hal ini?',
    short: 'Kesulitan sehari-hari',
    help: 'Dengan kacamata atau alat bantu yang biasa dipakai.',
    options: words,
  },
  ...Object.fromEntries(disabilities.map(howHard)),
};
