/** What the portal reads of the commission-service's answers; `api/contrat.ts` holds them to its contract. */

import type { ActionRefusee } from '../api/modeles';

export type Avertissement = { code: string; message: string; source?: string };

export type Membre = {
  organisation: string;
  nom: string;
  permanent: boolean;
  invite: boolean;
  presence?: string;
};

export type Tache = {
  code: string;
  organisation: string;
  nom: string;
  faite: boolean;
  faiteLe?: string;
};

export type Seance = {
  id: string;
  formation: string;
  nomFormation: string;
  niveauFormation?: string;
  date: string;
  heure: string;
  lieu: string;
  etat: string;
  inscrits: number;
  avisRendus: number;
  capacite?: number;
  menagesPresents: boolean;
  source: string;
  convocationJusquAu?: string;
  sourceConvocation?: string;
  /** The last day on which this member read the cases of the sitting; absent while it goes on. */
  accesFiniLe?: string;
  sourceAcces?: string;
  convocationAConfirmer: boolean;
  closeLe?: string;
  membres: Membre[];
  taches: Tache[];
  actions: string[];
  actionsRefusees?: ActionRefusee[];
  avertissements: Avertissement[];
};

export type Suivi = { etat: string; le: string; commentaire?: string };

export type Preconisation = {
  id: string;
  type: string;
  libelle: string;
  organisation: string;
  nomOrganisation: string;
  quoi?: string;
  echeance?: string;
  financement?: string;
  decideePar: string[];
  etat: string;
  enRetard: boolean;
  suivis: Suivi[];
};

/** What was decided of the housing aid. */
export type DecisionApl = { issue: string; libelle: string; motivation?: string; source: string };

export type Avis = {
  decisionApl?: DecisionApl;
  code: string;
  libelle: string;
  observation?: string;
  le: string;
  adhesion?: string;
  reexamenLe?: string;
  preconisations: Preconisation[];
};

export type LigneOrdreDuJour = {
  rang: number;
  dossier: string;
  parc: string;
  stade: string;
  commune: string;
  nomCommune: string;
  bailleur?: string;
  nomBailleur?: string;
  inscritLe: string;
  menageConvoque: boolean;
  derogation?: string;
  presenceMenage?: string;
  saisineApl?: { numero: string; date: string; source: string };
  avis?: Avis;
};

export type Retour = {
  type: string;
  mission: string;
  organisation: string;
  nomOrganisation: string;
  le: string;
};

export type Candidature = {
  id: string;
  dossier: string;
  formation: string;
  nomFormation: string;
  etat: string;
  depuis?: string;
  regle?: string;
  source?: string;
  explication?: string;
  parc?: string;
  stade?: string;
  nomCommune?: string;
  actes: { numero: string; nature: string; date: string }[];
  demandes: { motif: string; le: string }[];
  retours: Retour[];
  nouveauRetour: boolean;
  dernierExamen?: string;
  reexamenLe?: string;
  seance?: string;
  dateSeance?: string;
};

export type LignePreconisation = {
  seance: string;
  formation: string;
  nomFormation: string;
  dateSeance: string;
  dossier: string;
  nomCommune?: string;
  peutSuivre: boolean;
  preconisation: Preconisation;
};

export type Formation = {
  code: string;
  nom: string;
  niveau: string;
  nomNiveau: string;
  examineParDefaut: boolean;
  presidence: { organisation: string; nom: string; qualite?: string }[];
  tousLes?: string;
  parAnMinimum?: number;
  capacite?: number;
  menagesPresents: boolean;
  parcs: string[];
  stades: string[];
  lieu?: string;
  source: string;
  derniereSeance?: string;
  prochaineSeance?: string;
  intervalleDepasse: boolean;
};

export type Choix = { code: string; libelle: string; source: string };

export type Listes = {
  avis: Choix[];
  preconisations: Choix[];
  decisionsApl: (Choix & { suspend: boolean })[];
  organisations: { code: string; nom: string; type: string }[];
};

export type Compte = {
  code?: string;
  nom: string;
  faits?: number;
  procedures?: number;
  menages?: number;
  masque: boolean;
};

export type Indicateur = {
  code: string;
  libelle: string;
  definition: string;
  fournisseur: string;
  source: string;
  statut: string;
  total: Compte;
  parParc: Compte[];
  parArrondissement: Compte[];
};

export type Indicateurs = {
  elements: Indicateur[];
  annee: number;
  nomDepartement: string;
  calculeLe: string;
  petitsEffectifsMasques: boolean;
};

export type LigneTravail = { code: string; libelle: string; total: number; lien: string };
