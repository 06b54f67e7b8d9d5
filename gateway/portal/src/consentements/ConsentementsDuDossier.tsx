import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import type { Consentement, ParoleDuMenage } from '../api/modeles';
import { ETATS, MOYENS_DE_DIRE, SENS } from '../metier/consentements';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { FormulaireParole } from './FormulaireParole';
import { useConsentements, useReponse, useRetrait } from './requetes';

/** What the household agreed to, refused or took back, for those who follow it. */
export function ConsentementsDuDossier({ dossier }: { dossier: string }) {
  const lecture = useConsentements(dossier);
  const [retire, setRetire] = useState<Consentement>();
  const titre = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="titre-consentements" className="fr-mb-4w">
      <h2 id="titre-consentements" className="fr-h4" ref={titre} tabIndex={-1}>
        Consentements du ménage
      </h2>
      <Requete requete={lecture} quoi="des consentements" niveau="h3">
        {({ elements, enregistrer }) => (
          <>
            {elements.length === 0 ? (
              <Vide titre="Aucune réponse du ménage n’est encore enregistrée." />
            ) : (
              <Tableau
                legende="Consentements du ménage"
                entetes={['Objet', 'Réponse', 'Recueillie', 'Effet', 'Action']}
                lignes={elements.map((c) => ({
                  cle: c.id,
                  cellules: [
                    c.libelle,
                    <Sens key="s" consentement={c} />,
                    <Paroles key="p" consentement={c} />,
                    c.effet,
                    c.retirer.permis ? (
                      <Button
                        key="r"
                        size="small"
                        priority="secondary"
                        onClick={() => setRetire(c)}
                      >
                        Retirer <span className="fr-sr-only">: {c.libelle}</span>
                      </Button>
                    ) : (
                      <span key="r" className="fr-text--sm ancrage-discret">
                        {c.retirer.raison}
                      </span>
                    ),
                  ],
                }))}
              />
            )}
            {retire ? (
              <Retrait
                key={retire.id}
                dossier={dossier}
                consentement={retire}
                fermer={() => {
                  setRetire(undefined);
                  titre.current?.focus();
                }}
              />
            ) : (
              <Ajout
                dossier={dossier}
                permis={enregistrer.permis}
                raison={enregistrer.raison}
                finir={() => titre.current?.focus()}
              />
            )}
          </>
        )}
      </Requete>
    </section>
  );
}

function Sens({ consentement: c }: { consentement: Consentement }) {
  return (
    <>
      {libelle(SENS, c.sens)}{' '}
      <Badge as="span" small noIcon severity={c.etat === 'EN_VIGUEUR' ? 'success' : 'info'}>
        {ETATS[c.etat]}
      </Badge>
    </>
  );
}

function Paroles({ consentement: c }: { consentement: Consentement }) {
  return (
    <>
      {parole(c.donne)}
      {c.retrait && <span className="ancrage-bloc">Retrait : {parole(c.retrait)}</span>}
    </>
  );
}

const parole = (p: ParoleDuMenage) =>
  `le ${dateCourte(p.le)}, ${libelle(MOYENS_DE_DIRE, p.moyen).toLocaleLowerCase('fr')}, par ${p.nom}`;

function Ajout(props: {
  dossier: string;
  permis: boolean;
  raison: string | undefined;
  finir: () => void;
}) {
  const [ouvert, setOuvert] = useState(false);
  const reponse = useReponse(props.dossier);
  const annoncer = useAnnoncer();
  const fermer = () => {
    setOuvert(false);
    props.finir();
  };
  if (!props.permis)
    return <p className="fr-text--sm ancrage-discret">Enregistrer une réponse : {props.raison}</p>;
  if (!ouvert)
    return (
      <Button priority="secondary" className="fr-mt-2w" onClick={() => setOuvert(true)}>
        Enregistrer une réponse du ménage
      </Button>
    );
  return (
    <FormulaireParole
      nom="Réponse du ménage"
      reponse
      erreur={reponse.error}
      enCours={reponse.isPending}
      confirmer={(saisie, refuser) =>
        reponse.mutate(saisie, {
          onSuccess: () => {
            annoncer('Réponse enregistrée');
            fermer();
          },
          onError: refuser,
        })
      }
      fermer={fermer}
    />
  );
}

function Retrait(props: { dossier: string; consentement: Consentement; fermer: () => void }) {
  const { dossier, consentement, fermer } = props;
  const retrait = useRetrait(dossier, consentement.id);
  const annoncer = useAnnoncer();
  return (
    <FormulaireParole
      nom={`Retrait : ${consentement.libelle}`}
      reponse={false}
      erreur={retrait.error}
      enCours={retrait.isPending}
      confirmer={({ le, moyen, recueilliPar }, refuser) =>
        retrait.mutate(
          { le, moyen, recueilliPar },
          {
            onSuccess: () => {
              annoncer('Retrait enregistré');
              fermer();
            },
            onError: refuser,
          },
        )
      }
      fermer={fermer}
    />
  );
}
