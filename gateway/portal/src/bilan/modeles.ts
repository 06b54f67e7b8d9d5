/** What the portal reads of a bilan; `api/contrat.ts` holds it to its contract. */

import type { ActionRefusee } from '../api/modeles';

export type LigneDeBilan = {
  code: string;
  libelle: string;
  annee?: number;
  precedente?: number;
  source: string;
};

export type ObjectifDeLaCharte = {
  code: string;
  libelle: string;
  variation: number;
  de: number;
  a: number;
  valeur?: number;
  reference?: number;
  constate?: number;
  source: string;
};

export type DeclarationDeBilan = {
  code: string;
  libelle: string;
  fournisseur: string;
  source: string;
  valeur?: number;
  origine?: string;
};

export type Bilan = {
  annee: number;
  nomDepartement: string;
  etat: string;
  arreteLe?: string;
  expulsions: LigneDeBilan[];
  activite: LigneDeBilan[];
  avis: LigneDeBilan[];
  preconisations: LigneDeBilan[];
  objectifs: ObjectifDeLaCharte[];
  declarations: DeclarationDeBilan[];
  appreciation?: string;
  propositions?: string;
  actions: string[];
  actionsRefusees?: ActionRefusee[];
};
