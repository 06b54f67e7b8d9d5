/** Which doors of the portal a role has. The services decide what may be read or done; this only avoids closed doors. */
export type Porte =
  | 'imports'
  | 'saisie'
  | 'dossiers'
  | 'affectations'
  | 'rapports'
  | 'rapprochements'
  | 'accesExceptions'
  | 'implications'
  | 'consentements'
  | 'dette'
  | 'situation'
  | 'bonneFoi'
  | 'requisition'
  | 'menage'
  | 'politique'
  | 'seances'
  | 'candidatures'
  | 'preconisations'
  | 'indicateurs'
  | 'courriers'
  | 'messages'
  | 'transmissions'
  | 'concours'
  | 'listesSiao'
  | 'vivier'
  | 'piste'
  | 'conservation'
  | 'droitsDesMenages'
  | 'comptes'
  | 'exploitation';

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
  saisie: ['secretariat', 'gestionnaire'],
  dossiers: DE_DOSSIER,
  affectations: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant', 'operateur'],
  // Reports handed in, for those who have no mission to find them in (Rs and R of product §3).
  rapports: ['bailleur', 'membre-commission', 'acces-logement'],
  rapprochements: ['secretariat'],
  accesExceptions: ['secretariat'],
  implications: ['secretariat'],
  // Social follow-up (S), for those in touch with the household (C).
  consentements: ['secretariat', 'travailleur-social', 'encadrant', 'operateur'],
  // Class D.
  dette: [
    'secretariat',
    'gestionnaire',
    'acces-logement',
    'travailleur-social',
    'encadrant',
    'operateur',
    'bailleur',
    'organisme-payeur',
    'adil',
    'banque-de-france',
    'action-logement',
    'membre-commission',
  ],
  // Those who deal with the household complete and correct it; others read its name above.
  menage: ['secretariat', 'travailleur-social', 'encadrant', 'operateur'],
  // Who may be asked something by the charter, or follows what partners say.
  situation: [
    'secretariat',
    'gestionnaire',
    'travailleur-social',
    'encadrant',
    'operateur',
    'bailleur',
    'organisme-payeur',
    'membre-commission',
  ],
  // An internal assessment (R), for those who keep the case or follow the household.
  bonneFoi: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant'],
  requisition: ['secretariat', 'gestionnaire'],
  politique: ['administrateur', 'dpo'],
  // What was sent (class M), the sends that are blocked.
  courriers: ['secretariat', 'gestionnaire', 'travailleur-social', 'encadrant', 'exploitant'],
  messages: DE_DOSSIER,
  transmissions: DE_DOSSIER,
  seances: ['secretariat', 'gestionnaire', 'membre-commission'],
  candidatures: ['secretariat', 'gestionnaire'],
  preconisations: [
    'secretariat',
    'gestionnaire',
    'membre-commission',
    'bailleur',
    'travailleur-social',
    'encadrant',
    'operateur',
    'organisme-payeur',
    'siao',
  ],
  indicateurs: ['secretariat', 'gestionnaire', 'observateur'],
  concours: ['secretariat', 'gestionnaire', 'siao', 'commissaire-justice'],
  listesSiao: ['secretariat', 'siao'],
  // Periods and holds; what households ask for is the data-protection officer's alone.
  conservation: ['dpo', 'secretariat'],
  droitsDesMenages: ['dpo'],
  piste: ['dpo'],
  comptes: ['referent-comptes', 'administrateur'],
  exploitation: ['exploitant'],
  vivier: ['secretariat', 'acces-logement', 'bailleur', 'travailleur-social', 'encadrant'],
};

export const aLaPorte = (roles: readonly string[], porte: Porte): boolean =>
  PORTES[porte].some((role) => roles.includes(role));

/** Social services and operators do the missions; the secretariat and the managers follow them. */
export const realiseDesMissions = (roles: readonly string[]): boolean =>
  ['travailleur-social', 'encadrant', 'operateur'].some((role) => roles.includes(role));

/** Who acts for the household or for the State may ask for one dossier by exception. */
export const demandeParException = (roles: readonly string[]): boolean =>
  ['gestionnaire', 'acces-logement', 'travailleur-social', 'encadrant', 'operateur', 'siao'].some(
    (role) => roles.includes(role),
  );

/** What no list shows to this reader, in its own terms: a territory, or what its organisation has in hand. */
export const dossiersHorsDeVue = (roles: readonly string[]): string =>
  roles.includes('secretariat')
    ? 'Un dossier d’un autre département'
    : roles.includes('gestionnaire')
      ? 'Un dossier hors de vos arrondissements'
      : 'Un dossier dont votre organisation n’est pas chargée';
