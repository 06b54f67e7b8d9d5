import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import type { VisiteAnticipation } from '../api/modeles';
import { ETATS_VISITE, MISSIONS, libelle, nomOrganisation } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { useDemanderVisite, useVisite } from './requetes';

/** The visite d'anticipation of one dossier: planned, possible, asked, or why not. Nothing known, nothing shown. */
export function VisiteDuDossier({ dossier }: { dossier: string }) {
  const lecture = useVisite(dossier);
  if (lecture.isError) return <Erreur erreur={lecture.error} niveau="h3" />;
  if (!lecture.data) return null;
  return <Visite visite={lecture.data} />;
}

function Visite({ visite: v }: { visite: VisiteAnticipation }) {
  const demande = useDemanderVisite(v.dossier);
  const annoncer = useAnnoncer();
  const titre = useFocusAuChangement<HTMLHeadingElement>(v.etat);
  return (
    <section aria-labelledby="titre-visite" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-visite" ref={titre} tabIndex={-1} className="fr-h4 fr-mb-1w">
        Visite d’anticipation{' '}
        <Badge as="span" small noIcon severity={v.etat === 'PREVUE' ? 'info' : undefined}>
          {libelle(ETATS_VISITE, v.etat)}
        </Badge>
      </h2>
      <p className="fr-mb-1w">{v.explication}</p>
      {v.organisation && (
        <p className="fr-mb-1w">
          Opérateur désigné par la charte : {v.organisationNom ?? nomOrganisation(v.organisation)}.
        </p>
      )}
      {v.proposer && (
        <p className="fr-mb-1w">La charte propose à la place : {libelle(MISSIONS, v.proposer)}.</p>
      )}
      {(v.source || v.regle) && (
        <p className="fr-text--sm ancrage-discret fr-mb-1w">
          {v.regle && `Règle ${v.regle}${v.regleLibelle ? ` : ${v.regleLibelle}` : ''}. `}
          {v.source && `Source : ${v.source}.`}
        </p>
      )}
      {v.affectation && (
        <Link className="fr-link" to={`/affectations/${v.affectation}`}>
          Voir la mission
        </Link>
      )}
      {demande.isError && <Erreur erreur={demande.error} niveau="h3" />}
      {v.actions.includes('DEMANDER') && (
        <Button
          priority="secondary"
          className="fr-mt-1w"
          disabled={demande.isPending}
          onClick={() =>
            demande.mutate(undefined, { onSuccess: () => annoncer('Visite demandée') })
          }
        >
          {v.etat === 'PREVUE' ? 'Demander la visite sans attendre' : 'Demander la visite'}
        </Button>
      )}
    </section>
  );
}
