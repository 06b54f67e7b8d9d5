/** Who tells its policy, in the order of the procedure, and under which name it is shown. */
export const SERVICES_DE_LA_POLITIQUE = [
  { base: 'dossiers', nom: 'Dossiers' },
  { base: 'diagnostics', nom: 'Diagnostics et missions' },
  { base: 'commissions', nom: 'Commissions' },
  { base: 'notifications', nom: 'Courriers et transmissions' },
  { base: 'relogements', nom: 'Relogement' },
] as const;

/** The roles of the platform, in the order of the policy's table. */
export const ROLES: readonly [code: string, mots: string][] = [
  ['secretariat', 'Secrétariat de la CCAPEX'],
  ['gestionnaire', 'Gestionnaire des procédures'],
  ['acces-logement', 'Accès au logement'],
  ['travailleur-social', 'Travailleur social'],
  ['encadrant', 'Encadrant'],
  ['operateur', 'Opérateur missionné'],
  ['bailleur', 'Bailleur social'],
  ['commissaire-justice', 'Commissaire de justice'],
  ['organisme-payeur', 'Organisme payeur'],
  ['siao', 'SIAO'],
  ['adil', 'ADIL'],
  ['banque-de-france', 'Banque de France'],
  ['action-logement', 'Action Logement'],
  ['forces-securite', 'Police, gendarmerie'],
  ['membre-commission', 'Membre d’une commission'],
  ['observateur', 'Observateur'],
  ['referent-comptes', 'Référent des comptes'],
  ['administrateur', 'Administrateur'],
  ['dpo', 'Délégué à la protection des données'],
  ['exploitant', 'Exploitant'],
];

export const nomDuRole = (code: string): string => ROLES.find(([c]) => c === code)?.[1] ?? code;
