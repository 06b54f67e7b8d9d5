import type { components } from '../api/genere/case-service';

export type FaitsSimules = components['schemas']['SimulationRequete'];
export type DemandeIndemnite = components['schemas']['IndemnisationRequete'];
type ActeSimule = components['schemas']['ActeRequete'];

/** An act as it is being typed; the key keeps its row while others come and go. */
export type SaisieActe = {
  cle: number;
  nature: string;
  date: string;
  dateNotificationPrefet: string;
  dateAudience: string;
  sens: string;
  delaiDu: string;
  delaiAu: string;
};

export type ChampActe = Exclude<keyof SaisieActe, 'cle'>;

export type SaisieProcedure = {
  departement: string;
  typeBailleur: string;
  bailDate: string;
  bailRenouvele: string;
  delaiClause: string;
  loyer: string;
  motif: string;
  detteMontant: string;
  detteDepuis: string;
  aide: string;
  aideMontant: string;
  tiersPayant: boolean;
  actes: SaisieActe[];
};

export const acteVide = (cle: number): SaisieActe => ({
  cle,
  nature: '',
  date: '',
  dateNotificationPrefet: '',
  dateAudience: '',
  sens: '',
  delaiDu: '',
  delaiAu: '',
});

export const procedureVide = (departement: string): SaisieProcedure => ({
  departement,
  typeBailleur: '',
  bailDate: '',
  bailRenouvele: '',
  delaiClause: '',
  loyer: '',
  motif: '',
  detteMontant: '',
  detteDepuis: '',
  aide: '',
  aideMontant: '',
  tiersPayant: false,
  actes: [acteVide(0)],
});

const CHAMPS_DE_L_ACTE: Readonly<Record<string, readonly ChampActe[]>> = {
  ASSIGNATION: ['dateNotificationPrefet', 'dateAudience'],
  SAISINE_DSF: ['dateAudience'],
  RENVOI: ['dateAudience'],
  JUGEMENT: ['delaiDu', 'delaiAu'],
  DELAI_JEX: ['delaiDu', 'delaiAu'],
  PCS: ['delaiDu', 'delaiAu'],
  SURENDETTEMENT: ['delaiDu', 'delaiAu'],
  CQL: ['dateNotificationPrefet'],
  DECISION_CFP: ['sens'],
};

/** What an act says besides its day. */
export const champsDe = (nature: string): readonly ChampActe[] => CHAMPS_DE_L_ACTE[nature] ?? [];

/** « 1 250,50 » as a number; nothing when it is none, so that the service says what is wrong. */
export function montant(texte: string): number | undefined {
  const net = texte.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return net === '' || !Number.isFinite(Number(net)) ? undefined : Number(net);
}

/** What was typed and is no amount. */
export const malEcrit = (texte: string): boolean =>
  texte.trim() !== '' && montant(texte) === undefined;

const ouRien = (texte: string): string | undefined => (texte === '' ? undefined : texte);

function acte(saisie: SaisieActe): ActeSimule {
  const dit = (champ: ChampActe) =>
    champsDe(saisie.nature).includes(champ) ? ouRien(saisie[champ]) : undefined;
  return {
    nature: saisie.nature as ActeSimule['nature'],
    date: saisie.date,
    dateNotificationPrefet: dit('dateNotificationPrefet'),
    dateAudience: dit('dateAudience'),
    sens: dit('sens') as ActeSimule['sens'],
    delai:
      dit('delaiDu') || dit('delaiAu') ? { du: dit('delaiDu'), au: dit('delaiAu') } : undefined,
  };
}

/** The facts, without what was left blank; a row without anything is no act. */
export function faits(saisie: SaisieProcedure): FaitsSimules {
  const aide = montant(saisie.aideMontant) ?? ouRien(saisie.aide);
  const dette = {
    montant: montant(saisie.detteMontant),
    depuis: ouRien(saisie.detteDepuis),
    aideAuLogement: aide,
    tiersPayant: aide === undefined ? undefined : saisie.tiersPayant,
  };
  const bail = {
    date: ouRien(saisie.bailDate),
    renouvelleLe: ouRien(saisie.bailRenouvele),
    delaiClause: ouRien(saisie.delaiClause),
    loyerHorsCharges: montant(saisie.loyer),
  };
  const dit = (objet: object) => Object.values(objet).some((valeur) => valeur !== undefined);
  return {
    departement: saisie.departement.trim(),
    bailleur: saisie.typeBailleur
      ? {
          type: saisie.typeBailleur as NonNullable<FaitsSimules['bailleur']>['type'],
        }
      : undefined,
    bail: dit(bail) ? bail : undefined,
    motifs: saisie.motif ? [saisie.motif] : undefined,
    dette: dit(dette) ? dette : undefined,
    actes: actesSaisis(saisie).map(acte),
  };
}

export const actesSaisis = (saisie: SaisieProcedure): SaisieActe[] =>
  saisie.actes.filter((a) => a.nature !== '' || a.date !== '');

/** A date of two that the law may give: which is good for what. */
export function motsIncertitude(code: string): string | undefined {
  switch (code) {
    case 'CP_DELAI_AU_PLUS_TOT':
      return 'Date incertaine : la plus proche des deux. C’est celle des alertes, pour agir à temps.';
    case 'CP_DELAI_AU_PLUS_TARD':
      return 'Date incertaine : la plus lointaine des deux. Avant elle, on ne peut pas dire la clause acquise.';
    default:
      return undefined;
  }
}

/** The refusal that opens the State's liability: the one that was said, or the one of silence. */
export function dernierRefus(
  saisie: SaisieProcedure,
  echeances: { code: string; date: string; etat: string }[],
): string | undefined {
  const dits = saisie.actes.filter((a) => a.nature === 'DECISION_CFP' && a.sens === 'REFUS');
  const tus = echeances.filter((e) => e.code === 'CFP_REPONSE' && e.etat !== 'TENUE');
  return [...dits.map((a) => a.date), ...tus.map((e) => e.date)].filter(Boolean).sort().at(-1);
}

const UNITES: Readonly<Record<string, string>> = {
  JOURS: 'jours',
  JOURS_OUVRES: 'jours ouvrés',
  SEMAINES: 'semaines',
  MOIS: 'mois',
  FOIS: 'fois la base',
  EUROS: 'euros',
  NOMBRE: 'à réunir',
};

const UN: Readonly<Record<string, string>> = {
  JOURS: 'jour',
  JOURS_OUVRES: 'jour ouvré',
  SEMAINES: 'semaine',
  EUROS: 'euro',
};

/** « 6 semaines », « fixée par la charte ». */
export function motsValeur(valeur: number | undefined, unite: string): string {
  if (valeur === undefined) return 'fixée par la charte du département';
  if (valeur === 0) return 'dès ce jour';
  const mots = (valeur < 2 ? UN[unite] : undefined) ?? UNITES[unite] ?? unite;
  return `${valeur.toLocaleString('fr-FR')} ${mots}`;
}

/** « 2026-06 » as « juin 2026 ». */
export const motsMois = (mois: string): string =>
  new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${mois}-01T00:00:00Z`),
  );

export const CLES_DE_REGLE: Readonly<Record<string, string>> = {
  'cp.delai': 'Délai du commandement de payer',
  'cp.mentions': 'Mentions du commandement de payer',
  'cp.caution': 'Signification du commandement à la caution',
  'cp.clause_minimum': 'Délai le plus court qu’une clause peut donner',
  'impaye.multiple': 'Impayé : multiple de la dépense',
  'impaye.montant': 'Impayé : montant dépassé',
  'impaye.duree': 'Impayé : durée depuis le premier défaut',
  'impaye.signalement': 'Signalement de l’impayé à la CAF ou à la MSA',
  'signalement_cp.duree': 'Signalement du commandement : durée de l’impayé',
  'signalement_cp.multiple': 'Signalement du commandement : multiple du loyer',
  'apl.decision_ccapex': 'Décision de la CCAPEX sur l’aide au logement',
  'plan.par_defaut': 'Plan de paiement par défaut',
  'plan.avenant_pcs': 'Avenant d’un protocole de cohésion sociale',
  'plan.duree_juge': 'Délais de paiement accordés par le juge : durée',
  'plan.conditions_juge': 'Délais de paiement accordés par le juge : conditions',
  'plan.rupture_juge': 'Délais de paiement accordés par le juge : rupture',
  'surendettement.moratoire': 'Surendettement : fin d’une suspension d’exigibilité',
  'surendettement.effacement': 'Surendettement : rétablissement personnel',
  'pcs.duree': 'Protocole de cohésion sociale : durée',
  'pcs.duree_maximale': 'Protocole de cohésion sociale : durée la plus longue',
  'pcs.nouveau_bail': 'Nouveau bail après un protocole de cohésion sociale',
  'saisine_ccapex.avant_assignation': 'Saisine de la CCAPEX avant l’assignation',
  'assignation.notification_prefet': 'Notification de l’assignation au préfet',
  'dsf.entretien': 'Entretien proposé pour le diagnostic',
  'dsf.transmission': 'Envoi du diagnostic avant l’audience',
  'cql.delai': 'Délai du commandement de quitter les lieux',
  'cfp.delai_reponse': 'Réponse du préfet à la réquisition',
  'responsabilite.debut': 'Début de la responsabilité de l’État',
  'responsabilite.execution': 'Exécution après l’octroi du concours',
  'indemnisation.reponse': 'Réponse du préfet à la demande d’indemnité',
};
