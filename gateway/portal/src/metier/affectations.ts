import { ajouterJours, joursEntre } from './dates';
import { estEnCours, plusUrgente } from './echeances';

type Affectation = {
  etat: string;
  demandeeLe: string;
  echeances: { code: string; date: string; etat: string }[];
  tentatives?: { le: string }[];
};

/** After so many days without any trace of work, an accepted assignment is shown as asleep. */
export const JOURS_SANS_ACTIVITE = 15;

export const ONGLETS = {
  'a-accepter': { libelle: 'À accepter', criteres: { etat: 'A_ACCEPTER' } },
  'en-cours': { libelle: 'En cours', criteres: { etat: 'ACCEPTEE' } },
  'en-retard': { libelle: 'En retard', criteres: { enRetard: true } },
  rendues: { libelle: 'Rendues', criteres: { etat: 'RENDUE' } },
  carences: { libelle: 'Carences', criteres: { etat: 'CARENCE' } },
  refusees: { libelle: 'Refusées', criteres: { etat: 'REFUSEE' } },
  'sans-organisation': { libelle: 'Sans organisation', criteres: { etat: 'SANS_ORGANISATION' } },
} as const;

export type Onglet = keyof typeof ONGLETS;

/** The tabs of an agent: who does missions has no use for those that nobody took. */
export const ongletsPour = (realise: boolean): Onglet[] =>
  realise
    ? ['a-accepter', 'en-cours', 'en-retard', 'rendues', 'carences']
    : [
        'a-accepter',
        'en-cours',
        'en-retard',
        'rendues',
        'carences',
        'refusees',
        'sans-organisation',
      ];

export const estOuverte = (a: { etat: string }): boolean =>
  a.etat === 'A_ACCEPTER' || a.etat === 'ACCEPTEE';

export function dueCetteSemaine(a: Affectation, aujourdhui: string): boolean {
  const urgente = estOuverte(a) ? plusUrgente(a.echeances) : undefined;
  return (
    urgente !== undefined &&
    urgente.date >= aujourdhui &&
    urgente.date <= ajouterJours(aujourdhui, 7)
  );
}

/** The last trace of work: an attempt, or the request itself. */
export function sansActivite(a: Affectation, aujourdhui: string): boolean {
  if (a.etat !== 'ACCEPTEE') return false;
  const derniere = (a.tentatives ?? []).reduce((d, t) => (t.le > d ? t.le : d), a.demandeeLe);
  return joursEntre(derniere.slice(0, 10), aujourdhui) >= JOURS_SANS_ACTIVITE;
}

/** The deadline that a list shows: the most urgent while there is work, otherwise none. */
export const echeanceAMontrer = (a: Affectation) =>
  estOuverte(a) ? plusUrgente(a.echeances.filter(estEnCours)) : undefined;
