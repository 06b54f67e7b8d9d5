/** Which doors of the portal a role has. The services decide what may be read or done; this only avoids closed doors. */
export type Porte =
  | 'imports'
  | 'dossiers'
  | 'affectations'
  | 'rapprochements'
  | 'commissions'
  | 'courriers'
  | 'messages'
  | 'transmissions'
  | 'relogement';

/** Roles that follow dossiers, some of which may involve them. */
const DE_DOSSIER: readonly string[] = [
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
];

const PORTES: Record<Porte, readonly string[]> = {
  imports: ['secretariat', 'gestionnaire'],
  dossiers: DE_DOSSIER,
  affectations: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant', 'operateur'],
  rapprochements: ['secretariat'],
  // Opinions and recommendations (class A), or the figures of the observers.
  commissions: [
    'secretariat',
    'gestionnaire',
    'acces-logement',
    'travailleur-social',
    'encadrant',
    'operateur',
    'bailleur',
    'organisme-payeur',
    'siao',
    'membre-commission',
    'observateur',
  ],
  // What was sent (class M), the sends that are blocked.
  courriers: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant', 'exploitant'],
  messages: DE_DOSSIER,
  transmissions: DE_DOSSIER,
  // The pool (class O), the decisions of concours and SIAO's lists.
  relogement: [
    'secretariat',
    'gestionnaire',
    'acces-logement',
    'travailleur-social',
    'encadrant',
    'bailleur',
    'siao',
  ],
};

export const aLaPorte = (roles: readonly string[], porte: Porte): boolean =>
  PORTES[porte].some((role) => roles.includes(role));

/** Social services and operators do the missions; the secretariat and the managers follow them. */
export const realiseDesMissions = (roles: readonly string[]): boolean =>
  ['travailleur-social', 'encadrant', 'operateur'].some((role) => roles.includes(role));
