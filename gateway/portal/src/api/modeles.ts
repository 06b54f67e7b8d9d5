/** What the portal reads of the services' answers. `contrat.ts` checks each of these against the generated contract. */

export type Page<T> = { elements: T[]; total: number; page: number; taille: number };

export type Moi = {
  identifiant: string;
  nom?: string;
  organisation: { code: string; nom: string; departement?: string | null };
  roles: string[];
  territoires?: { departement?: string | null; arrondissements?: string[] };
  /** The platform's business date, when the gateway gives it. */
  aujourdhui?: string;
};

export type Personne = { civilite?: string; nom: string; prenom?: string };

export type Adresse = { voie?: string; codePostal?: string; commune?: string };

export type Menage = {
  nom: string;
  personnes?: Personne[];
  adresse?: Adresse;
  telephones?: string[];
};

export type EcheanceBreve = { code: string; date: string; etat: string };

/** What lies outside the reader's classes of data is not there: the procedure itself may not be. */
export type LigneDossier = {
  id: string;
  reference: string;
  departement: string;
  stade?: string;
  parc?: string;
  commune: string;
  communeNom: string;
  menage?: Menage;
  bailleur?: { nom?: string; type?: string; organisation?: string };
  dette?: number;
  prochaineEcheance?: EcheanceBreve;
  derniereActivite?: string;
  anomalies?: string[];
  organisations?: string[];
  aRapprocher?: boolean;
};

export type Acte = {
  /** The act's own number at the office that served it. */
  numero: string;
  nature: string;
  date: string;
  dateAudience?: string;
  dateNotificationPrefet?: string;
  etude?: string;
  import?: string;
  issue?: string;
  sens?: string;
  delaiDu?: string;
  delaiAu?: string;
  origine?: string;
  /** Why it no longer counts. */
  annule?: string;
};

export type Implication = {
  organisation: string;
  enTantQue: string;
  depuis: string;
  jusqua?: string;
};

export type Dossier = LigneDossier & {
  bail?: { date?: string };
  loyer?: number;
  charges?: number;
  motifs?: string[];
  actes?: Acte[];
  cloture?: { issue: string; le: string };
  implications?: Implication[];
};

export type Echeance = EcheanceBreve & {
  dateBrute?: string;
  regle: string;
  reference: string;
  explication: string;
  confiance?: string;
  acte?: string;
};

export type Anomalie = { code: string; explication: string; acte?: string };

export type Echeances = { echeances: Echeance[]; anomalies: Anomalie[] };

export type Fait = { sequence: number; type: string; le: string; par: string; libelle: string };

export type Rapprochement = {
  id: string;
  dossier: string;
  candidat: string;
  raisons: { code: string; libelle: string }[];
};

export type Identite = { id: string; reference: string; nom?: string; adresse?: Adresse };

export type Probleme = { champ?: string; code: string; gravite: string; message: string };

export type LigneImport = {
  ligne: number;
  etat: string;
  effet?: string;
  dossier?: string;
  problemes: Probleme[];
};

export type Import = {
  id: string;
  nature: string;
  departement: string;
  etat: string;
  simulation: boolean;
  fichier?: { nom: string };
  deposeLe?: string;
  deposePar?: string;
  lignes: number;
  traitees?: number;
  acceptees: number;
  avertissements: number;
  doublons: number;
  refusees: number;
  ouverts: number;
  rattaches: number;
  aRapprocher: number;
  /** What is said of the whole file, for instance a heading that was not read. */
  problemes?: Probleme[];
  detail?: LigneImport[];
};

export type Tentative = { le: string; moyen: string; demiJournee: string; resultat: string };

export type Contradictoire = {
  locataireInviteLe?: string;
  bailleurInviteLe?: string;
  observationsJusquAu?: string;
};

/** The sections of R-262; the last three only when they apply. */
export type Sections = {
  redacteur: string;
  presenceLocataire: string;
  transmission: string;
  identiteLocataire: string;
  situationFamiliale: string;
  accompagnement: string;
  situationLocative: string;
  endettementLocatif: string;
  traitementDette: string;
  reprisePaiement: string;
  capaciteRemboursement: string;
  preconisations: string;
  observationsEcrites?: string;
  relogement?: string;
  ccapex?: string;
};

export type Affectation = {
  id: string;
  dossier: string;
  reference?: string;
  departement: string;
  commune: string;
  communeNom?: string;
  parc: string;
  mission: string;
  objet: string;
  organisation?: string;
  organisationNom?: string;
  regle?: string;
  regleLibelle?: string;
  source?: string;
  etat: string;
  acte: { nature: string; date: string };
  dateAudience?: string;
  demandeeLe: string;
  echeances: EcheanceBreve[];
  /** Absent when the reader may not know them. */
  tentatives?: Tentative[];
  /** What the agent may do now. */
  actions: string[];
  rapport?: {
    issue: string;
    realiseLe: string;
    remisLe?: string;
    sections?: Sections;
    contradictoire?: Contradictoire;
    internes?: string;
  };
  carence?: { le: string; lettre: { objet: string; paragraphes: string[] } };
  motif?: string;
};

/** What waits for the caller, with the portal's own path to it. */
export type Attente = { code: string; libelle: string; total: number; lien: string };

export type ExecutionConcours = {
  statut: string;
  le: string;
  enregistreeLe: string;
  organisation: string;
};

/** A concours de la force publique; what is outside the reader's classes is not there. */
export type Concours = {
  id: string;
  dossier: string;
  departement: string;
  commune: string;
  communeNom?: string;
  parc: string;
  etat: string;
  actes: { nature: string; numero: string; date: string; sens?: string; prematuree?: boolean }[];
  reponseAttendue?: { le: string; reference: string };
  octroi?: {
    le: string;
    possibleLe?: string;
    categorie?: string;
    critereManquant?: boolean;
    inconnuDesServices?: boolean;
  };
  execution?: ExecutionConcours;
  executions?: ExecutionConcours[];
  annonce?: {
    jour: string;
    heure: string;
    diteLe: string;
    organisation: string;
    limite?: string;
    tardive: boolean;
    source?: string;
  };
  preavis?: { jours: number; source: string };
  veille?: { nature: string; le: string; organisation: string; precision?: string }[];
  situationParticuliere?: { motif: string; le: string };
  listes?: string[];
  actions: string[];
};

export type ResumeListe = {
  departement: string;
  semaine: string;
  du: string;
  au: string;
  etat: string;
  figeeLe?: string;
  total: number;
  categorieA: number;
  categorieB: number;
  categorieC: number;
  retraits: number;
};

export type ListesSiao = Page<ResumeListe> & {
  ouvertes: {
    departement: string;
    semaine: string;
    du: string;
    au: string;
    etat: string;
    total: number;
  }[];
};

export type IdentiteFigee = {
  reference: string;
  menage: string;
  adresse: string;
  bailleur: string;
  etude: string;
};

export type LigneListe = {
  concours: string;
  dossier: string;
  categorie: string;
  critereManquant: boolean;
  inconnuDesServices: boolean;
  commune: string;
  decideLe: string;
  possibleLe: string;
  situationParticuliere?: string;
  identite?: IdentiteFigee;
};

export type ListeSiao = {
  departement: string;
  semaine: string;
  du: string;
  au: string;
  etat: string;
  destinataire: string;
  source: string;
  figeeLe?: string;
  nomsIndisponibles: boolean;
  lignes: LigneListe[];
  retraits: { concours: string; dossier: string; liste: string; identite?: IdentiteFigee }[];
};

export type Proposition = {
  numero: number;
  bailleur: string;
  logement: string;
  le: string;
  acceptee?: boolean;
  auteur?: string;
  motif?: string;
  adaptee?: boolean;
  motifAppreciation?: string;
};

export type EntreeVivier = {
  id: string;
  dossier: string;
  communeNom?: string;
  parc?: string;
  etat: string;
  entreeLe: string;
  origine: string;
  essai: boolean;
  manques: string[];
  alertes: { code: string; le: string; atteinte: boolean; source: string }[];
  besoins?: {
    typologie?: string;
    secteur?: string;
    accompagnement?: boolean;
    comptage?: string;
  };
  demande?: { nur: string; expireLe: string };
  chefDeFile?: { organisation: string; nom: string; commissionLe: string };
  propositions: Proposition[];
  sortie?: { issue: string; le: string; motif?: string };
  preconisations?: { formation: string; le: string }[];
  rapports?: { organisation: string; le: string; nature: string }[];
  evolutions?: { texte: string; le: string; organisation: string }[];
  dalo?: { recoursLe: string; decision?: string; decideeLe?: string };
  actions: string[];
};
