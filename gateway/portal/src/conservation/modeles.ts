/** What the portal reads of the life of data; `api/contrat.ts` checks each against the generated contract. */

export type CompteEfface = { genre: string; libelle: string; nombre: number };

export type ServiceEfface = {
  code: string;
  libelle: string;
  repondu: boolean;
  le?: string;
  leEnLettres: string;
  restants: number;
  comptes: CompteEfface[];
};

export type Effacement = {
  id: string;
  departement: string;
  references: string[];
  origine: string;
  motif: string;
  objet: string;
  decideLe: string;
  decideLeEnLettres: string;
  etat: string;
  enRetard: boolean;
  services: ServiceEfface[];
  reste: string[];
};

export type Gel = {
  id: string;
  reference: string;
  motif: string;
  depuis: string;
  jusqua?: string;
  leveLe?: string;
  actif: boolean;
};

export type Copie = {
  id: string;
  reference: string;
  etablieLe: string;
  complete: boolean;
  services: { service: string; libelle: string; recue: boolean; elements: number }[];
};

export type RegleConservation = {
  objet: string;
  libelle: string;
  aPartirDe: string;
  duree?: string;
  aFixer: boolean;
  sort: string;
  source: string;
  automatique: boolean;
  arrives?: number;
  derniere?: { le: string; jusqua: string; nombre: number; source: string };
};

export type ReglesConservation = { departement: string; elements: RegleConservation[] };
