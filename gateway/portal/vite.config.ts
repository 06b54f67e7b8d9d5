import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const passerelle = process.env.ANCRAGE_PASSERELLE ?? 'http://127.0.0.1:8080';
const proxy = Object.fromEntries(
  ['/api', '/connexion', '/deconnexion', '/oauth2', '/login', '/v3'].map((chemin) => [
    chemin,
    { target: passerelle, changeOrigin: false },
  ]),
);

export default defineConfig({
  plugins: [react()],
  // The portal's CSP has neither 'unsafe-inline' nor data: fonts, so nothing is inlined.
  // The design system still carries media queries for browsers of another age; they are dropped, not refused.
  css: { lightningcss: { errorRecovery: true } },
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
  test: {
    environment: 'jsdom',
    setupFiles: ['tests/preparation.ts'],
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    testTimeout: 60_000,
    // One window and one set of modules for all files: each test leaves them as it found them.
    isolate: false,
    unstubGlobals: true,
    server: { deps: { inline: ['@codegouvfr/react-dsfr'] } },
  },
});
