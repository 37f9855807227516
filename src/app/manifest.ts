import type { ManifestOptions } from 'vite-plugin-pwa';

/** What the phone needs to install Cacah. Read by the build only. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Cacah: pendataan Kampung Keluarga Berkualitas',
  short_name: 'Cacah',
  description:
    'Mendata keluarga dan menimbang balita tanpa sinyal. Semua catatan aman di HP sampai pusat memberi bukti terima.',
  lang: 'id',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#f3f5f4',
  theme_color: '#0b5a45',
  categories: ['government', 'health', 'productivity'],
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: [
    {
      src: '/screenshot-beranda.png',
      sizes: '720x1480',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Beranda kader',
    },
    {
      src: '/screenshot-kurva.png',
      sizes: '720x1480',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Kurva pertumbuhan balita',
    },
    {
      src: '/screenshot-ringkasan.png',
      sizes: '1366x768',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Ringkasan desa',
    },
  ],
  shortcuts: [
    { name: 'Keluarga', url: '/keluarga', icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'Posyandu', url: '/posyandu', icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] },
    { name: 'Kirim', url: '/kirim', icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] },
  ],
};
