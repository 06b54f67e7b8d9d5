import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { DossierConcerne } from '../api/modeles';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { telechargerDepuis } from '../presentation/telecharger';

/** The document that answers the household; it is made whole, or not at all. */
export function Connaissance({ dossier }: { dossier: DossierConcerne }) {
  const [encours, setEncours] = useState(false);
  const [erreur, setErreur] = useState<unknown>();
  const annoncer = useAnnoncer();
  const editer = async () => {
    setEncours(true);
    setErreur(undefined);
    try {
      await telechargerDepuis(
        `/api/dossiers/${dossier.dossier}/connaissance.pdf`,
        `connaissance-${dossier.reference}.pdf`,
      );
      annoncer('Le document est prêt. Son édition est inscrite dans la piste.');
    } catch (e) {
      setErreur(e);
    } finally {
      setEncours(false);
    }
  };
  return (
    <section aria-labelledby="titre-connaissance" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-connaissance" className="fr-h5">
        Dossier {dossier.reference}
      </h2>
      {dossier.anterieurs.length > 0 && (
        <p>
          {pluriel(dossier.anterieurs.length, 'dossier')} du même ménage{' '}
          {dossier.anterieurs.length > 1 ? 'y ont été réunis' : 'y a été réuni'} : ce qui s’y est
          passé est compris.
        </p>
      )}
      <p className="ancrage-lecture">
        « Qui a eu connaissance de ma situation » : le document à remettre au ménage qui le demande.
        Il nomme les organisations, jamais les agents.
      </p>
      <Button iconId="fr-icon-file-pdf-line" disabled={encours} onClick={() => void editer()}>
        {encours ? 'Le document se prépare…' : 'Éditer le document (PDF)'}
      </Button>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </section>
  );
}
