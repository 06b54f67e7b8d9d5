import { setLink } from '@codegouvfr/react-dsfr/link';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { Link } from 'react-router';
import { afterEach, vi } from 'vitest';

// A busy machine renders slowly; what is waited for still comes.
configure({ asyncUtilTimeout: 20_000 });
// What is waited for is looked for again and again: the page is printed once, when it never came.
const { getElementError } = getConfig();
configure({
  getElementError: (message, ou) =>
    (getConfig() as { _disableExpensiveErrorDiagnostics?: boolean })
      ._disableExpensiveErrorDiagnostics
      ? Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' })
      : getElementError(message, ou),
});
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
