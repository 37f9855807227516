import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageFile from './package.json' with { type: 'json' };
import { manifest } from './src/app/manifest.ts';

type FileEntry = { url: string; revision: string | null; size: number };

/**
 * What the worker knows of each file: how many bytes it is on the line, so that the cost of a version is said before it is
 * fetched, without another file to ask for. By the page's hash it tells ours from the sign-in page of a hot spot, which
 * is HTML as well; by the page it also knows what the worker itself has cost.
 */
const describeFiles = async (manifest: FileEntry[]) => {
  const described = manifest.map((file) => ({ ...file, packed: packedSize(builtFile(file.url)) }));
  const worker = packedSize(builtFile('sw.js')) + packedSize(Buffer.from(JSON.stringify(described)));
  return {
    manifest: described.map((file) =>
      file.url === 'index.html' ? { ...file, integrity: hashOf(file.url), worker } : file,
    ),
  };
};

function builtFile(file: string): Buffer {
  return readFileSync(`dist/app/${file}`);
}

function hashOf(file: string): string {
  return `sha256-${createHash('sha256').update(builtFile(file)).digest('base64')}`;
}

/** Pictures are packed already. */
function packedSize(bytes: Buffer): number {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_DEFAULT_QUALITY };
  return Math.min(bytes.byteLength, brotliCompressSync(bytes, { params: quality }).byteLength);
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
        manifestTransforms: [describeFiles],
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
