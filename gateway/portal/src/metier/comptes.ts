import { dateCourte } from './dates';
import { libelle, ROLES } from './libelles';

type Libelles = Readonly<Record<string, string>>;

export const ETATS_COMPTE: Libelles = {
  A_VENIR: 'À venir',
  ACTIVE: 'Actif',
  ECHUE: 'Échu',
  SUSPENDUE: 'Suspendu',
  FERMEE: 'Fermé',
};

export const MOTIFS_HABILITATION: Libelles = {
  PRISE_DE_POSTE: 'Prise de poste',
  REMPLACEMENT: 'Remplacement',
  CHANGEMENT_DE_FONCTION: 'Changement de fonction',
  PROLONGATION: 'Prolongation',
  ABSENCE: 'Absence',
  RETOUR: 'Retour',
  DEPART: 'Départ',
  DOUTE_SUR_LE_COMPTE: 'Doute sur le compte',
  ERREUR: 'Erreur à corriger',
};

export const FAITS_HABILITATION: Libelles = {
  ACCORDEE: 'Habilitation accordée',
  REPRISE: 'Compte repris de l’annuaire',
  CHANGEE: 'Habilitation changée',
  SUSPENDUE: 'Agent suspendu',
  RETABLIE: 'Agent rétabli',
  MAINTENUE: 'Revue : maintenu',
  RETIREE: 'Revue : retiré',
  OUVERTE: 'Premier jour : compte ouvert',
  ECHUE: 'Dernier jour passé : compte fermé',
  AVERTIE: 'Averti que le compte ne sert plus',
  FERMEE_FAUTE_D_USAGE: 'Compte fermé faute d’usage',
};

/** Roles in words, in the order of the words. */
export const rolesLisibles = (roles: readonly string[]): string =>
  roles
    .map((r) => libelle(ROLES, r))
    .sort((a, b) => a.localeCompare(b, 'fr'))
    .join(', ');

export const periodeLisible = (du: string, au: string | undefined): string =>
  au ? `du ${dateCourte(du)} au ${dateCourte(au)}` : `depuis le ${dateCourte(du)}, sans terme`;

/** Who did it: an agent by its login, or the platform by itself. */
export const auteurLisible = (par: string): string =>
  par.startsWith('tache:') ? 'la plateforme' : par;
