import { estEnCours, plusUrgente } from './echeances';

type Affectation = {
  etat: string;
  demandeeLe: string;
  echeances: { code: string; date: string; etat: string }[];
  tentatives?: { le: string }[];
};

type Criteres = {
  etat?: string;
  travail?: 'EN_RETARD' | 'CETTE_SEMAINE' | 'SANS_ACTIVITE';
  miennes?: boolean;
};

/** The views of a list; `travail` is counted and filtered by the service with the same words. */
export const ONGLETS = {
  'a-accepter': { libelle: 'À accepter', criteres: { etat: 'A_ACCEPTER' } },
  'en-cours': { libelle: 'En cours', criteres: { etat: 'ACCEPTEE' } },
  miennes: { libelle: 'Que je suis', criteres: { etat: 'ACCEPTEE', miennes: true } },
  'en-retard': { libelle: 'En retard', criteres: { travail: 'EN_RETARD' } },
  'cette-semaine': { libelle: 'Cette semaine', criteres: { travail: 'CETTE_SEMAINE' } },
  'sans-activite': { libelle: 'Sans activité', criteres: { travail: 'SANS_ACTIVITE' } },
  rendues: { libelle: 'Rendues', criteres: { etat: 'RENDUE' } },
  carences: { libelle: 'Carences', criteres: { etat: 'CARENCE' } },
  refusees: { libelle: 'Refusées', criteres: { etat: 'REFUSEE' } },
  'sans-organisation': { libelle: 'Sans organisation', criteres: { etat: 'SANS_ORGANISATION' } },
} as const satisfies Record<string, { libelle: string; criteres: Criteres }>;

export type Onglet = keyof typeof ONGLETS;

/** The tabs of an agent: who does missions has no use for those that nobody took. */
export const ongletsPour = (realise: boolean): Onglet[] =>
  realise
    ? [
        'a-accepter',
        'en-cours',
        'miennes',
        'en-retard',
        'cette-semaine',
        'sans-activite',
        'rendues',
        'carences',
      ]
    : [
        'a-accepter',
        'en-cours',
        'en-retard',
        'cette-semaine',
        'sans-activite',
        'rendues',
        'carences',
        'refusees',
        'sans-organisation',
      ];

export const estOuverte = (a: { etat: string }): boolean =>
  a.etat === 'A_ACCEPTER' || a.etat === 'ACCEPTEE';

/** What waits for its own service, whoever else may read it. */
export const estDuTravail = (onglet: Onglet): boolean =>
  ['a-accepter', 'en-retard', 'cette-semaine', 'sans-activite'].includes(onglet);

/** The deadline that a list shows: the most urgent while there is work, otherwise none. */
export const echeanceAMontrer = (a: Affectation) =>
  estOuverte(a) ? plusUrgente(a.echeances.filter(estEnCours)) : undefined;
