import { lireFichier } from '../api/client';

/** Gives the browser a file to keep. */
export function garder(nom: string, contenu: Blob): void {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}

export const garderCsv = (nom: string, contenu: string): void =>
  garder(nom, new Blob([contenu], { type: 'text/csv;charset=utf-8' }));

/** A document of a service; what it refuses is thrown, so that the page can say it. */
export const telecharger = async (adresse: string, nom: string): Promise<void> =>
  garder(nom, await lireFichier(adresse));
