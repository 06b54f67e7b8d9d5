/** What the portal reads of the legal clock's answers; `api/contrat.ts` holds them to its contract. */

/** A day with the rule that gives it. */
export type Borne = {
  date: string;
  regle: string;
  reference: string;
  explication: string;
  confiance: string;
};

export type MoisIndemnise = {
  mois: string;
  jours: number;
  joursDuMois: number;
  indemnite: number;
  charges: number;
};

export type EstimationIndemnite = {
  debut: Borne;
  fin?: Borne;
  periode?: { du: string; au: string };
  mois: MoisIndemnise[];
  brut: number;
  sommesRecues: number;
  estimation: number;
  reponse?: Borne;
  aValider: boolean;
};

export type DecisionSurRegle = {
  valeur?: number;
  report642: boolean;
  motif: string;
  par: string;
  le: string;
};

export type RegleDuDroit = {
  id: string;
  cle: string;
  regle: string;
  valeur?: number;
  unite: string;
  dateDebut?: string;
  dateFin?: string;
  reference: string;
  confiance: string;
  report642: boolean;
  adaptable: boolean;
  adaptation?: { valeur?: number; report642: boolean; motif: string; le: string };
  decisions?: DecisionSurRegle[];
};

export type ReglesDuDroit = {
  elements: RegleDuDroit[];
  departement?: string;
  adapter: { permis: boolean; raison?: string };
};
