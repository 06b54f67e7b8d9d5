import { lireFichier } from '../api/client';

/** Gives the reader a file to keep: a CSV that was made here, or what a service made. */
export function telecharger(nom: string, contenu: string | Blob): void {
  const adresse = URL.createObjectURL(
    typeof contenu === 'string' ? new Blob([contenu], { type: 'text/csv;charset=utf-8' }) : contenu,
  );
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}

/** A document of a service; what it refuses is thrown, so that the page can say it. */
export const telechargerDepuis = async (adresse: string, nom: string): Promise<void> =>
  telecharger(nom, await lireFichier(adresse));
