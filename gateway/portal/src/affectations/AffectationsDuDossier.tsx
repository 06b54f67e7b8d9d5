import { Requete, Vide } from '../presentation/Etats';
import { RapportSocial } from './RapportSocial';
import { TableAffectations } from './TableAffectations';
import { VisiteDuDossier } from './VisiteDuDossier';
import { useAffectations } from './requetes';

/** The missions that one dossier gave rise to; the dossier opens even when the service that holds them is down. */
export function AffectationsDuDossier({ dossier }: { dossier: string }) {
  const lecture = useAffectations({ dossier, taille: 50 });
  const aUnRapportSocial = lecture.data?.elements.some((a) => a.rapport?.rapportSocial) ?? false;
  return (
    <>
      <section aria-labelledby="titre-affectations" className="fr-mb-4w">
        <h2 id="titre-affectations" className="fr-h4">
          Missions demandées
        </h2>
        <Requete requete={lecture} quoi="des missions" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre="Aucune mission n’a été demandée, ou aucune ne vous est ouverte." />
            ) : (
              <TableAffectations
                affectations={p.elements}
                legende="Missions demandées"
                avecOrganisation
                dUnDossier
              />
            )
          }
        </Requete>
      </section>
      {!lecture.isError && <VisiteDuDossier dossier={dossier} />}
      {aUnRapportSocial && <RapportSocial dossier={dossier} />}
    </>
  );
}
