/** Jenis kelamin as every form stores it: 1 laki-laki, 2 perempuan. */
export type Jk = 1 | 2;
