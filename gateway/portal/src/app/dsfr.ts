import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import { Link } from 'react-router';

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link;
  }
}

/**
 * Starts the design system without the one inline style that it adds (`:root { color-scheme }`), which the CSP would
 * refuse: told to expect a nonce that never comes, it leaves it out, and `ancrage.css` says the same in a file.
 */
export function demarrerDsfr(): void {
  Object.defineProperty(window, 'ssrNonce', { get: () => undefined, set: () => {} });
  startReactDsfr({ defaultColorScheme: 'system', Link, nonce: 'none' });
}
