import type { RouteObject } from 'react-router';
import { MonTravail } from '../accueil/MonTravail';
import { Affectation } from '../affectations/Affectation';
import { ListeAffectations } from '../affectations/ListeAffectations';
import { Dossier } from '../dossiers/Dossier';
import { ListeDossiers } from '../dossiers/ListeDossiers';
import { Import } from '../imports/Import';
import { Imports } from '../imports/Imports';
import { UnConcours } from '../relogement/UnConcours';
import { RegistreConcours } from '../relogement/RegistreConcours';
import { UneListe } from '../relogement/UneListe';
import { ListesSiao } from '../relogement/ListesSiao';
import { UneEntree } from '../relogement/UneEntree';
import { Vivier } from '../relogement/Vivier';
import { Rapprochements } from '../rapprochements/Rapprochements';
import { App } from './App';
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
      { path: 'dossiers/:id', element: <Dossier /> },
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
        path: 'concours',
        element: (
          <Garde porte="concours">
            <RegistreConcours />
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
      { path: 'accessibilite', element: <Accessibilite /> },
      { path: 'mentions-legales', element: <MentionsLegales /> },
      { path: 'donnees-personnelles', element: <DonneesPersonnelles /> },
      { path: 'plan-du-site', element: <PlanDuSite /> },
      { path: '*', element: <PageIntrouvable /> },
    ],
  },
];
