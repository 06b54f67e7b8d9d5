import type { AlerteDePiste, EntreeDePiste, Page } from '../api/modeles';
import { pluriel } from './libelles';

/** Each service keeps its own trail; what it is called for people. */
export const SERVICES_DE_LA_PISTE = [
  { base: 'dossiers', nom: 'Dossiers' },
  { base: 'diagnostics', nom: 'Diagnostics et visites' },
  { base: 'commissions', nom: 'Commissions' },
  { base: 'notifications', nom: 'Courriers' },
  { base: 'relogements', nom: 'Relogement' },
  { base: 'comptes', nom: 'Connexions et comptes' },
] as const;

export type BaseDePiste = (typeof SERVICES_DE_LA_PISTE)[number]['base'];

export const ACTIONS_DE_PISTE: Record<string, string> = {
  LECTURE: 'Consultation',
  EXPORT: 'Export',
  IMPRESSION: 'Impression',
  MODIFICATION: 'Modification',
  ENVOI: 'Envoi',
  REFUS: 'Refus',
  CONNEXION: 'Connexion',
  DECONNEXION: 'Déconnexion',
};

/** The door's own trail is about accounts, never about a case: nothing there answers for a case. */
export const parleDesDossiers = (base: BaseDePiste): boolean => base !== 'comptes';

export type EntreeSituee = EntreeDePiste & { base: BaseDePiste; service: string };

/** What one service gave so far: its pages one after the other, the last entry first. */
export type PartDePiste = { base: BaseDePiste; pages: readonly Page<EntreeDePiste>[] };

const entrees = (part: PartDePiste): EntreeDePiste[] => part.pages.flatMap((p) => p.elements);

export const totalDePart = (part: PartDePiste): number => part.pages[0]?.total ?? 0;

/** Whether a service has older entries than those that it gave. */
export const aPlusAncien = (part: PartDePiste): boolean => entrees(part).length < totalDePart(part);

/**
 * One time line, the last entry first. It stops where a service that has older entries stopped, so that nothing is
 * missing between two lines.
 */
export function ligneDeTemps(parts: readonly PartDePiste[]): EntreeSituee[] {
  const horizon = parts
    .filter(aPlusAncien)
    .map((part) => entrees(part).at(-1)?.le ?? '')
    .reduce((plusRecent, le) => (instant(le) > instant(plusRecent) ? le : plusRecent), '');
  return parts
    .flatMap((part) =>
      entrees(part).map((e) => ({
        ...e,
        base: part.base,
        service: SERVICES_DE_LA_PISTE.find((s) => s.base === part.base)?.nom ?? part.base,
      })),
    )
    .filter((e) => instant(e.le) >= instant(horizon))
    .sort((a, b) => instant(b.le) - instant(a.le) || b.id.localeCompare(a.id));
}

const instant = (le: string): number => (le ? Date.parse(le) : 0);

/** Who did it: a person by the id of the account, or the platform. */
export const auteurDePiste = (e: Pick<EntreeDePiste, 'agent' | 'action'>): string =>
  e.agent === '-' ? (e.action === 'ENVOI' ? 'La plateforme' : 'Personne d’identifié') : e.agent;

/** « Refus (404) », since what was hidden and what was forbidden are not the same. */
export const actionDePiste = (e: Pick<EntreeDePiste, 'action' | 'statut'>): string => {
  const mot = ACTIONS_DE_PISTE[e.action] ?? e.action;
  return e.action === 'REFUS' ? `${mot} (${e.statut})` : mot;
};

/** How many cases, or accounts, an entry is about. */
export const concernesDePiste = (e: Pick<EntreeSituee, 'base' | 'nombre'>): string =>
  parleDesDossiers(e.base) ? String(e.nombre) : pluriel(e.nombre, 'compte');

export const ENTETES_DE_PISTE = [
  'Date',
  'Partie de la plateforme',
  'Action',
  'Quoi',
  'Organisation',
  'Rôles',
  'Compte',
  'Dossiers ou comptes concernés',
  'Dossiers ou comptes nommés',
  'Statut',
];

export const enLigneDePiste = (e: EntreeSituee): string[] => [
  e.le,
  e.service,
  ACTIONS_DE_PISTE[e.action] ?? e.action,
  e.libelle,
  e.organisation,
  e.roles.join(' '),
  e.agent,
  String(e.nombre),
  e.concerne.join(' '),
  String(e.statut),
];

/** « 23 exports de listes le 26/11/2026, pour 20 permis » */
export function phraseDAlerte(a: AlerteDePiste, base: BaseDePiste = 'dossiers'): string {
  const jour = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
  if (a.sorte === 'EXPORTS')
    return `${a.nombre} exports de listes demandés le ${jour.format(new Date(`${a.periode}T12:00:00Z`))} ; la limite est de ${a.limite} par jour, les suivants ont été refusés.`;
  const debut = new Date(a.periode);
  const heure = new Intl.DateTimeFormat('fr-FR', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  });
  const quoi = parleDesDossiers(base) ? 'dossiers différents' : 'comptes d’agents différents';
  return `${a.nombre} ${quoi} consultés en une heure, le ${jour.format(debut)} vers ${heure.format(debut)} ; l’usage ne dépasse pas ${a.limite}. Rien n’a été refusé.`;
}
