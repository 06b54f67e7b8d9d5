import { ajouterJours } from './dates';

type Libelles = Record<string, string>;

export const ETATS_SEANCE: Libelles = {
  PROGRAMMEE: 'Programmée',
  CLOSE: 'Close',
  ANNULEE: 'Annulée',
};

export const PRESENCES: Libelles = {
  PRESENT: 'Présent',
  REPRESENTE: 'Représenté',
  ABSENT_EXCUSE: 'Absent excusé',
  ABSENT: 'Absent',
};

export const ADHESIONS: Libelles = {
  ADHERE: 'Adhère',
  ADHERE_EN_PARTIE: 'Adhère en partie',
  N_ADHERE_PAS: 'N’adhère pas',
};

export const MOTIFS_RETRAIT: Libelles = {
  REPORTE: 'Reporté à une autre séance',
  SITUATION_REGLEE: 'Situation réglée',
  MENAGE_PARTI: 'Ménage parti',
  ERREUR: 'Inscrit par erreur',
  AUTRE: 'Autre motif',
};

export const ETATS_PRECONISATION: Libelles = {
  A_FAIRE: 'À faire',
  EN_COURS: 'En cours',
  REALISEE: 'Réalisée',
  REFUSEE_PAR_LE_MENAGE: 'Refusée par le ménage',
  IMPOSSIBLE: 'Impossible',
  ABANDONNEE: 'Abandonnée',
};

export const TACHES: Libelles = {
  ORDRE_DU_JOUR: 'Ordre du jour',
  INVITATIONS: 'Invitations',
  INSTRUCTION: 'Instruction des dossiers',
  PRESENTATION: 'Présentation des dossiers',
  ANIMATION: 'Animation',
  RELEVE_DE_DECISIONS: 'Relevé de décisions',
  COURRIERS: 'Courriers d’avis et de préconisations',
  COPIE_AUX_SERVICES_SOCIAUX: 'Copie aux services sociaux',
  SUIVI: 'Suivi des préconisations',
  BILAN: 'Bilan',
  COMPTE_RENDU: 'Compte rendu',
};

/** « P2M » → « tous les 2 mois » */
export function intervalle(duree: string): string {
  const lu = /^P(\d+)([YMWD])$/.exec(duree);
  if (!lu) return duree;
  const n = Number(lu[1]);
  const unite = { Y: 'ans', M: 'mois', W: 'semaines', D: 'jours' }[lu[2] as 'Y' | 'M' | 'W' | 'D'];
  return `${lu[2] === 'W' ? 'toutes' : 'tous'} les ${n > 1 ? `${n} ` : ''}${unite}`;
}

/** The order of the agenda once a case has been moved by one place. */
export function deplacer(dossiers: string[], dossier: string, pas: -1 | 1): string[] {
  const rang = dossiers.indexOf(dossier);
  const cible = rang + pas;
  if (rang < 0 || cible < 0 || cible >= dossiers.length) return dossiers;
  const autres = dossiers.filter((d) => d !== dossier);
  return [...autres.slice(0, cible), dossier, ...autres.slice(cible)];
}

/** « 2026-12 » → the weeks of the month, from Monday to Sunday, days outside it included. */
export function semaines(mois: string): string[][] {
  const premier = `${mois}-01`;
  const jour = new Date(`${premier}T00:00:00Z`).getUTCDay();
  let lundi = ajouterJours(premier, -((jour + 6) % 7));
  const toutes: string[][] = [];
  do {
    toutes.push(Array.from({ length: 7 }, (_, i) => ajouterJours(lundi, i)));
    lundi = ajouterJours(lundi, 7);
  } while (lundi.startsWith(mois));
  return toutes;
}

export function moisVoisin(mois: string, pas: -1 | 1): string {
  const [annee = 0, m = 1] = mois.split('-').map(Number);
  return new Date(Date.UTC(annee, m - 1 + pas, 1)).toISOString().slice(0, 7);
}

const MOIS = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « décembre 2026 » */
export const nomDuMois = (mois: string): string => MOIS.format(new Date(`${mois}-01T00:00:00Z`));

/** A figure as it is read: hidden figures say so. */
export const chiffre = (valeur: number | undefined): string =>
  valeur === undefined || valeur === null ? 'moins de 5' : valeur.toLocaleString('fr-FR');

/** « −30 % », « +4 % » */
export const pourcent = (variation: number): string =>
  `${variation > 0 ? '+' : variation < 0 ? '−' : ''}${Math.abs(variation)} %`;

/** The acts on a sitting, as the buttons say them. */
export const ACTES_SEANCE: Record<string, string> = {
  INSCRIRE: 'Inscrire un dossier',
  ORDONNER: 'Changer l’ordre de passage',
  RETIRER: 'Retirer un dossier',
  COCHER: 'Cocher une tâche',
  NOTER_PRESENCES: 'Noter les présences',
  RENDRE_AVIS: 'Enregistrer un avis',
  CLORE: 'Clore la séance',
  ANNULER: 'Annuler la séance',
};
