import type { RouteObject } from 'react-router';
import { AccesExceptions } from '../acces/AccesExceptions';
import { ImplicationsARevoir } from '../acces/Implications';
import { Politique } from '../acces/Politique';
import { PourquoiVoitIl } from '../acces/PourquoiVoitIl';
import { OuvrirUnDossier } from '../actes/OuvrirUnDossier';
import { MonTravail } from '../accueil/MonTravail';
import { Affectation } from '../affectations/Affectation';
import { ListeAffectations } from '../affectations/ListeAffectations';
import { Candidatures } from '../commissions/Candidatures';
import { Formations } from '../commissions/Formations';
import { Preconisations } from '../commissions/Preconisations';
import { Seance } from '../commissions/Seance';
import { Seances } from '../commissions/Seances';
import { Conservation } from '../conservation/Conservation';
import { Agent } from '../comptes/Agent';
import { Agents } from '../comptes/Agents';
import { Comptes } from '../comptes/Comptes';
import { Revues } from '../comptes/Revues';
import { BilanAnnuel } from '../bilan/BilanAnnuel';
import { Indicateurs } from '../indicateurs/Indicateurs';
import { Dossier } from '../dossiers/Dossier';
import { ListeDossiers } from '../dossiers/ListeDossiers';
import { MessagesGares } from '../exploitation/MessagesGares';
import { Import } from '../imports/Import';
import { Imports } from '../imports/Imports';
import { Envoi } from '../courriers/Envoi';
import { Messages } from '../courriers/Messages';
import { Message } from '../courriers/Message';
import { Registre } from '../courriers/Registre';
import { Alertes } from '../piste/Alertes';
import { Piste } from '../piste/Piste';
import { UnConcours } from '../relogement/UnConcours';
import { RegistreConcours } from '../relogement/RegistreConcours';
import { UneListe } from '../relogement/UneListe';
import { ListesSiao } from '../relogement/ListesSiao';
import { UneEntree } from '../relogement/UneEntree';
import { Vivier } from '../relogement/Vivier';
import { GrilleSituation } from '../situation/GrilleSituation';
import { Rapprochements } from '../rapprochements/Rapprochements';
import { Regles } from '../simulateur/Regles';
import { Simulateur } from '../simulateur/Simulateur';
import { InstruireRequisition } from '../requisition/InstruireRequisition';
import { ListeTableaux } from '../transmissions/ListeTableaux';
import { TableauDeLaSemaine } from '../transmissions/TableauDeLaSemaine';
import { Transmissions } from '../transmissions/Transmissions';
import { App } from './App';
import { declarerRoutes } from './adresses';
import { Garde } from './Garde';
import {
  Accessibilite,
  DonneesPersonnelles,
  MentionsLegales,
  PageIntrouvable,
  PlanDuSite,
} from './PagesSimples';

export const routes: RouteObject[] = [
  {
    element: <App />,
    children: [
      { index: true, element: <MonTravail /> },
      {
        path: 'dossiers',
        element: (
          <Garde porte="dossiers">
            <ListeDossiers />
          </Garde>
        ),
      },
      {
        path: 'dossiers/nouveau',
        element: (
          <Garde porte="saisie">
            <OuvrirUnDossier />
          </Garde>
        ),
      },
      { path: 'dossiers/:id', element: <Dossier /> },
      {
        path: 'situation',
        element: (
          <Garde porte="situation">
            <GrilleSituation />
          </Garde>
        ),
      },
      {
        path: 'dossiers/:id/requisition',
        element: (
          <Garde porte="requisition">
            <InstruireRequisition />
          </Garde>
        ),
      },
      {
        path: 'conservation',
        element: (
          <Garde porte="conservation">
            <Conservation />
          </Garde>
        ),
      },
      {
        path: 'affectations',
        element: (
          <Garde porte="affectations">
            <ListeAffectations />
          </Garde>
        ),
      },
      { path: 'affectations/:id', element: <Affectation /> },
      {
        path: 'concours',
        element: (
          <Garde porte="concours">
            <RegistreConcours />
          </Garde>
        ),
      },
      {
        path: 'piste',
        element: (
          <Garde porte="piste">
            <Piste />
          </Garde>
        ),
      },
      {
        path: 'piste/alertes',
        element: (
          <Garde porte="piste">
            <Alertes />
          </Garde>
        ),
      },
      {
        path: 'exploitation/messages',
        element: (
          <Garde porte="exploitation">
            <MessagesGares />
          </Garde>
        ),
      },
      { path: 'concours/:id', element: <UnConcours /> },
      {
        path: 'listes-siao',
        element: (
          <Garde porte="listesSiao">
            <ListesSiao />
          </Garde>
        ),
      },
      { path: 'listes-siao/:departement/:semaine', element: <UneListe /> },
      {
        path: 'vivier',
        element: (
          <Garde porte="vivier">
            <Vivier />
          </Garde>
        ),
      },
      { path: 'vivier/:id', element: <UneEntree /> },
      {
        path: 'imports',
        element: (
          <Garde porte="imports">
            <Imports />
          </Garde>
        ),
      },
      {
        path: 'imports/:id',
        element: (
          <Garde porte="imports">
            <Import />
          </Garde>
        ),
      },
      {
        path: 'rapprochements',
        element: (
          <Garde porte="rapprochements">
            <Rapprochements />
          </Garde>
        ),
      },
      {
        path: 'acces-exceptions',
        element: (
          <Garde porte="accesExceptions">
            <AccesExceptions />
          </Garde>
        ),
      },
      {
        path: 'implications',
        element: (
          <Garde porte="implications">
            <ImplicationsARevoir />
          </Garde>
        ),
      },
      {
        path: 'politique',
        element: (
          <Garde porte="politique">
            <Politique />
          </Garde>
        ),
      },
      {
        path: 'politique/pourquoi',
        element: (
          <Garde porte="politique">
            <PourquoiVoitIl />
          </Garde>
        ),
      },
      {
        path: 'commissions',
        element: (
          <Garde porte="seances">
            <Seances />
          </Garde>
        ),
      },
      {
        path: 'commissions/seances/:id',
        element: (
          <Garde porte="seances">
            <Seance />
          </Garde>
        ),
      },
      {
        path: 'commissions/candidatures',
        element: (
          <Garde porte="candidatures">
            <Candidatures />
          </Garde>
        ),
      },
      {
        path: 'preconisations',
        element: (
          <Garde porte="preconisations">
            <Preconisations />
          </Garde>
        ),
      },
      {
        path: 'commissions/formations',
        element: (
          <Garde porte="seances">
            <Formations />
          </Garde>
        ),
      },
      {
        path: 'indicateurs',
        element: (
          <Garde porte="indicateurs">
            <Indicateurs />
          </Garde>
        ),
      },
      {
        path: 'bilans/:annee',
        element: (
          <Garde porte="indicateurs">
            <BilanAnnuel />
          </Garde>
        ),
      },
      {
        path: 'courriers',
        element: (
          <Garde porte="courriers">
            <Registre />
          </Garde>
        ),
      },
      {
        path: 'courriers/messages',
        element: (
          <Garde porte="messages">
            <Messages />
          </Garde>
        ),
      },
      { path: 'courriers/messages/:id', element: <Message /> },
      { path: 'courriers/:id', element: <Envoi /> },
      {
        path: 'transmissions',
        element: (
          <Garde porte="transmissions">
            <Transmissions />
          </Garde>
        ),
      },
      {
        path: 'transmissions/tableaux',
        element: (
          <Garde porte="transmissions">
            <ListeTableaux />
          </Garde>
        ),
      },
      {
        path: 'transmissions/tableaux/:departement/:semaine',
        element: <TableauDeLaSemaine />,
      },
      {
        path: 'comptes',
        element: (
          <Garde porte="comptes">
            <Comptes />
          </Garde>
        ),
      },
      {
        path: 'comptes/revues',
        element: (
          <Garde porte="comptes">
            <Revues />
          </Garde>
        ),
      },
      {
        path: 'comptes/organisations/:organisation',
        element: (
          <Garde porte="comptes">
            <Agents />
          </Garde>
        ),
      },
      {
        path: 'comptes/agents/:id',
        element: (
          <Garde porte="comptes">
            <Agent />
          </Garde>
        ),
      },
      { path: 'simulateur', element: <Simulateur /> },
      { path: 'regles', element: <Regles /> },
      { path: 'accessibilite', element: <Accessibilite /> },
      { path: 'mentions-legales', element: <MentionsLegales /> },
      { path: 'donnees-personnelles', element: <DonneesPersonnelles /> },
      { path: 'plan-du-site', element: <PlanDuSite /> },
      { path: '*', element: <PageIntrouvable /> },
    ],
  },
];

declarerRoutes(routes);
