import type { Seance as UneSeance } from './modeles';
import { useGesteSeance } from './requetes';

/** The service says what may be done now; the portal only shows it. */
export const peut = (s: UneSeance, action: string) => s.actions.includes(action);

export type Geste = ReturnType<typeof useGesteSeance>;
