import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { lireFichier } from '../api/client';
import type { Dossier } from '../api/modeles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { telecharger } from '../presentation/telecharger';

/** On paper: the sheets that the service lays out, or this page as it stands. */
export function SortiesDuDossier({ dossier }: { dossier: Dossier }) {
  const [encours, setEncours] = useState(false);
  const [erreur, setErreur] = useState<unknown>();
  const annoncer = useAnnoncer();
  const lancer = async () => {
    setEncours(true);
    setErreur(undefined);
    try {
      telecharger(
        `dossier-${dossier.reference}.pdf`,
        await lireFichier(`/api/dossiers/${encodeURIComponent(dossier.id)}/dossier.pdf`),
      );
      annoncer('Dossier prêt à imprimer');
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
        {encours ? 'Préparation…' : 'Dossier à imprimer (PDF)'}
      </Button>
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-printer-line"
        onClick={() => window.print()}
      >
        Imprimer cette page
      </Button>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </div>
  );
}
