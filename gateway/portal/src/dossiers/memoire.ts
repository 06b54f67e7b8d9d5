import { useSyncExternalStore } from 'react';

/*
 * The search text may be a name: it lives in this page's memory only, so that coming back from a dossier finds the
 * same list, and is neither in the address, nor in the history, nor on the disk.
 */
let texte = '';
const abonnes = new Set<() => void>();

export function retenirRecherche(nouveau: string): void {
  texte = nouveau;
  abonnes.forEach((prevenir) => prevenir());
}

export const useRechercheRetenue = () =>
  useSyncExternalStore(
    (prevenir) => {
      abonnes.add(prevenir);
      return () => abonnes.delete(prevenir);
    },
    () => texte,
  );
