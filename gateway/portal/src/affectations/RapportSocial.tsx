import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { dateCourte } from '../metier/dates';
import { MISSIONS, libelle, nomOrganisation } from '../metier/libelles';
import { CHAMPS_SOCIAUX } from '../metier/rapport';
import { Requete } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { useRapportSocial } from './requetes';

/** The rapport social of a dossier, shown on demand: what it says of the household is not read in passing. */
export function RapportSocial({ dossier }: { dossier: string }) {
  const [ouvert, setOuvert] = useState(false);
  const lecture = useRapportSocial(dossier, ouvert);
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouvert, ouvert);
  return (
    <section aria-labelledby="titre-rapport-social" className="fr-mb-4w">
      <h2 id="titre-rapport-social" ref={titre} tabIndex={-1} className="fr-h4">
        Rapport social
      </h2>
      {!ouvert ? (
        <Button priority="secondary" onClick={() => setOuvert(true)}>
          Lire le rapport social
        </Button>
      ) : (
        <Requete requete={lecture} quoi="du rapport social" niveau="h3">
          {(r) => (
            <>
              <p>
                Remis le {dateCourte(r.remisLe)} par{' '}
                {r.organisationNom ?? nomOrganisation(r.organisation)}, pour la mission «{' '}
                {libelle(MISSIONS, r.mission)} ».
              </p>
              {CHAMPS_SOCIAUX.map(({ cle, titre: mots }) => (
                <div key={cle} className="fr-mb-2w">
                  <h3 className="fr-h6 fr-mb-1v">{mots}</h3>
                  <p className="ancrage-texte">{r.rapportSocial[cle]}</p>
                </div>
              ))}
              <h3 className="fr-h6 fr-mb-1v">Accompagnement</h3>
              <p className="ancrage-texte">
                {r.rapportSocial.accompagnement ?? 'Aucun accompagnement n’est nécessaire.'}
              </p>
            </>
          )}
        </Requete>
      )}
    </section>
  );
}
