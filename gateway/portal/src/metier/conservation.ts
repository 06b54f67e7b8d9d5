import { pluriel } from './libelles';

export const MOTIFS_EFFACEMENT: Record<string, string> = {
  DROIT_A_L_EFFACEMENT: 'Demande du ménage (droit à l’effacement)',
  OPPOSITION: 'Demande du ménage (droit d’opposition)',
  TRAITEMENT_ILLICITE: 'Traitement illicite',
  ARCHIVES_VERSEES: 'Versement aux Archives départementales',
};

export const ETATS_EFFACEMENT: Record<string, string> = {
  PREPARE: 'Préparé',
  EN_COURS: 'En cours',
  FAIT: 'Effacé partout',
  ABANDONNE: 'Retenu par un gel',
};

export const DEPARTS: Record<string, string> = {
  CLOTURE_DU_DOSSIER: 'la clôture du dossier',
  REMISE: 'la remise',
  RECEPTION: 'la réception',
  ENVOI: 'l’envoi',
  LECTURE: 'la lecture',
  SORTIE_DU_VIVIER: 'la sortie du vivier',
};

export const SORTS: Record<string, string> = {
  ARCHIVES_DEPARTEMENTALES: 'versement aux Archives départementales',
  SUPPRESSION: 'suppression',
  ANONYMISATION: 'anonymisation',
};

const UNITES: Record<string, [string, string]> = {
  Y: ['an', 'ans'],
  M: ['mois', 'mois'],
  W: ['semaine', 'semaines'],
  D: ['jour', 'jours'],
};

/** « P2Y » is read as « 2 ans »; what the charter leaves open is said as open. */
export function duree(iso: string | undefined): string {
  const lue = /^P(\d+)([YMWD])$/.exec(iso ?? '');
  const unite = UNITES[lue?.[2] ?? ''];
  if (!lue || !unite) return 'à fixer par le DPO';
  return pluriel(Number(lue[1]), unite[0], unite[1]);
}

/** The address of a page of a view. */
export const lienVue = (vue: string) => (n: number) =>
  `/conservation?vue=${vue}${n > 0 ? `&page=${n + 1}` : ''}`;
