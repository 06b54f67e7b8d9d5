import { render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect } from 'vitest';
import { routes } from '../src/app/routes';

/** Opens the whole portal at an address, as an agent would. */
export function ouvrir(adresse: string) {
  const routeur = createMemoryRouter(routes, { initialEntries: [adresse] });
  render(<RouterProvider router={routeur} />);
  return routeur;
}

/** The page with this title is there. */
export const titre = (nom: string | RegExp) =>
  screen.findByRole('heading', { level: 1, name: nom }, { timeout: 5000 });

export const charge = () =>
  waitFor(() => expect(screen.queryByText(/^Chargement/)).toBeNull(), { timeout: 5000 });

/** What axe finds; colours are looked at in the browser, where there are some. */
export async function accessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}
