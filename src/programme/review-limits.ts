/**
 * The least seconds that a first filling in can honestly take. Weighing in the posyandu list takes a few seconds a child;
 * a later revision may be the repair of one answer. Estimates: nobody has measured them in the field yet.
 */
export const leastSeconds: Readonly<Record<string, number>> = {
  kunjungan: 60,
  keluarga: 60,
  anggota: 30,
  akta: 5,
  kia: 5,
  balita: 20,
  penimbangan: 3,
  kasus_stunting: 20,
  sekolah: 20,
  remaja: 30,
  kb: 30,
  ibu_hamil: 30,
  pascasalin: 20,
  krs: 20,
  ibangga: 60,
  kesejahteraan: 60,
  umkm: 60,
};

/**
 * When a house lies far from its desa. Its centre is the median of the houses that have a point, for nobody has official
 * borders of every desa; with fewer houses than `leastHouses` it is not known. A desa of Kabupaten Serang is 3 to 8 km across.
 */
export const lokasiLimits = { farKm: 10, roughMeters: 500, leastHouses: 10 } as const;
