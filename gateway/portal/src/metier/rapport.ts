import type { RapportSocial, Sections } from '../api/modeles';

export type CleSection = keyof Sections;

export type Section = {
  cle: CleSection;
  titre: string;
  aide?: string;
  obligatoire: boolean;
};

/** The sections of the diagnosis, in the order of R-262 (décret 2021-8, art. 2); the last three are « le cas échéant ». */
export const SECTIONS_DSF: readonly Section[] = [
  {
    cle: 'redacteur',
    titre: 'Identité et coordonnées du rédacteur',
    aide: 'Nom, fonction, service, téléphone professionnel.',
    obligatoire: true,
  },
  {
    cle: 'presenceLocataire',
    titre: 'Présence du locataire',
    aide: 'Le locataire a-t-il participé ? Quand et comment ?',
    obligatoire: true,
  },
  {
    cle: 'transmission',
    titre: 'Transmission au locataire et au bailleur',
    aide: 'Mention obligatoire : le diagnostic est transmis aux deux parties.',
    obligatoire: true,
  },
  { cle: 'identiteLocataire', titre: 'Identité du locataire', obligatoire: true },
  {
    cle: 'situationFamiliale',
    titre: 'Situation familiale',
    aide: 'Composition du foyer, enfants à charge.',
    obligatoire: true,
  },
  {
    cle: 'accompagnement',
    titre: 'Accompagnement social, juridique et juridictionnel',
    obligatoire: true,
  },
  {
    cle: 'situationLocative',
    titre: 'Caractéristiques de la situation locative',
    aide: 'Bail, loyer, charges, décompte. L’aide d’un juriste (ADIL) est conseillée pour le décompte.',
    obligatoire: true,
  },
  { cle: 'endettementLocatif', titre: 'Endettement locatif', obligatoire: true },
  {
    cle: 'traitementDette',
    titre: 'Dispositifs de traitement de la dette',
    aide: 'FSL, plan d’apurement, surendettement…',
    obligatoire: true,
  },
  { cle: 'reprisePaiement', titre: 'Reprise du paiement', obligatoire: true },
  { cle: 'capaciteRemboursement', titre: 'Capacité de remboursement', obligatoire: true },
  { cle: 'preconisations', titre: 'Préconisations et observations', obligatoire: true },
  {
    cle: 'observationsEcrites',
    titre: 'Observations écrites du rédacteur, du locataire ou du bailleur',
    obligatoire: false,
  },
  { cle: 'relogement', titre: 'Relogement et démarches', obligatoire: false },
  { cle: 'ccapex', titre: 'Saisine et recommandations de la CCAPEX', obligatoire: false },
];

export type Etape = { titre: string; sections: readonly Section[] };

/** The same sections, a few at a time. */
export const ETAPES_RAPPORT: readonly Etape[] = [
  { titre: 'Rédaction et rencontre', sections: SECTIONS_DSF.slice(0, 3) },
  { titre: 'Le ménage', sections: SECTIONS_DSF.slice(3, 6) },
  { titre: 'Le logement et la dette', sections: SECTIONS_DSF.slice(6, 9) },
  { titre: 'Paiement et préconisations', sections: SECTIONS_DSF.slice(9, 12) },
  { titre: 'Le cas échéant', sections: SECTIONS_DSF.slice(12) },
];

/** The mandatory sections that are still empty. */
export const sectionsManquantes = (
  saisies: Record<string, string>,
  parmi: readonly Section[] = SECTIONS_DSF,
): Section[] => parmi.filter((s) => s.obligatoire && !saisies[s.cle]?.trim());

/** What is handed in: every mandatory section, and of the others those that say something. */
export function sectionsARemettre(saisies: Record<string, string>): Sections {
  const remises = SECTIONS_DSF.map(({ cle, obligatoire }): [CleSection, string | undefined] => {
    const texte = saisies[cle]?.trim() ?? '';
    return [cle, texte || obligatoire ? texte : undefined];
  }).filter(([, texte]) => texte !== undefined);
  return Object.fromEntries(remises) as Sections;
}

/** The visit's report is one step; a diagnosis and an enquête are the sections of the décret, a few at a time. */
export const estUneVisite = (mission: string): boolean => mission === 'VISITE_ANTICIPATION';

const ETAPES_VISITE: readonly Etape[] = [{ titre: 'La visite d’anticipation', sections: [] }];

export const etapesDuRapport = (mission: string): readonly Etape[] =>
  estUneVisite(mission) ? ETAPES_VISITE : ETAPES_RAPPORT;

/** The closed list of R-265; a measure to stay is for the parc public alone. */
export const PRECONISATIONS_VISITE: Readonly<Record<string, string>> = {
  MESURE_MAINTIEN: 'Mesure pour le maintien dans le logement',
  ACCES_LOGEMENT: 'Accès à un nouveau logement',
  HEBERGEMENT_URGENCE: 'Hébergement d’urgence',
  COMMISSION_SIAO: 'Commission du SIAO',
  POURSUITE_VERS_OCTROI: 'Poursuite vers l’octroi du concours de la force publique',
};

export const preconisationsPossibles = (parc: string): [string, string][] =>
  Object.entries(PRECONISATIONS_VISITE).filter(
    ([code]) => code !== 'MESURE_MAINTIEN' || parc === 'PUBLIC',
  );

export type VisiteSaisie = { evaluation: string; demarches: string; preconisations: string[] };

/** What a visit's report still needs, by field. */
export function visiteManquante(v: VisiteSaisie): { champ: string; message: string }[] {
  return [
    ...(v.evaluation.trim()
      ? []
      : [{ champ: 'visite.evaluation', message: 'Décrivez votre évaluation de la situation.' }]),
    ...(v.preconisations.length > 0
      ? []
      : [{ champ: 'visite.preconisations', message: 'Choisissez au moins une préconisation.' }]),
  ];
}

export type CleSociale =
  | 'motifsProcedure'
  | 'motifsEmpechantMaintien'
  | 'typologieSouhaitee'
  | 'planDette'
  | 'occupationLogement';

/** R-266, in its order; the support comes last, or the word that none is needed. */
export const CHAMPS_SOCIAUX: readonly { cle: CleSociale; titre: string; aide?: string }[] = [
  { cle: 'motifsProcedure', titre: 'Motifs de la procédure' },
  {
    cle: 'motifsEmpechantMaintien',
    titre: 'Motifs qui empêchent le maintien dans le logement',
  },
  { cle: 'typologieSouhaitee', titre: 'Typologie souhaitée', aide: 'Par exemple : T3.' },
  { cle: 'planDette', titre: 'Plan pour la dette' },
  {
    cle: 'occupationLogement',
    titre: 'Occupation du logement',
    aide: 'Ce que vous en avez constaté, ou qu’elle n’a pas été évaluée.',
  },
];

export type SocialSaisi = {
  joint: boolean;
  textes: Partial<Record<CleSociale, string>>;
  accompagnement: string;
  aucunAccompagnement: boolean;
};

/** All of it or nothing: what is still missing once the author wants to give it. */
export function socialManquant(s: SocialSaisi): { champ: string; message: string }[] {
  if (!s.joint) return [];
  const manques = CHAMPS_SOCIAUX.filter((c) => !s.textes[c.cle]?.trim()).map((c) => ({
    champ: `rapportSocial.${c.cle}`,
    message: `Remplissez « ${c.titre} ».`,
  }));
  if (!s.aucunAccompagnement && !s.accompagnement.trim())
    manques.push({
      champ: 'rapportSocial.accompagnement',
      message: 'Indiquez l’accompagnement préconisé, ou qu’aucun n’est nécessaire.',
    });
  return manques;
}

/** What is handed in; nothing when the author joins none. */
export function socialARemettre(s: SocialSaisi): RapportSocial | undefined {
  if (!s.joint) return undefined;
  const texte = (cle: CleSociale) => s.textes[cle]?.trim() ?? '';
  return {
    motifsProcedure: texte('motifsProcedure'),
    motifsEmpechantMaintien: texte('motifsEmpechantMaintien'),
    typologieSouhaitee: texte('typologieSouhaitee'),
    planDette: texte('planDette'),
    occupationLogement: texte('occupationLogement'),
    ...(s.aucunAccompagnement
      ? { aucunAccompagnement: true }
      : { accompagnement: s.accompagnement.trim() }),
  };
}
