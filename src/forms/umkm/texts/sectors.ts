export const sectorWords = {
  1: 'Makanan atau minuman olahan, dikemas',
  2: 'Warung makan atau minum',
  3: 'Dagang eceran',
  4: 'Kerajinan',
  5: 'Pakaian atau jahit',
  6: 'Jasa',
  7: 'Pertanian, peternakan, atau perikanan',
  8: 'Produksi lain',
  9: 'Jualan daring atau reseller',
} as const;
