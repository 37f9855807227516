import type { Role } from '../../domain/roles.ts';
import type { NavItem } from '../kit/tab-bar.tsx';
import { shellTexts } from '../texts/id/shell.ts';
import { capitalised, kabupatenSettings } from './kabupaten-settings.ts';

const nav = shellTexts.nav;
const home: NavItem = { href: '/', label: nav.home, icon: 'home' };

const lists: NavItem = { href: '/daftar', label: nav.lists, icon: 'followUp' };
/** Called as the kabupaten calls its villages. */
const village: NavItem = { href: '/kampung', label: nav.village, icon: 'place' };

const byRole: Record<Role, readonly NavItem[]> = {
  kader: [
    home,
    { href: '/keluarga', label: nav.families, icon: 'family' },
    { href: '/posyandu', label: nav.posyandu, icon: 'posyandu' },
    { href: '/kirim', label: nav.send, icon: 'send' },
  ],
  supervisor: [
    { href: '/antrean', label: nav.queue, icon: 'form' },
    { href: '/kader', label: nav.kader, icon: 'users' },
    { href: '/ringkasan', label: nav.summary, icon: 'summary' },
    lists,
    village,
  ],
  kepala_desa: [{ href: '/ringkasan', label: nav.summary, icon: 'summary' }, lists, village],
  opd: [{ href: '/tindak-lanjut-dinas', label: nav.followUp, icon: 'followUp' }],
  admin: [
    { href: '/akun', label: nav.accounts, icon: 'users' },
    { href: '/pengaturan', label: nav.kabupaten, icon: 'ruler' },
    { href: '/kamus', label: nav.dictionary, icon: 'document' },
  ],
};

export function navItems(role: Role): readonly NavItem[] {
  const { village: word } = kabupatenSettings.value.place;
  return byRole[role].map((item) => (item === village ? { ...item, label: capitalised(word) } : item));
}

/** Where a person of this role begins. */
export function homeOf(role: Role): string {
  return byRole[role][0]?.href ?? '/bantuan';
}
