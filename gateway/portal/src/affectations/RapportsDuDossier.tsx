import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { RapportRemis } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { ISSUES_RAPPORT, MISSIONS, libelle, nomOrganisation } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { ContenuRapport, LettreDeCarence } from './ContenuRapport';
import { RapportSocial } from './RapportSocial';
import { useRapports } from './requetes';

/** The reports of a dossier for those who have no mission in it: shown on demand, never in passing. */
export function RapportsDuDossier({ dossier }: { dossier: string }) {
  const [ouvert, setOuvert] = useState(false);
  const lecture = useRapports(dossier, ouvert);
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouvert, ouvert);
  return (
    <>
      <section aria-labelledby="titre-rapports" className="fr-mb-4w">
        <h2 id="titre-rapports" ref={titre} tabIndex={-1} className="fr-h4">
          Rapports remis
        </h2>
        {!ouvert ? (
          <Button priority="secondary" onClick={() => setOuvert(true)}>
            Lire les rapports remis
          </Button>
        ) : (
          <Requete requete={lecture} quoi="des rapports" niveau="h3">
            {(r) =>
              r === null || r.elements.length === 0 ? (
                <Vide titre="Aucun rapport n’a été remis, ou aucun ne vous est ouvert." />
              ) : (
                r.elements.map((e) => <UnRapport key={e.affectation} rapport={e} />)
              )
            }
          </Requete>
        )}
      </section>
      {lecture.data?.rapportSocial && <RapportSocial dossier={dossier} />}
    </>
  );
}

function UnRapport({ rapport: r }: { rapport: RapportRemis }) {
  const par = r.organisationNom ?? nomOrganisation(r.organisation);
  return (
    <article className="fr-mb-4w">
      <h3 className="fr-h5 fr-mb-1w">{libelle(MISSIONS, r.mission)}</h3>
      {r.carence ? (
        <>
          <p>
            Carence constatée le {dateCourte(r.carence.le)} par {par}.
          </p>
          <LettreDeCarence lettre={r.carence.lettre} niveau="h4" />
        </>
      ) : (
        <>
          <p>
            {r.remisLe && `Remis le ${dateCourte(r.remisLe)} par ${par}. `}
            {r.issue &&
              r.realiseLe &&
              `${libelle(ISSUES_RAPPORT, r.issue)}, le ${dateCourte(r.realiseLe)}.`}
          </p>
          <ContenuRapport rapport={r} niveau="h4" />
        </>
      )}
    </article>
  );
}
