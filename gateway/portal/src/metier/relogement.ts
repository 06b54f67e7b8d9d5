import type { Concours, EntreeVivier, LigneListe, ListeSiao } from '../api/modeles';
import { enCsv } from './csv';
import { dateCourte } from './dates';

type Libelles = Record<string, string>;

export const ETATS_CONCOURS: Libelles = {
  EN_INSTRUCTION: 'En instruction',
  REFUS_IMPLICITE: 'Refus implicite',
  ACCORDE: 'Accordé',
  REFUSE: 'Refusé',
  SURSIS: 'Sursis',
  CLOS: 'Clos',
};

/** What SIAO owes, in one sentence each. */
export const CATEGORIES: Record<string, { nom: string; explication: string }> = {
  A: {
    nom: 'Veille sociale requise',
    explication:
      'La présence d’un travailleur social et une proposition d’hébergement sont obligatoires.',
  },
  B: {
    nom: 'Hébergement à proposer si le ménage appelle le 115',
    explication:
      'Un critère de vulnérabilité est enregistré, sans veille sociale : une proposition est obligatoire.',
  },
  C: {
    nom: 'Hébergement proposé selon les places si le ménage appelle le 115',
    explication:
      'Aucun critère de vulnérabilité n’est enregistré : une proposition est faite s’il y a de la place.',
  },
};

export const EXECUTIONS: Libelles = {
  EXECUTE: 'Exécuté',
  DEPART_AVANT: 'Départ avant l’exécution',
  REPORTE: 'Reporté',
  ANNULE: 'Annulé',
  NON_EXECUTE: 'Non exécuté',
};

export const VEILLES: Libelles = {
  CONTACTE: 'Ménage contacté',
  RENCONTRE: 'Ménage rencontré',
  SANS_CONTACT: 'Aucun contact',
  HEBERGEMENT_PROPOSE: 'Hébergement proposé',
  HEBERGEMENT_ACCEPTE: 'Hébergement accepté',
  HEBERGEMENT_REFUSE: 'Hébergement refusé',
  PRESENCE_A_L_EXPULSION: 'Présence à l’expulsion',
};

export const ETATS_LISTE: Libelles = {
  EN_PREPARATION: 'En préparation',
  EN_ATTENTE: 'En attente des identités',
  FIGEE: 'Arrêtée',
};

export const ETATS_ENTREE: Libelles = {
  A_COMPLETER: 'À compléter',
  COMPLETE: 'Complète',
  SORTIE: 'Sortie',
};

export const MANQUES: Libelles = {
  RAPPORT_SOCIAL: 'le rapport social',
  TYPOLOGIE: 'la typologie souhaitée',
  COMPTAGE: 'la mesure d’accompagnement (oui ou non)',
  NUMERO_UNIQUE: 'le numéro unique de la demande de logement',
  CHEF_DE_FILE: 'le bailleur chef de file',
};

export const ALERTES: Libelles = {
  RAPPEL: 'Premier rappel',
  LIMITE: 'Fin du délai de relogement',
  DEMANDE_A_RENOUVELER: 'Demande de logement à renouveler',
  DALO_PROCHE: 'Délai du DALO proche',
  DALO_DEPASSE: 'Délai du DALO dépassé',
};

export const NATURES_RAPPORT: Libelles = {
  RAPPORT_SOCIAL: 'Rapport social',
  RAPPORT_TRAVAILLEUR_SOCIAL_CAF: 'Rapport d’un travailleur social de la CAF (parc privé)',
  DIAGNOSTIC_CCAPEX: 'Diagnostic CCAPEX (parc privé)',
};

export const ISSUES_VIVIER: Libelles = {
  RELOGE_CONTINGENT: 'Relogé sur le contingent',
  RELOGE_ACD: 'Relogé au titre de l’accord collectif',
  RELOGE_DALO: 'Relogé au titre du DALO',
  ACTION_LOGEMENT: 'Relogé par Action Logement',
  SOLIHA: 'Relogé par SOLIHA',
  MUTATION_INTERNE: 'Mutation interne',
  AUTRE: 'Autre issue',
  RETRAIT: 'Retrait de la liste',
  DOSSIER_REUNI: 'Dossier réuni à un autre',
  DOSSIER_CLOS: 'Dossier clos',
};

export const AUTEURS_REFUS: Libelles = {
  MENAGE: 'Le ménage',
  BAILLEUR: 'Le bailleur',
  COMMISSION_ATTRIBUTION: 'La commission d’attribution',
};

export const DECISIONS_DALO: Libelles = {
  PRIORITAIRE: 'Reconnu prioritaire et urgent',
  REJET: 'Rejet',
  REORIENTATION_HEBERGEMENT: 'Réorientation vers un hébergement',
  SANS_OBJET: 'Sans objet',
};

/** What the law gives, and to whom. */
export const DELAIS_DALO: Libelles = {
  DECISION: 'Décision de la commission de médiation attendue jusqu’au',
  RELOGEMENT: 'Relogement par le préfet attendu jusqu’au',
};

export const ETATS_DELAI_DALO: Libelles = {
  EN_COURS: 'en cours',
  PROCHE: 'proche',
  DEPASSE: 'dépassé',
};

/** « Semaine 47 de 2026 » */
export function semaineLisible(code: string): string {
  const lue = /^(\d{4})-S(\d{2})$/.exec(code);
  return lue ? `Semaine ${Number(lue[2])} de ${lue[1]}` : code;
}

export const FILTRES_CONCOURS = [
  'etat',
  'categorie',
  'parc',
  'critere',
  'inconnu',
  'critereManquant',
  'executionAttendue',
  'veilleAttendue',
  'annonceTardive',
  'annonceAVenir',
] as const;

/** Only what this page knows leaves the address for the API. */
export function criteresDepuis(
  parametres: URLSearchParams,
  connus: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    connus.flatMap((c) => (parametres.get(c) ? [[c, parametres.get(c)!]] : [])),
  );
}

export const observations = (l: LigneListe): string =>
  [
    l.critereManquant && 'Anomalie : veille sociale demandée sans critère enregistré.',
    l.inconnuDesServices && 'Aucun service n’a déclaré connaître le ménage.',
    l.situationParticuliere && `Situation particulière : ${l.situationParticuliere}`,
  ]
    .filter(Boolean)
    .join(' ');

export const alerteDominante = (e: EntreeVivier) =>
  [...e.alertes].reverse().find((a) => a.atteinte) ?? undefined;

/** The day of the prefect's last decision, whatever it says. */
export const decideLe = (c: Concours): string | undefined =>
  c.octroi?.le ??
  c.actes
    .filter((a) => a.nature === 'DECISION_CFP')
    .map((a) => a.date)
    .sort()
    .at(-1);

const quand = (jour: string | undefined) => (jour ? dateCourte(jour) : '');

export const csvDesConcours = (
  concours: Concours[],
  nomDe: (dossier: string) => string | undefined,
): string =>
  enCsv(
    ['Ménage', 'Commune', 'Parc', 'État', 'Décision du', 'Possible à partir du', 'Catégorie'],
    concours.map((c) => [
      nomDe(c.dossier) ?? '',
      c.communeNom ?? c.commune,
      c.parc,
      ETATS_CONCOURS[c.etat] ?? c.etat,
      quand(decideLe(c)),
      c.octroi?.possibleLe ? dateCourte(c.octroi.possibleLe) : '',
      c.octroi?.categorie ?? '',
    ]),
  );

/** The name as it was frozen, else as it may be joined, else what is to be said instead. */
export function nomDansLaListe(
  liste: ListeSiao,
  identite: { menage: string } | undefined,
  joint: string | undefined,
): string {
  if (identite?.menage) return identite.menage;
  if (liste.etat !== 'FIGEE') return joint ?? 'non communiqué';
  return liste.nomsIndisponibles ? 'indisponible' : 'identité effacée';
}

/** The acts on a concours and on an entry of the pool, as the buttons say them. */
export const ACTES_RELOGEMENT: Record<string, string> = {
  DIRE_EXECUTION: 'Dire l’exécution',
  ANNONCER_EXPULSION: 'Noter l’annonce au SIAO',
  NOTER_VEILLE: 'Noter la veille sociale',
  NOTER_SITUATION: 'Noter une situation particulière',
  ENREGISTRER_RAPPORT: 'Enregistrer un rapport social complet',
  PRECISER_BESOINS: 'Préciser les besoins',
  DESIGNER_CHEF_DE_FILE: 'Désigner le chef de file',
  PROPOSER: 'Proposer un logement',
  REPONDRE: 'Enregistrer la réponse à la proposition',
  APPRECIER_REFUS: 'Apprécier le refus',
  NOTER_EVOLUTION: 'Noter une évolution',
  NOTER_DALO: 'Noter le recours DALO',
  SORTIR: 'Sortir du vivier',
};
