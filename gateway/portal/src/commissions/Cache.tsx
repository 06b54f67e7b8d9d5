import { type ReactNode } from 'react';

export const Cache = ({ children }: { children: ReactNode }) => (
  <span className="fr-sr-only">{children}</span>
);
