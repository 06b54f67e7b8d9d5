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
import { JOURS_SANS_ACTIVITE, dueCetteSemaine, sansActivite } from '../metier/affectations';
import { ajouterJours, dateHeure, dateLongue } from '../metier/dates';
import { majuscule, nombre, pluriel } from '../metier/libelles';
import { realiseDesMissions } from '../metier/roles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { TravailRelogement } from '../relogement/TravailRelogement';
import { useRapprochements } from '../rapprochements/requetes';

const APERCU = 5;

/** What waits for me today, whoever I am; a block whose service is down says so and the others stay. */
export function MonTravail() {
  const { moi, aujourdhui, ouvre } = useSession();
  const realise = realiseDesMissions(moi.roles);
  const suit = !realise && ouvre('affectations');
  const relogement = ouvre('concours') || ouvre('listesSiao') || ouvre('vivier');
  const rien = !ouvre('dossiers') && !ouvre('affectations') && !relogement;
  return (
    <Page titre="Mon travail">
      <p className="fr-text--lead">{majuscule(dateLongue(aujourdhui))}</p>
      {relogement && <TravailRelogement />}
      {realise && <MissionsARealiser />}
      {ouvre('rapprochements') && <RapprochementsATrancher />}
      {suit && <MissionsSansReponse />}
      {ouvre('imports') && <ImportsAReprendre />}
      {ouvre('dossiers') && !realise && <EcheancesProches />}
      {rien && (
        <Vide titre="Rien ne vous attend ici.">
          Votre rôle n’ouvre pas encore de page de travail dans ce portail.
        </Vide>
      )}
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
  garder?: (a: Affectation) => boolean;
  avecOrganisation?: boolean;
}) {
  return (
    <Bloc titre={props.titre}>
      <Requete requete={props.lecture} quoi="des affectations" niveau="h3">
        {(p) => {
          const gardees = props.garder ? p.elements.filter(props.garder) : p.elements;
          const total = props.garder ? gardees.length : p.total;
          if (gardees.length === 0) return <Vide titre={props.vide} />;
          return (
            <>
              <TableAffectations
                affectations={gardees.slice(0, APERCU)}
                legende={props.titre}
                avecOrganisation={props.avecOrganisation ?? false}
              />
              {total > APERCU && (
                <Link className="fr-link" to={`/affectations?vue=${props.vue}`}>
                  Voir les {nombre(total)} affectations{' '}
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
  const { aujourdhui } = useSession();
  const aAccepter = useAffectations({ etat: 'A_ACCEPTER' });
  const enRetard = useAffectations({ enRetard: true });
  const enCours = useAffectations({ etat: 'ACCEPTEE', taille: 200 });
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
        vide="Aucune échéance dans les sept jours."
        vue="en-cours"
        lecture={enCours}
        garder={(a) => dueCetteSemaine(a, aujourdhui)}
      />
      <BlocAffectations
        titre={`Sans activité depuis ${JOURS_SANS_ACTIVITE} jours`}
        vide="Toutes vos missions en cours avancent."
        vue="en-cours"
        lecture={enCours}
        garder={(a) => sansActivite(a, aujourdhui)}
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

function RapprochementsATrancher() {
  const lecture = useRapprochements(0, 1);
  return (
    <Bloc titre="Rapprochements à trancher">
      <Requete requete={lecture} quoi="des rapprochements" niveau="h3">
        {(p) =>
          p.total === 0 ? (
            <Vide titre="Rien à trancher pour l’instant." />
          ) : (
            <p>
              <Link className="fr-link" to="/rapprochements">
                {pluriel(p.total, 'rapprochement')} à trancher
              </Link>
            </p>
          )
        }
      </Requete>
    </Bloc>
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
                  Voir les {nombre(p.total)} dossiers dont une échéance est proche
                </Link>
              )}
            </>
          )
        }
      </Requete>
    </Bloc>
  );
}
