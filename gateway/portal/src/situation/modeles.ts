import type { ActionPermise } from '../api/modeles';

export type Forme = 'CONNAISSANCE' | 'OUI_NON' | 'TEXTE' | 'MONTANT' | 'MESURES' | 'DU_DOSSIER';

/** What was said before of one thing. */
export type Parole = { valeur?: string; le: string; saisiPar: string };

/** One thing that a partner says of a case; without a value it is « non renseigné ». */
export type RubriqueFiche = {
  rubrique: string;
  libelle: string;
  forme: Forme;
  choix: { code: string; libelle: string }[];
  /** The last word's id: a new one names it. */
  parole?: string;
  valeur?: string;
  le?: string;
  saisiPar?: string;
  /** An act of the case says it, not the partner. */
  repris: boolean;
  renseigner: ActionPermise;
  anterieures: Parole[];
};

/** One organisation of the charter and what it has to say, by class of data. */
export type FournisseurFiche = {
  code: string;
  libelle: string;
  organisation: string;
  nom: string;
  source: string;
  aConfirmer: boolean;
  social?: RubriqueFiche[];
  procedure?: RubriqueFiche[];
  dette?: RubriqueFiche[];
  relogement?: RubriqueFiche[];
  vulnerabilite?: RubriqueFiche[];
};

export type MesureFiche = {
  id: string;
  code: string;
  libelle: string;
  organisation: string;
  nom: string;
  debut: string;
  fin?: string;
  etat: 'A_VENIR' | 'EN_COURS' | 'TERMINEE' | 'ANNULEE';
  le: string;
  saisiPar: string;
  arreter: ActionPermise;
};

export type TypeMesure = {
  code: string;
  libelle: string;
  duree?: string;
  consentement?: string;
  source: string;
};

export type FicheSituation = {
  dossier: string;
  reference: string;
  fournisseurs: FournisseurFiche[];
  mesures?: MesureFiche[];
  alertes?: { mesures: string[]; explication: string; source: string }[];
  catalogue: TypeMesure[];
};
