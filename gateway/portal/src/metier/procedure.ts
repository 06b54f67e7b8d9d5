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
