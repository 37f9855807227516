import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageFile from './package.json' with { type: 'json' };
import { manifest } from './src/app/manifest.ts';

type FileEntry = { url: string; revision: string | null; size: number; integrity?: string };

/** By its hash the worker tells our page from the sign-in page of a hot spot, which is HTML as well. */
const withPageHash = async (manifest: FileEntry[]) => ({
  manifest: manifest.map((file) => (file.url === 'index.html' ? { ...file, integrity: hashOf(file.url) } : file)),
});

function hashOf(file: string): string {
  return `sha256-${createHash('sha256')
    .update(readFileSync(`dist/app/${file}`))
    .digest('base64')}`;
}

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(packageFile.version) },
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      // Registered by hand with workbox-window: an update waits for the person, never comes under an open form.
      injectRegister: false,
      registerType: 'prompt',
      manifest,
      injectManifest: {
        // Icons and the manifest are added by the plugin itself.
        globPatterns: ['**/*.{js,css,html,svg}'],
        manifestTransforms: [withPageHash],
        rollupFormat: 'iife',
        target: 'es2022',
        sourcemap: true,
      },
      includeManifestIcons: true,
      devOptions: { enabled: true, type: 'module' },
    }),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/app',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // @hpke/common asks for Node's crypto only where WebCrypto is missing, which is in no browser.
      onLog: (level, log, say) => {
        if (!log.message.includes('Module "crypto" has been externalized')) say(level, log);
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
