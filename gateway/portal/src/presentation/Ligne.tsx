import type { ReactNode } from 'react';

/** One line of a sheet: what it is called, what it says. */
export const Ligne = ({ nom, children }: { nom: string; children: ReactNode }) => (
  <div>
    <dt>{nom}</dt>
    <dd>{children}</dd>
  </div>
);
