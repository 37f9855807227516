import type { Dice } from './seeded-dice.ts';

export type Generation = 'tua' | 'dewasa' | 'anak';

/** Given names as people of Banten bear them; put together by chance, so that nobody in the village is anybody. */
const first: Readonly<Record<Generation, readonly [men: string, women: string]>> = {
  tua: [
    'Sarmin Kasdi Madsuri Jasim Rasman Karta Sanip Marta Wardi Saridin Tarmidi Arpan Sajim Kasman',
    'Sarimah Jamilah Rukmini Asmanah Kasmi Sarti Mursinah Juminah Arsah Saniah Rasih Marpuah Armunah Tasiah',
  ],
  dewasa: [
    'Sugeng Darma Umar Tono Asep Aep Jaenudin Hendra Rohman Suherman Nurdin Ahyani Dedi Wawan Saepudin Mulyadi Halimi ' +
      'Sanusi Jumhari Kosasih Rudi Mahfud Hasan Zaenal Tatang Yayat Arman Ujang Sarip Fauzan Jaelani Bahrudin Muhtar ' +
      'Rasid Samsul Encep Juhdi Marwan Sopian Nasrul Uci Baehaqi Aryadi Supriadi Kurnia Endin Sapri Anda Hambali Mista',
    'Rini Iis Maryam Nengsih Eha Entin Yati Euis Rohaeti Sumiati Juhaeriah Masitoh Nurhayati Lilis Aminah Suryati Kokom ' +
      'Elah Heni Wati Rosita Dede Rina Ani Marlina Susilawati Nurul Kartini Yuyun Imas Tita Neneng Sopiah Humaeroh Leni ' +
      'Ida Mimin Oom Ratih Fitriah Hayati Uum Yanti Desi Sri Ela Mulyati Eti Sutihat Laela',
  ],
  anak: [
    'Dimas Bima Dodi Arya Fikri Rafa Alif Zidan Raka Galih Bagas Naufal Ilham Rizki Farel Gilang Rayyan Azka Hafiz Danu ' +
      'Reza Yusuf Akbar Fahri Haikal Rendi Satria Tegar Wildan Aldi',
    'Aisyah Citra Nabila Zahra Keisha Salsa Naila Kirana Anindya Syifa Hana Intan Dinda Alya Putri Rahma Tiara Aulia ' +
      'Nisa Khanza Bunga Gita Laras Melati Safira Wulan Yasmin Zulfa Indah',
  ],
};

const second: Readonly<Record<Generation, readonly [men: string, women: string]>> = {
  tua: ['bin_Saleh bin_Kasim bin_Arsad bin_Marjuk bin_Damin', 'binti_Saleh binti_Kasim binti_Arsad binti_Marjuk'],
  dewasa: [
    'Hidayat Saputra Wijaya Permana Mulyana Firdaus Setiadi Gumelar Ramdani Hermawan Kusuma Iskandar Sudrajat Nugraha',
    'Lestari Wahyuni Handayani Komalasari Rahayu Anggraeni Puspita Setiawati Nuraeni Fatimah Hasanah Yuliana Oktaviani',
  ],
  anak: [
    'Pratama Maulana Ramadhan Alfarizi Subagja Nugraha Hidayat Firmansyah Ardiansyah Kurniawan Al_Ghifari Prasetya',
    'Ramadhani Azzahra Khairunnisa Salsabila Nurfadilah Apriliani Rahmawati Cahyani Humaira Mutmainah Oktavia',
  ],
};

/** Hands out full names, none twice. */
export function inventNames(dice: Dice): (generation: Generation, jk: 1 | 2) => string {
  const given = new Set<string>();
  return (generation, jk) => {
    const [firsts, seconds] = [words(first[generation][jk - 1]), words(second[generation][jk - 1])];
    let name = '';
    do name = `${dice.pick(firsts)} ${dice.pick(seconds)}`;
    while (given.has(name));
    given.add(name);
    return name;
  };
}

function words(list: string | undefined): string[] {
  return (list ?? '').split(' ').map((word) => word.replace('_', ' '));
}
