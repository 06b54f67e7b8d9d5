/** What the portal reads of the services' answers. `contrat.ts` checks each of these against the generated contract. */

export type Page<T> = { elements: T[]; total: number; page: number; taille: number };

/** There may be more than was counted: counting stops somewhere. */
export type PageComptee<T> = Page<T> & { auMoins: boolean };

/** A list with acts of its own, beside those on its rows. */
export type PageAvecActes<T> = Page<T> & { actions: string[]; actionsRefusees: ActionRefusee[] };

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

/** Points are those of the reasons, and reasons only those that the reader may know. */
export type Priorite = {
  niveau: string;
  points: number;
  raisons: { code: string; libelle: string; points: number; source: string }[];
};

/** What the reader's own organisation notes of a dossier. */
export type ReperesSuivi = { referent?: string; revoirLe?: string; abonne: boolean };

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
  priorite?: Priorite;
  suivi?: ReperesSuivi;
};

/** Another procedure, and what it has to do with the one that is read. */
export type AutreProcedure = { lien: string; libelle: string; dossier: LigneDossier };

export type Acte = {
  /** The act's own number at the office that served it. */
  numero: string;
  nature: string;
  /** What this kind of act is called. */
  libelle: string;
  date: string;
  dateAudience?: string;
  dateNotificationPrefet?: string;
  etude?: string;
  import?: string;
  issue?: string;
  issueLibelle?: string;
  sens?: string;
  delaiDu?: string;
  delaiAu?: string;
  /** The arrears that a signalement or a saisine is about, and what the partner said with them. */
  arriere?: Arriere;
  concours?: DecisionConcours;
  /** What the law looks at in it, in words. */
  constats?: string[];
  origine?: string;
  /** Why it no longer counts. */
  annule?: string;
};

/** Something of the procedure that stands still, both days included. */
export type Suspension = {
  sorte: string;
  libelle: string;
  /** What stands still, in words. */
  arrete: string[];
  du: string;
  au?: string;
  reference: string;
  acte: string;
  /** The judge's schedule was not kept on that day, and that ended it. */
  rompueLe?: string;
};

/** What somebody thinks of a household's good faith, on a day and for reasons. */
export type Appreciation = {
  id: string;
  sens: string;
  libelle: string;
  le: string;
  motifs: string[];
  par: string;
  nom: string;
  agent: string;
  enregistreeLe: string;
};

export type BonneFoi = {
  dossier: string;
  elements: Appreciation[];
  motifsPossibles: { code: string; libelle: string }[];
  apprecier: ActionPermise;
};

/** The papers of a réquisition, and what speaks for or against a grant. */
/** What the law asks to weigh, without any detail. */
export type Indication = 'OUI' | 'NON' | 'NON_RENSEIGNE';

export type IndicationDalo =
  'RECONNU_PRIORITAIRE' | 'RECOURS_EN_COURS' | 'SANS_SUITE' | 'NON_CONNU';

export type Requisition = {
  dossier: string;
  reference: string;
  numero?: string;
  recueLe?: string;
  complete: boolean;
  pieces: {
    code: string;
    libelle: string;
    reference: string;
    presente: boolean;
    le?: string;
    acte?: string;
  }[];
  reponseLe?: string;
  completeeLe?: string;
  reponseSiCompleteeLe?: string;
  treve?: { du: string; au: string };
  suspensions: { libelle: string; arrete: string[]; du: string; au?: string; reference: string }[];
  anomalies: { code: string; explication: string }[];
  aPeser: { vulnerabilite: Indication; enfants: Indication; dalo: Indication };
  criteres?: string[];
  enfants?: number;
  rapport?: { mission: string; organisation: string; carence: boolean; le: string; jours: number };
};

/** A row of the table of the procedure: a kind of act, what it asks for and sets off. */
export type NatureActe = {
  code: string;
  libelle: string;
  stade: string;
  debuteUneProcedure: boolean;
  effet: string;
  champs: ChampActe[];
};

export type ChampActe = {
  nom: string;
  libelle: string;
  saisie: 'JOUR' | 'TEXTE' | 'MONTANT' | 'NOMBRE' | 'OUI_NON' | 'CHOIX' | 'CHOIX_MULTIPLE';
  obligatoire: boolean;
  choix?: { code: string; libelle: string }[];
};

/** What became of an act that was brought in by hand. */
export type ResultatSaisie = {
  id: string;
  effet: string;
  avertissements: { champ: string; code: string; message: string }[];
};

export type Arriere = {
  constitueLe?: string;
  montant?: number;
  allocataire?: string;
  referenceLocataire?: string;
  typologie?: string;
  actionsAmiables?: string;
};

/** What the prefect decides besides yes or no; the last two only for who may know the vulnerability. */
export type DecisionConcours = {
  expulsionPossibleLe?: string;
  acteVise?: string;
  veilleSociale?: boolean;
  critereValide?: boolean;
};

export type Implication = {
  organisation: string;
  /** Under the name that the charter gives it. */
  nom?: string;
  /** Why, in plain French. */
  libelle?: string;
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
  suspensions?: Suspension[];
  situation?: {
    enfants?: number;
    aideAuLogement?: string;
    tiersPayant?: boolean;
    organismePayeur?: string;
  };
  criteres?: { code: string; libelle: string }[];
  retours?: { mission: string; organisation: string; carence: boolean; le: string }[];
  implications?: Implication[];
  actions?: {
    enregistrerActe: ActionPermise;
    separerActe: ActionPermise;
    annulerCloture?: ActionPermise;
  };
};

export type Suivi = ReperesSuivi & {
  dossier: string;
  /** What happened since the reader last looked. */
  nouveautes: Fait[];
  agents: string[];
  noter: ActionPermise;
  suivre: ActionPermise;
};

export type LotDeSuivi = {
  faits: number;
  elements: { id: string; reference?: string; fait: boolean; motif?: string; raison?: string }[];
};

export type Compteur = {
  liste: string;
  libelle: string;
  explication: string;
  total: number;
  auMoins: boolean;
};

export type Vue = {
  id: string;
  nom: string;
  mienne: boolean;
  partagee: boolean;
  par: string;
  filtres: Record<string, string | string[] | undefined>;
  total: number;
  auMoins: boolean;
};

/** What may be shown of the list of dossiers, to this reader. */
export type ColonneDeListe = {
  code: string;
  intitule: string;
  /** Always there, and first. */
  obligatoire: boolean;
  habituelle: boolean;
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
  raisons: { code: string; libelle: string; contraire: boolean }[];
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
  /** The organisation whose own software deposited it. */
  logicielDe?: string;
  lignes: number;
  traitees?: number;
  acceptees: number;
  avertissements: number;
  doublons: number;
  refusees: number;
  ouverts: number;
  rattaches: number;
  aRapprocher: number;
  /** Of an import that is or was undone: what was, and what stays because others rely on it. */
  annulees?: number;
  retenues?: number;
  /** What is said of the whole file, for instance a heading that was not read. */
  problemes?: Probleme[];
  /** Of a long file: each problem once, counted over all its lines. */
  groupes?: (Probleme & { lignes: number; premiere: number })[];
  detail?: LigneImport[];
};

/** What a file of this nature must and may hold. */
export type NatureImport = {
  nature: string;
  colonnes: { champ: string; intitule: string; requise: boolean }[];
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

/** A colleague among whom a lead distributes the work. */
export type AgentDuService = { identifiant: string; enCours: number };

/** what a visite d'anticipation found and recommends. */
export type RapportVisite = { evaluation: string; demarches?: string; preconisations: string[] };

/** complete, or not there. */
export type RapportSocial = {
  motifsProcedure: string;
  motifsEmpechantMaintien: string;
  typologieSouhaitee: string;
  planDette: string;
  occupationLogement: string;
  accompagnement?: string;
  aucunAccompagnement?: boolean;
};

/** what is written when real attempts met nobody. */
export type LettreCarence = { objet: string; paragraphes: string[] };

/** What was handed in about a dossier, as far as its reader may read it. */
export type RapportRemis = {
  affectation: string;
  mission: string;
  organisation: string;
  organisationNom?: string;
  issue?: string;
  realiseLe?: string;
  remisLe?: string;
  sections?: Sections;
  contradictoire?: Contradictoire;
  visite?: RapportVisite;
  carence?: { le: string; lettre: LettreCarence };
};

export type RapportsDuDossier = {
  dossier: string;
  elements: RapportRemis[];
  rapportSocial: boolean;
};

export type RapportSocialDuDossier = {
  dossier: string;
  affectation: string;
  mission: string;
  organisation: string;
  organisationNom?: string;
  remisLe: string;
  rapportSocial: RapportSocial;
};

/** What its authors keep for themselves, and to whom they gave it. */
export type NotesInternes = {
  affectation: string;
  dossier: string;
  texte: string;
  partages: PartageDesNotes[];
  lecteursPossibles: { organisation: string; organisationNom?: string; role: string }[];
  actions: string[];
};

export type PartageDesNotes = {
  organisation: string;
  organisationNom?: string;
  role: string;
  motif: string;
  le: string;
  reprisLe?: string;
};

/** Where the visite d'anticipation of a dossier stands. */
export type VisiteAnticipation = {
  dossier: string;
  etat: string;
  le?: string;
  motif?: string;
  explication: string;
  organisation?: string;
  organisationNom?: string;
  regle?: string;
  regleLibelle?: string;
  source?: string;
  proposer?: string;
  affectation?: string;
  actions: string[];
};

/** What may be done now, by others. */
export type ActionRefusee = { action: string; raison: string };

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
  /** What the rule alone does not say: an organisation that was full. */
  precision?: string;
  etat: string;
  /** The login of the agent who has it in hand. */
  accepteePar?: string;
  acte: { nature: string; date: string };
  dateAudience?: string;
  demandeeLe: string;
  echeances: EcheanceBreve[];
  /** Absent when the reader may not know them. */
  tentatives?: Tentative[];
  /** What the agent may do now. */
  actions: string[];
  actionsRefusees?: ActionRefusee[];
  rapport?: {
    issue: string;
    realiseLe: string;
    remisLe?: string;
    sections?: Sections;
    visite?: RapportVisite;
    contradictoire?: Contradictoire;
    /** Notes of its authors that the agent may read, by their own address. */
    notesInternes?: boolean;
    /** A complete rapport social goes with it, read by its own address. */
    rapportSocial?: boolean;
  };
  carence?: { le: string; lettre: LettreCarence };
  motif?: string;
};

export type Envoi = {
  id: string;
  dossier?: string;
  departement: string;
  commune?: string;
  parc?: string;
  courrier?: string;
  libelle?: string;
  type?: string;
  source?: string;
  pourquoi?: string;
  destinataire?: string;
  organisation?: string;
  destinataireLibelle?: string;
  aConfirmer?: boolean;
  boite?: string;
  canal: string;
  etat: string;
  etatLibelle: string;
  motif?: string;
  motifLibelle?: string;
  explication?: string;
  essais: number;
  prepareLe: string;
  ecritLe?: string;
  remisLe?: string;
  partiLe?: string;
  aEnvoyerAvant?: string;
  luLe?: string;
  impression?: string;
  remarque?: string;
  lien?: string;
  reponseAttendue?: boolean;
  /** There is a letter to read. */
  lettre?: boolean;
  /** What the agent may do now. */
  actions: string[];
  actionsRefusees?: ActionRefusee[];
};

export type Interruption = { code: string; libelle: string; depuis: string };

export type Transmission = {
  id: string;
  departement: string;
  regle: string;
  libelle: string;
  source: string;
  de: { code: string; nom: string };
  vers: { code: string; nom: string }[];
  periode?: string;
  dossier?: string;
  echeance?: string;
  explication: string;
  etat: string;
  faiteLe?: string;
  preuve?: string;
  lien?: string;
  actions: string[];
};

export type ResumeTableau = { departement: string; semaine: string; debut: string; figeLe: string };

export type TableauHebdomadaire = ResumeTableau & {
  source: string;
  identitesIndisponibles: boolean;
  lignes: {
    acte: string;
    dossier: string;
    communeNom: string;
    parc: string;
    date: string;
    recuLe: string;
    /** Absent when the household was erased, or while names cannot be had. */
    reference?: string;
    personnes?: string[];
    adresse?: string[];
    bailleur?: string;
  }[];
  annulations: { acte: string; semaine: string; le: string }[];
};

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
  actionsRefusees?: ActionRefusee[];
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
  possibleLe?: string;
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
  dalo?: {
    recoursLe: string;
    decision?: string;
    decideeLe?: string;
    delai?: { attente: string; le: string; etat: string; source: string; suite?: string };
  };
  actions: string[];
  actionsRefusees?: ActionRefusee[];
};

/** One access, as a service's trail has it: ids and words, no personal data. */
export type EntreeDePiste = {
  id: string;
  le: string;
  agent: string;
  organisation: string;
  roles: string[];
  action: string;
  genre: string;
  libelle: string;
  concerne: string[];
  nombre: number;
  statut: number;
  route: string;
};

/** What a service could not take in, as its operator sees it. */
export type MessageGare = {
  id: string;
  file: string;
  message: string;
  type: string;
  raison?: string;
  lieu?: string;
  le?: string;
  contenu: string;
};

/** Unusual volumes of one agent. */
export type AlerteDePiste = {
  id: string;
  sorte: string;
  agent: string;
  organisation: string;
  periode: string;
  le: string;
  nombre: number;
  limite: number;
  examineeLe?: string;
  constat?: string;
};

/** The case of a reference, and those that were reunited into it. */
export type DossierConcerne = { dossier: string; reference: string; anterieurs: string[] };
/** What opened one dossier by exception. */
export type AccesOuvert = { dossier: string; reference: string; jusqua: string };

/** One agent's look at a dossier that nothing opens to them. */
export type AccesException = {
  id: string;
  dossier: string;
  reference: string;
  agent: string;
  nom: string;
  depuis: string;
  jusqua: string;
  motif: string;
  etat: 'A_CONFIRMER' | 'CONFIRME' | 'TERMINE' | 'ECHU';
  ouvert: boolean;
  par?: string;
  le?: string;
  raison?: string;
};

/** Whether the secretariat may do it now, and why not. */
export type ActionPermise = { permis: boolean; raison?: string };

export type ImplicationSuivie = {
  cle: string;
  organisation: string;
  nom: string;
  libelle: string;
  depuis: string;
  jusqua?: string;
  source: string;
  lien?: string;
  etat: 'EN_COURS' | 'A_REVOIR' | 'TERMINEE';
  revueLe?: string;
  finPar?: string;
  finRaison?: string;
  actions: { terminer: ActionPermise; revoir: ActionPermise };
};

export type ImplicationsDuDossier = {
  dossier: string;
  reference: string;
  implications: ImplicationSuivie[];
};

/** What the household said on a day, and who wrote it down. */
export type ParoleDuMenage = {
  le: string;
  moyen: 'ORAL' | 'ECRIT' | 'EN_LIGNE';
  recueilliPar: string;
  nom: string;
  agent: string;
  enregistreLe: string;
};

/** One answer of the household; a withdrawal stands beside it. */
export type Consentement = {
  id: string;
  objet: 'FSL_PAR_TIERS' | 'ASLL' | 'CLPIL' | 'ACTION_LOGEMENT';
  libelle: string;
  sens: 'ACCORD' | 'REFUS';
  etat: 'EN_VIGUEUR' | 'REMPLACE' | 'RETIRE';
  effet: string;
  donne: ParoleDuMenage;
  retrait?: ParoleDuMenage;
  retirer: ActionPermise;
};

export type ConsentementsDuDossier = {
  dossier: string;
  elements: Consentement[];
  enregistrer: ActionPermise;
};

/** What a note said from a day on; the words before are given to its author alone. */
export type VersionDeNote = { le: string; texte?: string; motif?: string };

export type PartageDeNote = {
  organisation: string;
  nom: string;
  motif: string;
  le: string;
  reprisLe?: string;
};

/** A note on a case, as its author or one to whom it was shared reads it. */
export type Note = {
  id: string;
  sujet: 'PROCEDURE' | 'MENAGE';
  libelle: string;
  mienne: boolean;
  par: string;
  organisation: string;
  nom: string;
  le: string;
  texte?: string;
  versions: VersionDeNote[];
  partages: PartageDeNote[];
  retrait?: { le: string; motif: string };
  changer: ActionPermise;
  retirer: ActionPermise;
};

export type LecteurDeNotes = { organisation: string; nom: string };

export type NotesDuDossier = {
  dossier: string;
  elements: Note[];
  ecrire: ActionPermise;
  sujets: { code: Note['sujet']; libelle: string; lecteurs: LecteurDeNotes[] }[];
};

/** Who wrote it down, or which act says it. */
export type OrigineDette = {
  acte?: string;
  agent?: string;
  organisation?: string;
  nom?: string;
  le: string;
};

export type DepenseDeLogement = {
  loyer?: number;
  charges?: number;
  aide?: number;
  tiersPayant?: boolean;
  residuel?: number;
};

/** What one source says is owed on a day. */
export type ReleveDette = {
  id: string;
  source: string;
  libelle: string;
  au: string;
  montant: number;
  depuis?: string;
  depense: DepenseDeLogement;
  origine: OrigineDette;
};

/** What one definition of arrears makes of a statement. */
export type DefinitionImpaye = {
  code: string;
  libelle: string;
  regle: string;
  reference: string;
  aConfirmer: boolean;
  applicable: boolean;
  constat: 'CONSTITUE' | 'A_VENIR' | 'NON_CONSTITUE' | 'INDETERMINE' | 'SANS_OBJET';
  le?: string;
  explication: string;
};

export type MensualiteDePlan = {
  rang: number;
  date: string;
  montant: number;
  resteDu: number;
  etat: 'A_VENIR' | 'PAYEE' | 'PAYEE_EN_RETARD' | 'MANQUEE';
  paiements: { id: string; le: string; montant: number; origine: OrigineDette }[];
};

/** A plan as it stands today; `rupture` is what broke it first. */
export type PlanDePaiement = {
  id: string;
  type: string;
  libelle: string;
  reference: string;
  signeLe: string;
  dette: number;
  paye: number;
  etat: 'EN_COURS' | 'ROMPU' | 'TENU';
  rupture?: { le: string; rang?: number; explication: string };
  mensualites: MensualiteDePlan[];
  loyersImpayes: { id: string; le: string; origine: OrigineDette }[];
  remarques: {
    regle: string;
    reference: string;
    aConfirmer: boolean;
    le?: string;
    explication: string;
  }[];
  origine: OrigineDette;
};

export type BudgetDuMenage = {
  id: string;
  au: string;
  postes: {
    nature: string;
    libelle: string;
    genre: 'RESSOURCE' | 'CHARGE' | 'VIE_COURANTE';
    montant: number;
    periodicite: string;
    parMois: number;
  }[];
  ressources: number;
  charges: number;
  resteAVivre: number;
  vieCourante: number;
  capacite: number;
  moisPourApurer?: number;
  origine: OrigineDette;
};

/** `budgets` is absent for whom the policy shows none. */
export type DetteDuDossier = {
  dossier: string;
  releves: ReleveDette[];
  retenu?: string;
  ecart?: number;
  depense: DepenseDeLogement;
  definitions: DefinitionImpaye[];
  plans: PlanDePaiement[];
  seuils: { definition: DefinitionImpaye; releve: ReleveDette }[];
  planParDefaut?: {
    mensualite: number;
    mois: number;
    regle: string;
    reference: string;
    aConfirmer: boolean;
  };
  budgets?: BudgetDuMenage[];
  annulations: { libelle: string; raison: string; origine: OrigineDette }[];
  gestes: {
    sources: { code: string; libelle: string }[];
    types: { code: string; libelle: string }[];
    paiement: boolean;
    budget?: boolean;
    annulables: string[];
    raison?: string;
  };
};

export type ClasseLisible = { code: string; libelle: string };

/** One service's policy, role by role. */
export type Politique = {
  service: string;
  libelle: string;
  lignes: {
    role: string;
    portee: string;
    classes: ClasseLisible[];
    actes: string[];
  }[];
};

/** Why one role sees something of a dossier in one service, or does not. */
export type RaisonLisible = {
  role: string;
  /** The row of the policy. */
  portee: string;
  voit: boolean;
  explication: string;
  source?: string;
  depuis?: string;
  jusqua?: string;
  classes: ClasseLisible[];
};

export type RaisonsDuService = { service: string; voit: boolean; raisons: RaisonLisible[] };

export type Pourquoi = {
  reference: string;
  dossier: string;
  voit: boolean;
  raisons: RaisonLisible[];
};

/** Whom a login names; not by name. */
export type AgentCherche = {
  identifiant: string;
  organisation: { code: string; nom: string };
  roles: string[];
  du: string;
  au?: string;
  etat: string;
};

export type OrganisationGeree = {
  code: string;
  nom: string;
  type: string;
  agents: number;
  referents: number;
  revuesDues: number;
};

export type AgentGere = {
  id: string;
  identifiant: string;
  nom: string;
  courriel: string;
  organisation: string;
  roles: string[];
  du: string;
  /** The last day; none for an account that was there before, until its review. */
  au?: string;
  etat: string;
  revueLe: string;
  revueDue: boolean;
  gerable: boolean;
  appliquee: boolean;
};

export type AgentsDeLOrganisation = Page<AgentGere> & {
  organisation: { code: string; nom: string };
  accordables: string[];
};

export type FicheAgent = {
  agent: AgentGere;
  organisation: { code: string; nom: string };
  accordables: string[];
  historique: {
    code: string;
    le: string;
    par: string;
    roles?: string[];
    du?: string;
    au?: string;
    motif?: string;
    jour?: string;
  }[];
};

/** Said once; the password is changed at the first sign-in. */
export type AgentInvite = { id: string; identifiant: string; motDePasse: string };
