import type {
  Candidature,
  Formation,
  LigneOrdreDuJour,
  LignePreconisation,
  LigneTravail,
  Listes,
  Preconisation,
  Seance,
} from '../commissions/modeles';
import type { Bilan } from '../bilan/modeles';
import type { Copie, Effacement, Gel, ReglesConservation } from '../conservation/modeles';
import type { FicheMenage } from '../menage/modeles';
import type { FicheSituation } from '../situation/modeles';
import type { EstimationIndemnite, ReglesDuDroit } from '../simulateur/modeles';
import type { paths as PathsCommissions } from './genere/commission-service';
import type { paths as PathsDiagnostics } from './genere/diagnostic-service';
import type { paths as PathsDossiers } from './genere/case-service';
import type { paths as PathsNotifications } from './genere/notification-service';
import type { paths as PathsPasserelle } from './genere/gateway';
import type { paths as PathsRelogements } from './genere/rehousing-service';
import type {
  AccesException,
  AccesOuvert,
  Affectation,
  AgentDuService,
  AlerteDePiste,
  AgentCherche,
  AgentGere,
  AgentsDeLOrganisation,
  BonneFoi,
  AutreProcedure,
  ColonneDeListe,
  ConsentementsDuDossier,
  DetteDuDossier,
  Dossier,
  DossierConcerne,
  Echeances,
  Envoi,
  Compteur,
  Concours,
  EntreeDePiste,
  EntreeVivier,
  Fait,
  FicheAgent,
  Identite,
  ImplicationsDuDossier,
  Import,
  Interruption,
  LigneDossier,
  LigneImport,
  ListeSiao,
  ListesSiao,
  LotDeSuivi,
  Moi,
  NatureActe,
  NatureImport,
  NotesDuDossier,
  NotesInternes,
  OrganisationGeree,
  Page,
  PageComptee,
  PageAvecActes,
  Politique,
  Pourquoi,
  RaisonsDuService,
  RapportSocialDuDossier,
  RapportsDuDossier,
  Rapprochement,
  VisiteAnticipation,
  Requisition,
  ResumeTableau,
  Suivi,
  TableauHebdomadaire,
  Transmission,
  Vue,
} from './modeles';
import type { Referentiel } from '../metier/referentiel';
import type { Travail } from '../metier/travail';

/*
 * The build fails here when a service's contract no longer holds what the portal reads. Optionality is left out
 * of the comparison (a Java record says nothing of it); the existence and the type of each field are not.
 */

type Reponse<Paths, P extends keyof Paths, M extends string> =
  Paths[P] extends Record<M, { responses: infer R }>
    ? R extends { 200: { content: infer C } }
      ? C[keyof C]
      : never
    : never;

type Plein<T> = T extends (infer E)[]
  ? Plein<E>[]
  : T extends object
    ? { [K in keyof T]-?: Plein<NonNullable<T[K]>> }
    : T;

type Tenu<Contrat, Lu> = [Contrat] extends [never]
  ? false
  : Plein<Contrat> extends Plein<Lu>
    ? true
    : false;

/** Filters are keys that the portal knows by name; the contract lists them. */
type VueSansFiltres = Omit<Vue, 'filtres'>;

type Vrai<T extends true> = T;

type D<P extends keyof PathsDossiers, M extends string> = Reponse<PathsDossiers, P, M>;
type G<P extends keyof PathsDiagnostics, M extends string> = Reponse<PathsDiagnostics, P, M>;
type R<P extends keyof PathsRelogements, M extends string> = Reponse<PathsRelogements, P, M>;

type N<P extends keyof PathsNotifications, M extends string> = Reponse<PathsNotifications, P, M>;
type C<P extends keyof PathsCommissions, M extends string> = Reponse<PathsCommissions, P, M>;
type P<C extends keyof PathsPasserelle, M extends string> = Reponse<PathsPasserelle, C, M>;

export type Verifications = [
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/moi', 'get'>, Moi>>,
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/referentiels/{departement}', 'get'>, Referentiel>>,
  Vrai<
    Tenu<Reponse<PathsPasserelle, '/api/comptes/organisations', 'get'>, Page<OrganisationGeree>>
  >,
  Vrai<
    Tenu<
      Reponse<PathsPasserelle, '/api/comptes/organisations/{organisation}/agents', 'get'>,
      AgentsDeLOrganisation
    >
  >,
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/comptes/agents/{id}', 'get'>, FicheAgent>>,
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/comptes/revues', 'get'>, Page<AgentGere>>>,
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/comptes/travail', 'get'>, Travail>>,
  Vrai<Tenu<D<'/api/dossiers', 'get'>, PageComptee<LigneDossier>>>,
  Vrai<Tenu<D<'/api/dossiers/recherche', 'post'>, PageComptee<LigneDossier>>>,
  Vrai<Tenu<D<'/api/dossiers/identites', 'post'>, { elements: Identite[] }>>,
  Vrai<Tenu<D<'/api/dossiers/{id}', 'get'>, Dossier>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/echeances', 'get'>, Echeances>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/historique', 'get'>, Page<Fait>>>,
  Vrai<Tenu<D<'/api/dossiers/rapprochements', 'get'>, Page<Rapprochement>>>,
  Vrai<Tenu<D<'/api/dossiers/conservation/regles', 'get'>, ReglesConservation>>,
  Vrai<Tenu<D<'/api/dossiers/conservation/effacements', 'get'>, Page<Effacement>>>,
  Vrai<Tenu<D<'/api/dossiers/conservation/copies', 'get'>, Page<Copie>>>,
  Vrai<Tenu<D<'/api/dossiers/conservation/gels', 'get'>, Page<Gel>>>,
  Vrai<Tenu<D<'/api/dossiers/imports', 'get'>, Page<Import>>>,
  Vrai<Tenu<D<'/api/dossiers/imports', 'post'>, Import>>,
  Vrai<Tenu<D<'/api/dossiers/imports/natures', 'get'>, { elements: NatureImport[] }>>,
  Vrai<Tenu<D<'/api/dossiers/travail', 'get'>, Travail>>,
  Vrai<Tenu<D<'/api/dossiers/acces-exceptions', 'post'>, AccesOuvert>>,
  Vrai<Tenu<D<'/api/dossiers/acces-exceptions', 'get'>, Page<AccesException>>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/autres-procedures', 'get'>, Page<AutreProcedure>>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/consentements', 'get'>, ConsentementsDuDossier>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/notes', 'get'>, NotesDuDossier>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/dette', 'get'>, DetteDuDossier>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/menage', 'get'>, FicheMenage>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/situation', 'get'>, FicheSituation>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/bonne-foi', 'get'>, BonneFoi>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/requisition', 'get'>, Requisition>>,
  Vrai<Tenu<D<'/api/dossiers/natures-actes', 'get'>, { elements: NatureActe[] }>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/suivi', 'get'>, Suivi>>,
  Vrai<Tenu<D<'/api/dossiers/suivis', 'post'>, LotDeSuivi>>,
  Vrai<Tenu<D<'/api/dossiers/compteurs', 'get'>, { elements: Compteur[] }>>,
  Vrai<Tenu<D<'/api/dossiers/colonnes', 'get'>, { elements: ColonneDeListe[] }>>,
  Vrai<Tenu<D<'/api/dossiers/vues', 'get'>, { elements: VueSansFiltres[] }>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/implications', 'get'>, ImplicationsDuDossier>>,
  Vrai<Tenu<D<'/api/dossiers/implications-a-revoir', 'get'>, Page<ImplicationsDuDossier>>>,
  Vrai<Tenu<D<'/api/dossiers/politique', 'get'>, Politique>>,
  Vrai<Tenu<G<'/api/diagnostics/politique', 'get'>, Politique>>,
  Vrai<Tenu<C<'/api/commissions/politique', 'get'>, Politique>>,
  Vrai<Tenu<N<'/api/notifications/politique', 'get'>, Politique>>,
  Vrai<Tenu<R<'/api/relogements/politique', 'get'>, Politique>>,
  Vrai<Tenu<D<'/api/dossiers/politique/pourquoi', 'post'>, Pourquoi>>,
  Vrai<Tenu<G<'/api/diagnostics/politique/pourquoi', 'post'>, RaisonsDuService>>,
  Vrai<Tenu<C<'/api/commissions/politique/pourquoi', 'post'>, RaisonsDuService>>,
  Vrai<Tenu<N<'/api/notifications/politique/pourquoi', 'post'>, RaisonsDuService>>,
  Vrai<Tenu<R<'/api/relogements/politique/pourquoi', 'post'>, RaisonsDuService>>,
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/comptes/recherche', 'post'>, AgentCherche>>,
  Vrai<Tenu<D<'/api/dossiers/imports/{id}', 'get'>, Import>>,
  Vrai<Tenu<D<'/api/dossiers/imports/{id}/lignes', 'get'>, Page<LigneImport>>>,
  Vrai<Tenu<G<'/api/diagnostics/affectations', 'get'>, Page<Affectation>>>,
  Vrai<Tenu<G<'/api/diagnostics/affectations/{id}', 'get'>, Affectation>>,
  Vrai<Tenu<G<'/api/diagnostics/travail', 'get'>, Travail>>,
  Vrai<Tenu<G<'/api/diagnostics/agents', 'get'>, { elements: AgentDuService[] }>>,
  Vrai<Tenu<G<'/api/diagnostics/dossiers/{dossier}/visite', 'get'>, VisiteAnticipation>>,
  Vrai<Tenu<G<'/api/diagnostics/affectations/{id}/notes', 'get'>, NotesInternes>>,
  Vrai<
    Tenu<G<'/api/diagnostics/dossiers/{dossier}/rapport-social', 'get'>, RapportSocialDuDossier>
  >,
  Vrai<Tenu<G<'/api/diagnostics/dossiers/{dossier}/rapports', 'get'>, RapportsDuDossier>>,
  Vrai<Tenu<N<'/api/notifications/envois', 'get'>, Page<Envoi>>>,
  Vrai<Tenu<N<'/api/notifications/envois/{id}', 'get'>, Envoi>>,
  Vrai<Tenu<N<'/api/notifications/envois/{id}/apercu', 'get'>, { pages: string[] }>>,
  Vrai<Tenu<N<'/api/notifications/messages', 'get'>, Page<Envoi>>>,
  Vrai<Tenu<N<'/api/notifications/interruptions', 'get'>, { elements: Interruption[] }>>,
  Vrai<Tenu<N<'/api/notifications/transmissions', 'get'>, Page<Transmission>>>,
  Vrai<Tenu<N<'/api/notifications/tableaux', 'get'>, Page<ResumeTableau>>>,
  Vrai<Tenu<N<'/api/notifications/tableaux/{departement}/{semaine}', 'get'>, TableauHebdomadaire>>,
  Vrai<Tenu<N<'/api/notifications/travail', 'get'>, Travail>>,
  Vrai<Tenu<C<'/api/commissions/formations', 'get'>, Page<Formation>>>,
  Vrai<Tenu<C<'/api/commissions/seances', 'get'>, PageAvecActes<Seance>>>,
  Vrai<Tenu<C<'/api/commissions/seances/{id}', 'get'>, Seance>>,
  Vrai<Tenu<C<'/api/commissions/seances/{id}/ordre-du-jour', 'get'>, Page<LigneOrdreDuJour>>>,
  Vrai<Tenu<C<'/api/commissions/candidatures', 'get'>, PageAvecActes<Candidature>>>,
  Vrai<Tenu<C<'/api/commissions/preconisations', 'get'>, Page<LignePreconisation>>>,
  Vrai<
    Tenu<C<'/api/commissions/seances/{seance}/preconisations/{id}/suivi', 'post'>, Preconisation>
  >,
  Vrai<Tenu<C<'/api/commissions/listes', 'get'>, Listes>>,
  Vrai<Tenu<C<'/api/commissions/bilans/{annee}', 'get'>, Bilan>>,
  Vrai<Tenu<C<'/api/commissions/travail', 'get'>, Page<LigneTravail>>>,
  Vrai<Tenu<R<'/api/relogements/concours', 'get'>, Page<Concours>>>,
  Vrai<Tenu<R<'/api/relogements/concours/{id}', 'get'>, Concours>>,
  Vrai<Tenu<R<'/api/relogements/listes-siao', 'get'>, ListesSiao>>,
  Vrai<Tenu<R<'/api/relogements/listes-siao/{departement}/{semaine}', 'get'>, ListeSiao>>,
  Vrai<Tenu<R<'/api/relogements/vivier', 'get'>, PageAvecActes<EntreeVivier>>>,
  Vrai<Tenu<R<'/api/relogements/vivier/{id}', 'get'>, EntreeVivier>>,
  Vrai<Tenu<R<'/api/relogements/travail', 'get'>, Travail>>,
  Vrai<Tenu<D<'/api/dossiers/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<D<'/api/dossiers/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<G<'/api/diagnostics/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<G<'/api/diagnostics/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<C<'/api/commissions/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<C<'/api/commissions/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<N<'/api/notifications/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<N<'/api/notifications/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<R<'/api/relogements/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<R<'/api/relogements/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<P<'/api/comptes/piste', 'get'>, Page<EntreeDePiste>>>,
  Vrai<Tenu<P<'/api/comptes/piste/alertes', 'get'>, Page<AlerteDePiste>>>,
  Vrai<Tenu<D<'/api/dossiers/connaissances/{id}', 'get'>, DossierConcerne>>,
  Vrai<Tenu<D<'/api/dossiers/simulations-echeances', 'post'>, Echeances>>,
  Vrai<Tenu<D<'/api/dossiers/simulations-indemnites', 'post'>, EstimationIndemnite>>,
  Vrai<Tenu<D<'/api/dossiers/regles', 'get'>, ReglesDuDroit>>,
];
