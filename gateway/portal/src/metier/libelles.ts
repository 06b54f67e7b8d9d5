export type Libelles = Readonly<Record<string, string>>;

/** The words of a code; an unknown code shows itself rather than nothing, an absent one is not for the reader. */
export const libelle = (libelles: Libelles, code: string | undefined): string =>
  code === undefined
    ? 'non communiqué'
    : (libelles[code] ?? code.replaceAll('_', ' ').toLowerCase());

export const STADES: Libelles = {
  IMPAYE: 'Impayé',
  COMMANDEMENT_DE_PAYER: 'Commandement de payer',
  ASSIGNATION: 'Assignation',
  AUDIENCE: 'Audience',
  JUGEMENT: 'Jugement',
  CQL: 'Commandement de quitter les lieux',
  REQUISITION: 'Réquisition de la force publique',
  CFP: 'Concours de la force publique',
  EXPULSION: 'Expulsion',
  CLOS: 'Clos',
};

export const NATURES_ACTE: Libelles = {
  SIGNALEMENT: 'Signalement',
  SAISINE_CCAPEX: 'Saisine de la CCAPEX',
  CP: 'Commandement de payer',
  ASSIGNATION: 'Assignation',
  SAISINE_DSF: 'Demande de diagnostic social et financier',
  JUGEMENT: 'Jugement',
  DELAI_JEX: 'Délais accordés par le juge de l’exécution',
  CQL: 'Commandement de quitter les lieux',
  RFP: 'Réquisition de la force publique',
  DECISION_CFP: 'Décision sur le concours de la force publique',
  RENVOI: 'Renvoi de l’audience',
  PV_TENTATIVE: 'Procès-verbal de tentative d’expulsion',
  EXPULSION_PREVUE: 'Expulsion prévue',
  PV_EXPULSION: 'Procès-verbal d’expulsion',
  CP_CAUTION: 'Commandement de payer signifié à la caution',
  DECISION_APL: 'Décision de la CCAPEX sur l’aide au logement',
  SURENDETTEMENT: 'Surendettement : moratoire jusqu’au dernier jour dit, sinon effacement',
  PCS: 'Protocole de cohésion sociale',
  DETTE_SOLDEE: 'Dette soldée',
  NOUVEAU_BAIL: 'Nouveau bail',
};

export const PARCS: Libelles = { PUBLIC: 'Parc public', PRIVE: 'Parc privé' };

export const TYPES_BAILLEUR: Libelles = {
  BAILLEUR_SOCIAL: 'Bailleur social',
  PERSONNE_MORALE: 'Personne morale',
  SCI_FAMILIALE: 'SCI familiale',
  PERSONNE_PHYSIQUE: 'Personne physique',
};

export const MISSIONS: Libelles = {
  SIGNALEMENT: 'Suivi social avant la procédure',
  DSF: 'Diagnostic social et financier',
  DIAGNOSTIC_CCAPEX: 'Diagnostic CCAPEX',
  ENQUETE_SOCIALE: 'Enquête sociale',
  VISITE_ANTICIPATION: 'Visite d’anticipation',
  VEILLE_SOCIALE: 'Veille sociale',
};

export const ETATS_VISITE: Libelles = {
  PREVUE: 'Prévue',
  POSSIBLE: 'Possible',
  DEMANDEE: 'Demandée',
  SANS_OBJET: 'Sans objet',
  REFUSEE: 'Pas à ce stade',
};

export const OBJETS: Libelles = { REALISATION: 'Réalisation', ACTUALISATION: 'Actualisation' };

export const CODES_ECHEANCE: Libelles = {
  CP_DELAI: 'Fin du délai du commandement de payer',
  CP_DELAI_AU_PLUS_TOT: 'Fin du délai du commandement de payer, au plus tôt',
  CP_DELAI_AU_PLUS_TARD: 'Fin du délai du commandement de payer, au plus tard',
  SIGNALEMENT_ORGANISME: 'Signalement de l’impayé à la CAF ou à la MSA',
  ASSIGNATION_POSSIBLE: 'Assignation possible à partir de',
  NOTIFICATION_PREFET: 'Notification de l’assignation au préfet',
  DSF_ENTRETIEN: 'Entretien proposé pour le diagnostic',
  DSF_TRANSMISSION: 'Envoi du diagnostic au tribunal',
  ENQUETE_SOCIALE: 'Demande de l’enquête sociale',
  CQL_DELAI: 'Fin du délai pour quitter les lieux',
  CFP_REPONSE: 'Refus implicite du concours de la force publique',
  RESPONSABILITE_ETAT: 'Début de la responsabilité de l’État',
  SIAO_PREAVIS: 'Information du SIAO',
  CAUTION_SIGNIFICATION: 'Signification du commandement à la caution',
  SURENDETTEMENT_FIN: 'Fin de la suspension due au surendettement',
  PCS_FIN: 'Fin du protocole de cohésion sociale',
  PCS_NOUVEAU_BAIL: 'Conclusion du nouveau bail après le protocole',
};

export const ETATS_ECHEANCE: Libelles = {
  A_VENIR: 'À venir',
  PROCHE: 'Proche',
  ATTEINTE: 'Dépassée',
  TENUE: 'Tenue',
  SANS_OBJET: 'Sans objet',
};

export const ANOMALIES: Libelles = {
  DELAI_INCERTAIN: 'Délai incertain',
  ASSIGNATION_PREMATUREE: 'Assignation prématurée',
  NOTIFICATION_TARDIVE: 'Notification tardive au préfet',
  ETAPE_MANQUANTE: 'Étape manquante',
  CQL_INCONNU: 'Commandement de quitter les lieux inconnu',
  REQUISITION_PREMATUREE: 'Réquisition prématurée',
  EXPULSION_EN_TREVE: 'Expulsion prévue pendant la trêve hivernale',
  EXPULSION_SUSPENDUE: 'Expulsion datée d’un jour où elle est suspendue',
  SIGNALEMENT_REQUIS: 'Signalement requis',
  MENTION_MANQUANTE: 'Mention manquante au commandement de payer',
  CAUTION_NON_PREVENUE: 'Caution non prévenue à temps',
  DELAIS_SOUS_CONDITIONS: 'Délais du juge hors de leurs conditions',
  PCS_HORS_CADRE: 'Protocole de cohésion sociale hors de son cadre',
  APL_SANS_COMPETENCE: 'Décision sur l’aide au logement avant 2027',
};

export const CONFIANCES: Libelles = {
  V: 'Règle vérifiée dans le texte',
  V2: 'Règle connue par une seule source',
  S: 'Règle de la charte',
  K: 'Règle d’usage',
  '?': 'Règle à confirmer',
};

export const NATURES_IMPORT: Libelles = {
  ACTES: 'Actes des commissaires de justice',
  SIGNALEMENTS_CAF: 'Signalements de la CAF',
  SAISINES_BAILLEURS: 'Saisines des bailleurs',
  DECISIONS_CFP: 'Décisions sur le concours de la force publique',
};

/** What each file is, for the person who brings it in. */
export const EXPLICATIONS_IMPORT: Libelles = {
  ACTES: 'Chaque ligne est un acte signifié : il ouvre un dossier ou rejoint celui du même ménage.',
  SIGNALEMENTS_CAF:
    'Chaque ligne est un impayé signalé par la CAF. Le même impayé du même allocataire, reçu deux fois, ne change rien.',
  SAISINES_BAILLEURS:
    'Chaque ligne est une saisine de la CCAPEX par un bailleur social avant l’assignation.',
  DECISIONS_CFP:
    'Chaque ligne est une décision du préfet. Elle rejoint le dossier de la réquisition dont elle donne le numéro : importez d’abord le fichier d’actes qui contient cette réquisition.',
};

export const ETATS_IMPORT: Libelles = {
  SIMULATION: 'Aperçu',
  EN_COURS: 'En cours',
  TERMINE: 'Terminé',
  ANNULE: 'Annulé',
  ECHOUE: 'Échoué',
};

export const ETATS_LIGNE: Libelles = {
  ACCEPTEE: 'Acceptée',
  DOUBLON: 'Déjà connue',
  REFUSEE: 'Refusée',
  EN_ATTENTE: 'En attente',
  ANNULEE: 'Annulée',
  RETENUE: 'Gardée',
};

export const EFFETS_LIGNE: Libelles = {
  OUVERT: 'nouveau dossier',
  RATTACHE: 'rattachée à un dossier connu',
  A_RAPPROCHER: 'nouveau dossier, à rapprocher',
};

export const CHAMPS_IMPORT: Libelles = {
  numero: 'N° d’acte',
  nature: 'Nature de l’acte',
  dateSignification: 'Date de signification',
  dateAudience: 'Date d’audience',
  montantDette: 'Montant de la dette',
  nom: 'Nom',
  prenom: 'Prénom',
  commune: 'Commune',
  codePostal: 'Code postal',
  parc: 'Parc',
  bailleur: 'Bailleur',
  typeBailleur: 'Type de bailleur',
  adresse: 'Adresse',
  telephone: 'Téléphone',
  dateBail: 'Date du bail',
  loyer: 'Loyer',
  charges: 'Charges',
  motif: 'Motif',
  allocataire: 'N° allocataire',
  impayeConstitueLe: 'Impayé constitué le',
  dateSignalement: 'Date du signalement',
  tiersPayant: 'Tiers payant',
  aideAuLogement: 'Aide au logement',
  enfants: 'Nombre d’enfants',
  criteres: 'Critères de vulnérabilité',
  referenceLocataire: 'Référence du locataire',
  dateSaisine: 'Date de saisine',
  typologie: 'Typologie',
  actionsAmiables: 'Actions amiables',
  numeroRfp: 'N° de la réquisition',
  sens: 'Décision',
  dateDecision: 'Date de décision',
  expulsionPossibleLe: 'Expulsion possible à compter du',
  veilleSociale: 'Veille sociale',
};

/** What a line of each nature is called, one and several. */
export const LIGNES_IMPORT: Readonly<Record<string, readonly [string, string]>> = {
  ACTES: ['acte', 'actes'],
  SIGNALEMENTS_CAF: ['signalement', 'signalements'],
  SAISINES_BAILLEURS: ['saisine', 'saisines'],
  DECISIONS_CFP: ['décision', 'décisions'],
};

export const AIDES: Libelles = {
  APL: 'APL',
  ALF: 'allocation de logement familiale',
  ALS: 'allocation de logement sociale',
};

export const ETATS_AFFECTATION: Libelles = {
  A_ACCEPTER: 'À accepter',
  ACCEPTEE: 'En cours',
  RENDUE: 'Rendue',
  CARENCE: 'Carence',
  REFUSEE: 'Refusée',
  CLOSE: 'Close',
  SANS_ORGANISATION: 'Sans organisation',
};

export const MOYENS: Libelles = {
  TELEPHONE: 'Téléphone',
  COURRIER: 'Courrier',
  VISITE: 'Visite à domicile',
  SMS: 'SMS',
  MAIL: 'Courriel',
};

export const DEMI_JOURNEES: Libelles = {
  MATIN: 'Matin',
  APRES_MIDI: 'Après-midi',
  SOIREE: 'Soirée',
};

export const RESULTATS: Libelles = {
  SANS_REPONSE: 'Sans réponse',
  RENDEZ_VOUS: 'Rendez-vous pris',
  REFUS: 'Refus du ménage',
  JOINT: 'Ménage joint',
};

export const MOTIFS_REFUS: Libelles = {
  HORS_TERRITOIRE: 'Hors de notre territoire',
  MENAGE_SUIVI_AILLEURS: 'Ménage suivi par une autre organisation',
  MENAGE_PARTI: 'Ménage parti du logement',
  CAPACITE: 'Capacité d’accueil dépassée',
  DOUBLON: 'Mission déjà demandée',
  AUTRE: 'Autre motif',
};

export const MOTIFS_CLOTURE: Libelles = {
  SITUATION_REGLEE: 'Situation réglée',
  MENAGE_PARTI: 'Ménage parti du logement',
  DOUBLON: 'Mission déjà demandée',
  SANS_OBJET: 'Sans objet',
  AUTRE: 'Autre motif',
};

export const ISSUES_RAPPORT: Libelles = {
  REALISE_AVEC_MENAGE: 'Réalisé avec le ménage',
  REALISE_SANS_MENAGE: 'Réalisé sans le ménage',
};

export const MOTIFS_PROCEDURE: Libelles = {
  IMPAYE: 'Impayés de loyer',
  DEFAUT_ASSURANCE: 'Défaut d’assurance',
  TROUBLE_JOUISSANCE: 'Trouble de jouissance',
  CONGE: 'Congé',
  DIVORCE: 'Divorce, logement attribué à l’autre conjoint',
  ADJUDICATION: 'Propriétaire maintenu après adjudication',
  AUTRE: 'Autre motif',
};

export const ROLES: Libelles = {
  secretariat: 'Secrétariat de la CCAPEX',
  gestionnaire: 'Gestionnaire des procédures',
  'acces-logement': 'Accès au logement',
  'travailleur-social': 'Travailleur social',
  encadrant: 'Encadrant',
  operateur: 'Opérateur',
  bailleur: 'Bailleur',
  'commissaire-justice': 'Commissaire de justice',
  'organisme-payeur': 'Organisme payeur',
  siao: 'SIAO',
  adil: 'ADIL',
  'banque-de-france': 'Banque de France',
  'action-logement': 'Action Logement',
  'forces-securite': 'Forces de sécurité',
  'membre-commission': 'Membre de commission',
  observateur: 'Observateur',
  'referent-comptes': 'Référent des comptes',
  administrateur: 'Administrateur',
  dpo: 'Délégué à la protection des données',
  exploitant: 'Exploitant',
};

export const ISSUES_ACTE: Libelles = {
  EXPULSION: 'expulsion ordonnée',
  EXPULSION_ORDONNEE: 'expulsion ordonnée',
  DELAIS: 'délais accordés',
  REJET: 'demande rejetée',
  OCTROI: 'concours accordé',
  REFUS: 'concours refusé',
  SURSIS: 'sursis',
};

export const CLOTURES: Libelles = {
  MAINTIEN_APUREMENT: 'maintien dans le logement par apurement de la dette',
  PCS: 'protocole de cohésion sociale',
  NOUVEAU_BAIL: 'nouveau bail',
  RELOGEMENT: 'relogement',
  DEPART_VOLONTAIRE: 'départ volontaire',
  HEBERGEMENT: 'hébergement',
  EXPULSION: 'expulsion',
  DOUBLON: 'doublon',
  SANS_SUITE: 'sans suite',
};

export const ANNULATIONS_ACTE: Libelles = {
  IMPORT_ANNULE: 'Import annulé',
  SEPARATION: 'Séparé du dossier',
  CLOTURE_ANNULEE: 'Clôture annulée',
};

const IMPLICATIONS: Libelles = {
  COMMISSAIRE_JUSTICE: 'étude qui a signifié un acte',
  BAILLEUR: 'bailleur',
  SERVICE_SOCIAL: 'service social chargé d’une mission',
  OPERATEUR: 'opérateur chargé d’une mission',
  CONNU_DE: 'connaît le ménage',
  ORGANISME_PAYEUR: 'organisme payeur',
  SIAO: 'SIAO',
  MEMBRE_COMMISSION: 'membre de la commission',
  VIVIER: 'tient le vivier des ménages à reloger',
};

export const libelleImplication = (code: string): string => libelle(IMPLICATIONS, code);

/** « cd-21 » is a code; shown as « CD 21 » for want of a directory of organisations. */
export function nomOrganisation(code: string): string {
  const SIGLES = new Set([
    'cd',
    'ddets',
    'caf',
    'msa',
    'ccas',
    'siao',
    'adil',
    'scp',
    'idf',
    'cias',
  ]);
  return code
    .split('-')
    .map((mot) =>
      SIGLES.has(mot) ? mot.toUpperCase() : mot.charAt(0).toUpperCase() + mot.slice(1),
    )
    .join(' ');
}

export const majuscule = (texte: string): string =>
  texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
export const euros = (montant: number): string => EUROS.format(montant);

const NOMBRE = new Intl.NumberFormat('fr-FR');
export const nombre = (n: number): string => NOMBRE.format(n);

/** How many, and whether there are more. */
export type Compte = { total: number; auMoins?: boolean | undefined };

/** What was counted up to a limit says so: « plus de 10 000 ». */
export const nombreCompte = ({ total, auMoins }: Compte): string =>
  auMoins ? `plus de ${nombre(total)}` : nombre(total);

export const dossiersComptes = (compte: Compte): string =>
  `${nombreCompte(compte)} ${compte.total >= 2 ? 'dossiers' : 'dossier'}`;

/** « 1 dossier », « 2 dossiers », « 0 dossier » : in French the plural begins at two. */
export const pluriel = (n: number, singulier: string, plurielMot = `${singulier}s`): string =>
  `${nombre(n)} ${n >= 2 ? plurielMot : singulier}`;

export const ACTIONS_MISSION: Record<string, string> = {
  ACCEPTER: 'accepter la mission',
  REFUSER: 'la refuser',
  ENREGISTRER_TENTATIVE: 'enregistrer une tentative',
  REMETTRE_RAPPORT: 'remettre le rapport',
  CONSTATER_CARENCE: 'constater une carence',
  PRENDRE: 'reprendre la mission d’un collègue',
  CONFIER: 'la confier à un collègue',
  REAFFECTER: 'la confier à un autre organisme',
  CLORE: 'la clore',
};

export const NIVEAUX_PRIORITE: Record<string, string> = {
  ORDINAIRE: 'Ordinaire',
  SOUTENUE: 'Soutenue',
  FORTE: 'Forte',
};
