import type { NavItem } from '../../kit/tab-bar.tsx';

export type ScreenProps = { outdoor: boolean; onOutdoor: () => void };

export const kaderNav: NavItem[] = [
  { href: '#beranda', label: 'Beranda', icon: 'home' },
  { href: '#keluarga', label: 'Keluarga', icon: 'family' },
  { href: '#posyandu', label: 'Posyandu', icon: 'posyandu' },
  { href: '#kirim', label: 'Kirim', icon: 'send', badge: '12' },
];

export const deskNav: NavItem[] = [
  { href: '#antrean', label: 'Antrean', icon: 'form', badge: '34' },
  { href: '#bentrok', label: 'Bentrok', icon: 'twoAnswers', badge: '2' },
  { href: '#ringkasan', label: 'Ringkasan', icon: 'summary' },
  { href: '#kader', label: 'Kader', icon: 'users' },
];
