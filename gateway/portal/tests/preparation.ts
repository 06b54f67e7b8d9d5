import { setLink } from '@codegouvfr/react-dsfr/link';
import { cleanup, configure } from '@testing-library/react';
import { Link } from 'react-router';
import { afterEach, vi } from 'vitest';

// A busy machine renders slowly; what is waited for still comes.
configure({ asyncUtilTimeout: 20_000 });
setLink({ Link: Link as never });

// jsdom lays nothing out.
Object.assign(window, { scrollTo: vi.fn(), print: vi.fn() });
window.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
})) as never;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
