import type { MainNavigationProps } from '@codegouvfr/react-dsfr/MainNavigation';
import { aLaPorte, type Porte } from '../metier/roles';
import { pageExiste } from './adresses';

type Lien = { libelle: string; to: string; porte?: Porte };
type Groupe = { libelle: string; liens: readonly Lien[] };

/** The doors in the order of the procedure. A service with several pages is one entry that unfolds. */
const ENTREES: readonly (Lien | Groupe)[] = [
  { libelle: 'Mon travail', to: '/' },
  { libelle: 'Dossiers', to: '/dossiers', porte: 'dossiers' },
  { libelle: 'Affectations', to: '/affectations', porte: 'affectations' },
  {
    libelle: 'Commissions',
    liens: [
      { libelle: 'Séances', to: '/commissions', porte: 'seances' },
      { libelle: 'Candidatures', to: '/commissions/candidatures', porte: 'candidatures' },
      { libelle: 'Préconisations', to: '/preconisations', porte: 'preconisations' },
      { libelle: 'Indicateurs', to: '/indicateurs', porte: 'indicateurs' },
    ],
  },
  {
    libelle: 'Courriers',
    liens: [
      { libelle: 'Messages', to: '/courriers/messages', porte: 'messages' },
      { libelle: 'Envois', to: '/courriers', porte: 'courriers' },
      { libelle: 'Transmissions', to: '/transmissions', porte: 'transmissions' },
      { libelle: 'Tableaux hebdomadaires', to: '/transmissions/tableaux', porte: 'transmissions' },
    ],
  },
  {
    libelle: 'Relogement',
    liens: [
      { libelle: 'Listes au SIAO', to: '/listes-siao', porte: 'listesSiao' },
      { libelle: 'Concours', to: '/concours', porte: 'concours' },
      { libelle: 'Vivier', to: '/vivier', porte: 'vivier' },
    ],
  },
  {
    libelle: 'Piste',
    liens: [
      { libelle: 'Qui a fait quoi', to: '/piste', porte: 'piste' },
      { libelle: 'Volumes inhabituels', to: '/piste/alertes', porte: 'piste' },
    ],
  },
  {
    libelle: 'Droit',
    liens: [
      { libelle: 'Simulateur d’échéances', to: '/simulateur' },
      { libelle: 'Règles du droit', to: '/regles' },
    ],
  },
  { libelle: 'Messages mis de côté', to: '/exploitation/messages', porte: 'exploitation' },
  { libelle: 'Imports', to: '/imports', porte: 'imports' },
  { libelle: 'Rapprochements', to: '/rapprochements', porte: 'rapprochements' },
  { libelle: 'Vie des données', to: '/conservation', porte: 'conservation' },
  {
    libelle: 'Accès',
    liens: [
      { libelle: 'Accès par exception', to: '/acces-exceptions', porte: 'accesExceptions' },
      { libelle: 'Implications à revoir', to: '/implications', porte: 'implications' },
      { libelle: 'Qui peut voir quoi', to: '/politique', porte: 'politique' },
    ],
  },
  {
    libelle: 'Comptes',
    liens: [
      { libelle: 'Agents', to: '/comptes', porte: 'comptes' },
      { libelle: 'Revue des habilitations', to: '/comptes/revues', porte: 'comptes' },
    ],
  },
];

/** Every page of the menu, whoever asks, for the plan of the site. */
export const pagesDuMenu = (): [string, string][] =>
  ENTREES.flatMap((entree): [string, string][] =>
    'liens' in entree
      ? entree.liens.map((l) => [l.to, `${entree.libelle} : ${l.libelle.toLocaleLowerCase('fr')}`])
      : [[entree.to, entree.libelle]],
  ).filter(([to]) => pageExiste(to));

const sous = (racine: string, chemin: string): boolean =>
  chemin === racine || (racine !== '/' && chemin.startsWith(`${racine}/`));

/** The page that one is on, or the nearest one above it. */
const courant = (liens: readonly Lien[], chemin: string): Lien | undefined =>
  liens
    .filter((l) => sous(l.to, chemin))
    .sort((a, b) => b.to.length - a.to.length)
    .at(0);

/** What a role finds in the menu: its own doors, as far as their pages exist. */
export function menu(roles: readonly string[], chemin: string): MainNavigationProps.Item[] {
  const ouverts = (liens: readonly Lien[]) =>
    liens.filter((l) => (!l.porte || aLaPorte(roles, l.porte)) && pageExiste(l.to));
  return ENTREES.flatMap((entree): MainNavigationProps.Item[] => {
    const liens = ouverts('liens' in entree ? entree.liens : [entree]);
    const actif = courant(liens, chemin);
    const [premier] = liens;
    if (!premier) return [];
    if (liens.length === 1)
      return [
        { text: premier.libelle, linkProps: { to: premier.to }, isActive: actif !== undefined },
      ];
    return [
      {
        text: entree.libelle,
        isActive: actif !== undefined,
        menuLinks: liens.map((l) => ({
          text: l.libelle,
          linkProps: { to: l.to },
          isActive: l === actif,
        })),
      },
    ];
  });
}
