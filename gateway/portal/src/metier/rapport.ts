import type { Sections } from '../api/modeles';

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
