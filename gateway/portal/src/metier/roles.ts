/** Which doors of the portal a role has. The services decide what may be read or done; this only avoids closed doors. */
export type Porte =
  'imports' | 'dossiers' | 'affectations' | 'rapprochements' | 'concours' | 'listesSiao' | 'vivier';

const PORTES: Record<Porte, readonly string[]> = {
  imports: ['secretariat', 'gestionnaire'],
  dossiers: [
    'secretariat',
    'gestionnaire',
    'acces-logement',
    'travailleur-social',
    'encadrant',
    'operateur',
    'bailleur',
    'commissaire-justice',
    'organisme-payeur',
    'siao',
    'adil',
    'banque-de-france',
    'action-logement',
    'forces-securite',
    'membre-commission',
  ],
  affectations: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant', 'operateur'],
  rapprochements: ['secretariat'],
  concours: ['secretariat', 'gestionnaire', 'siao', 'commissaire-justice'],
  listesSiao: ['secretariat', 'siao'],
  vivier: ['secretariat', 'acces-logement', 'bailleur', 'travailleur-social', 'encadrant'],
};

export const aLaPorte = (roles: readonly string[], porte: Porte): boolean =>
  PORTES[porte].some((role) => roles.includes(role));

/** Social services and operators do the missions; the secretariat and the managers follow them. */
export const realiseDesMissions = (roles: readonly string[]): boolean =>
  ['travailleur-social', 'encadrant', 'operateur'].some((role) => roles.includes(role));
