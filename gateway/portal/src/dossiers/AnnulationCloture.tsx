import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useAnnulationCloture } from './requetes';

/** A closing by mistake is taken back; what it closed elsewhere does not come back by itself. */
export function AnnulationCloture({ dossier }: { dossier: string }) {
  const [demande, setDemande] = useState(false);
  const annulation = useAnnulationCloture(dossier);
  const annoncer = useAnnoncer();
  if (!demande)
    return (
      <Button size="small" priority="secondary" onClick={() => setDemande(true)}>
        Annuler la clôture
      </Button>
    );
  return (
    <div role="group" aria-label="Annuler la clôture">
      <p className="fr-text--sm fr-mb-1w">
        Le dossier sera rouvert au stade de ses actes. Les missions, séances et inscriptions que la
        clôture a fermées restent fermées : l’histoire du dossier les nomme, demandez-les de
        nouveau.
      </p>
      <Button
        size="small"
        disabled={annulation.isPending}
        onClick={() =>
          annulation.mutate(undefined, {
            onSuccess: () => annoncer('Clôture annulée, dossier rouvert'),
          })
        }
      >
        Confirmer
      </Button>{' '}
      <Button size="small" priority="secondary" onClick={() => setDemande(false)}>
        Renoncer
      </Button>
      {annulation.isError && <Erreur erreur={annulation.error} niveau="h3" />}
    </div>
  );
}
