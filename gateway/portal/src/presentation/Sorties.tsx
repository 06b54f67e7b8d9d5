import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAnnoncer } from './annonces';
import { Erreur } from './Etats';
import { telecharger } from './telecharger';

type Fichier = { nom: string; contenu: string | Blob; annonce: string };

/** What leaves the screen is what the screen shows: a file, or paper. */
export function Sorties(props: {
  exporter: () => Promise<Fichier>;
  fichier?: string;
  enPreparation?: string;
  papier?: string;
}) {
  const {
    exporter,
    fichier = 'Exporter la liste (CSV)',
    enPreparation = 'Export en cours…',
    papier = 'Imprimer',
  } = props;
  const [encours, setEncours] = useState(false);
  const [erreur, setErreur] = useState<unknown>();
  const annoncer = useAnnoncer();

  const lancer = async () => {
    setEncours(true);
    setErreur(undefined);
    try {
      const { nom, contenu, annonce } = await exporter();
      telecharger(nom, contenu);
      annoncer(annonce);
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
        {encours ? enPreparation : fichier}
      </Button>
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-printer-line"
        onClick={() => window.print()}
      >
        {papier}
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
