import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAnnoncer } from './annonces';
import { Erreur } from './Etats';

type Fichier = { nom: string; contenu: string; annonce: string };

/** What leaves the screen is what the screen shows: a file of the whole list, or paper. */
export function Sorties({ exporter }: { exporter: () => Promise<Fichier> }) {
  const [encours, setEncours] = useState(false);
  const [erreur, setErreur] = useState<unknown>();
  const annoncer = useAnnoncer();

  const lancer = async () => {
    setEncours(true);
    setErreur(undefined);
    try {
      const fichier = await exporter();
      telecharger(fichier);
      annoncer(fichier.annonce);
    } catch (e) {
      setErreur(e);
    } finally {
      setEncours(false);
    }
  };

  return (
    <div className="ancrage-sorties">
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-download-line"
        disabled={encours}
        onClick={() => void lancer()}
      >
        {encours ? 'Export en cours…' : 'Exporter la liste (CSV)'}
      </Button>
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-printer-line"
        onClick={() => window.print()}
      >
        Imprimer
      </Button>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </div>
  );
}

const EXPORT_MAX = 10_000;
const TAILLE_LECTURE = 200;

/** All rows of a list, page after page, up to what a spreadsheet is good for. */
export async function toutesLesPages<T>(
  total: number,
  lirePage: (page: number, taille: number) => Promise<{ elements: T[] }>,
): Promise<T[]> {
  const lignes: T[] = [];
  while (lignes.length < Math.min(total, EXPORT_MAX)) {
    const { elements } = await lirePage(Math.floor(lignes.length / TAILLE_LECTURE), TAILLE_LECTURE);
    lignes.push(...elements);
    if (elements.length < TAILLE_LECTURE) break;
  }
  return lignes;
}

function telecharger({ nom, contenu }: Fichier): void {
  const adresse = URL.createObjectURL(new Blob([contenu], { type: 'text/csv;charset=utf-8' }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
