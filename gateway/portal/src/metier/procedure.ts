import type { Acte, Suspension } from '../api/modeles';

/** Both days are of the interval. */
export const etatDeSuspension = (
  s: Suspension,
  aujourdhui: string,
): 'à venir' | 'en cours' | 'terminée' =>
  aujourdhui < s.du ? 'à venir' : s.au && aujourdhui > s.au ? 'terminée' : 'en cours';

export type Audience = { le: string; renvois: number };

/** The hearing in force: the last postponement's, else the assignation's. */
export function audienceDe(actes: readonly Acte[]): Audience | undefined {
  const fixees = actes
    .filter((a) => !a.annule && a.dateAudience)
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        Number(a.nature === 'RENVOI') - Number(b.nature === 'RENVOI'),
    );
  const le = fixees.at(-1)?.dateAudience;
  return le ? { le, renvois: fixees.filter((a) => a.nature === 'RENVOI').length } : undefined;
}

/** The stages of the procedure in the order of R-091; a closed dossier is at none of them. */
export const ORDRE_STADES = [
  'IMPAYE',
  'COMMANDEMENT_DE_PAYER',
  'ASSIGNATION',
  'AUDIENCE',
  'JUGEMENT',
  'CQL',
  'REQUISITION',
  'CFP',
  'EXPULSION',
] as const;

export type PositionStade = { rang: number; total: number; suivant?: string };

export function positionDuStade(stade: string): PositionStade | undefined {
  const indice = (ORDRE_STADES as readonly string[]).indexOf(stade);
  if (indice < 0) return undefined;
  const suivant = ORDRE_STADES[indice + 1];
  return { rang: indice + 1, total: ORDRE_STADES.length, ...(suivant ? { suivant } : {}) };
}
