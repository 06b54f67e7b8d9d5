import { Button } from '@codegouvfr/react-dsfr/Button';
import type { Acte } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { Erreur } from '../presentation/Etats';
import { useALaPlace } from '../presentation/focus';
import { useSeparation } from './requetes';

/** Unmerge: an act attached to the wrong household leaves with its own dossier, and both keep the trace. */
export function Separation(props: {
  dossier: string;
  acte: Acte;
  separe: (dossier: string) => void;
}) {
  const { dossier, acte } = props;
  const { ouvert: demande, setOuvert: setDemande, zone, bouton } = useALaPlace<HTMLDivElement>();
  const separation = useSeparation(dossier, props.separe);
  const nom = `${acte.libelle} du ${dateCourte(acte.date)}`;
  if (!demande)
    return (
      <Button
        ref={bouton}
        size="small"
        priority="tertiary no outline"
        onClick={() => setDemande(true)}
      >
        Séparer <span className="fr-sr-only">l’acte {nom}</span>
      </Button>
    );
  return (
    <div ref={zone} tabIndex={-1} role="group" aria-label={`Séparer ${nom}`}>
      <p className="fr-text--sm fr-mb-1w">Cet acte ira dans un dossier à lui.</p>
      <Button
        size="small"
        disabled={separation.isPending}
        onClick={() => separation.mutate(acte.numero)}
      >
        Confirmer
      </Button>{' '}
      <Button size="small" priority="secondary" onClick={() => setDemande(false)}>
        Renoncer
      </Button>
      {separation.isError && <Erreur erreur={separation.error} niveau="h3" />}
    </div>
  );
}
