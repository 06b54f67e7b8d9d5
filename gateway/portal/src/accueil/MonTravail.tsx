import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import { EtatImport } from '../imports/Imports';
import { useImports } from '../imports/requetes';
import type { Affectation, Page as UnePage } from '../api/modeles';
import { TableAffectations } from '../affectations/TableAffectations';
import { useAffectations } from '../affectations/requetes';
import { TableDossiers } from '../dossiers/ListeDossiers';
import { useDossiers } from '../dossiers/requetes';
import { ajouterJours, dateHeure, dateLongue } from '../metier/dates';
import { majuscule, nombre, nombreCompte } from '../metier/libelles';
import { realiseDesMissions } from '../metier/roles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { CeQuiAttend } from './CeQuiAttend';

const APERCU = 5;

/** What waits for me today, whoever I am, as figures of every service; then the nearest of it, to begin with. */
export function MonTravail() {
  const { moi, aujourdhui, ouvre } = useSession();
  const realise = realiseDesMissions(moi.roles);
  const suit = !realise && ouvre('affectations');
  return (
    <Page titre="Mon travail">
      <p className="fr-text--lead">{majuscule(dateLongue(aujourdhui))}</p>
      <CeQuiAttend />
      {realise && <MissionsARealiser />}
      {suit && <MissionsSansReponse />}
      {ouvre('imports') && <ImportsAReprendre />}
      {ouvre('dossiers') && !realise && <EcheancesProches />}
    </Page>
  );
}

function Bloc(props: { titre: string; suite?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="fr-mb-5w">
      <div className="ancrage-barre">
        <h2 id={id} className="fr-h4 fr-mb-0">
          {props.titre}
        </h2>
        {props.suite}
      </div>
      {props.children}
    </section>
  );
}

function BlocAffectations(props: {
  titre: string;
  vide: string;
  vue: string;
  lecture: UseQueryResult<UnePage<Affectation>>;
  avecOrganisation?: boolean;
}) {
  return (
    <Bloc titre={props.titre}>
      <Requete requete={props.lecture} quoi="des affectations" niveau="h3">
        {(p) => {
          if (p.elements.length === 0) return <Vide titre={props.vide} />;
          return (
            <>
              <TableAffectations
                affectations={p.elements.slice(0, APERCU)}
                legende={props.titre}
                avecOrganisation={props.avecOrganisation ?? false}
              />
              {p.total > APERCU && (
                <Link className="fr-link" to={`/affectations?vue=${props.vue}`}>
                  Voir les {nombre(p.total)} affectations{' '}
                  <span className="fr-sr-only">: {props.titre}</span>
                </Link>
              )}
            </>
          );
        }}
      </Requete>
    </Bloc>
  );
}

/** For the social services and the operators. */
function MissionsARealiser() {
  const organisation = useSession().moi.organisation.code;
  const aAccepter = useAffectations({ etat: 'A_ACCEPTER', organisation });
  const enRetard = useAffectations({ travail: 'EN_RETARD', organisation });
  const cetteSemaine = useAffectations({ travail: 'CETTE_SEMAINE', organisation });
  const sansActivite = useAffectations({ travail: 'SANS_ACTIVITE', organisation });
  return (
    <>
      <BlocAffectations
        titre="À accepter"
        vide="Rien à accepter : vous êtes à jour."
        vue="a-accepter"
        lecture={aAccepter}
      />
      <BlocAffectations
        titre="En retard"
        vide="Rien n’est en retard."
        vue="en-retard"
        lecture={enRetard}
      />
      <BlocAffectations
        titre="À rendre cette semaine"
        vide="Rien n’est à rendre d’ici dimanche."
        vue="cette-semaine"
        lecture={cetteSemaine}
      />
      <BlocAffectations
        titre="Sans activité depuis quinze jours"
        vide="Toutes vos missions en cours avancent."
        vue="sans-activite"
        lecture={sansActivite}
      />
    </>
  );
}

/** For the secretariat and the managers: what nobody does yet. */
function MissionsSansReponse() {
  const sansOrganisation = useAffectations({ etat: 'SANS_ORGANISATION' });
  const refusees = useAffectations({ etat: 'REFUSEE' });
  return (
    <>
      <BlocAffectations
        titre="Missions sans organisation"
        vide="Toutes les missions ont trouvé leur organisation."
        vue="sans-organisation"
        lecture={sansOrganisation}
        avecOrganisation
      />
      <BlocAffectations
        titre="Missions refusées"
        vide="Aucune mission n’a été refusée."
        vue="refusees"
        lecture={refusees}
        avecOrganisation
      />
    </>
  );
}

function ImportsAReprendre() {
  const lecture = useImports(0);
  return (
    <Bloc titre="Imports à reprendre">
      <Requete requete={lecture} quoi="des imports" niveau="h3">
        {(p) => {
          const lots = p.elements.filter(
            (l) => l.etat === 'ECHOUE' || (l.etat === 'TERMINE' && l.refusees > 0),
          );
          if (lots.length === 0) return <Vide titre="Aucun import récent n’a de ligne refusée." />;
          return (
            <Tableau
              legende="Imports à reprendre"
              entetes={['Fichier', 'Déposé le', 'État', 'Lignes refusées']}
              lignes={lots.slice(0, APERCU).map((l) => ({
                cle: l.id,
                cellules: [
                  <Link key="f" to={`/imports/${l.id}`}>
                    {l.fichier?.nom ?? 'Import sans nom'}
                  </Link>,
                  l.deposeLe ? dateHeure(l.deposeLe) : '—',
                  <EtatImport key="e" lot={l} />,
                  nombre(l.refusees),
                ],
              }))}
            />
          );
        }}
      </Requete>
    </Bloc>
  );
}

function EcheancesProches() {
  const { aujourdhui } = useSession();
  const avant = ajouterJours(aujourdhui, 15);
  const lecture = useDossiers(
    { echeanceAvant: avant, tri: 'prochaineEcheance', page: 0 },
    '',
    APERCU,
  );
  return (
    <Bloc titre="Échéances proches">
      <Requete requete={lecture} quoi="des échéances" niveau="h3">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucune échéance dans les quinze jours." />
          ) : (
            <>
              <TableDossiers dossiers={p.elements} legende="Échéances proches" />
              {p.total > APERCU && (
                <Link
                  className="fr-link"
                  to={`/dossiers?echeanceAvant=${avant}&tri=prochaineEcheance`}
                >
                  Voir les {nombreCompte(p)} dossiers dont une échéance est proche
                </Link>
              )}
            </>
          )
        }
      </Requete>
    </Bloc>
  );
}
