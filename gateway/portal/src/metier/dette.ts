import type {
  DefinitionImpaye,
  DetteDuDossier,
  MensualiteDePlan,
  PlanDePaiement,
} from '../api/modeles';
import type { Libelles } from './libelles';

type Gravite = 'success' | 'info' | 'warning' | 'error' | 'new';

/** What a definition of arrears finds, in words and in colour; the words stand alone. */
export const CONSTATS: Record<DefinitionImpaye['constat'], { mots: string; gravite: Gravite }> = {
  CONSTITUE: { mots: 'constitué', gravite: 'error' },
  A_VENIR: { mots: 'à venir', gravite: 'warning' },
  NON_CONSTITUE: { mots: 'non constitué', gravite: 'success' },
  INDETERMINE: { mots: 'indéterminé', gravite: 'new' },
  SANS_OBJET: { mots: 'sans objet', gravite: 'info' },
};

export const ETATS_PLAN: Record<PlanDePaiement['etat'], { mots: string; gravite: Gravite }> = {
  EN_COURS: { mots: 'en cours', gravite: 'info' },
  ROMPU: { mots: 'rompu', gravite: 'error' },
  TENU: { mots: 'tenu', gravite: 'success' },
};

export const ETATS_MENSUALITE: Record<
  MensualiteDePlan['etat'],
  { mots: string; gravite: Gravite }
> = {
  A_VENIR: { mots: 'à venir', gravite: 'info' },
  PAYEE: { mots: 'payée', gravite: 'success' },
  PAYEE_EN_RETARD: { mots: 'payée en retard', gravite: 'warning' },
  MANQUEE: { mots: 'manquée', gravite: 'error' },
};

export const PERIODICITES: Libelles = {
  MENSUELLE: 'par mois',
  TRIMESTRIELLE: 'par trimestre',
  ANNUELLE: 'par an',
};

type Poste = NonNullable<DetteDuDossier['budgets']>[number]['postes'][number];

/** The lines of a budget, in the order in which one asks for them. */
export const POSTES: { genre: Poste['genre']; titre: string; natures: [string, string][] }[] = [
  {
    genre: 'RESSOURCE',
    titre: 'Ressources',
    natures: [
      ['SALAIRE', 'Salaires et revenus d’activité'],
      ['CHOMAGE', 'Allocations de chômage'],
      ['RETRAITE', 'Retraites et pensions'],
      ['MINIMA_SOCIAUX', 'Minima sociaux et prime d’activité'],
      ['PRESTATIONS_FAMILIALES', 'Prestations familiales'],
      ['AUTRE_RESSOURCE', 'Autres ressources'],
    ],
  },
  {
    genre: 'CHARGE',
    titre: 'Charges',
    natures: [
      ['LOYER_RESIDUEL', 'Loyer et charges, aide au logement déduite'],
      ['ENERGIE_EAU', 'Énergie et eau'],
      ['ASSURANCES', 'Assurances et mutuelle'],
      ['TRANSPORT', 'Transport'],
      ['COMMUNICATIONS', 'Téléphone et internet'],
      ['CREDITS', 'Crédits et autres dettes'],
      ['IMPOTS_PENSIONS', 'Impôts et pensions versées'],
      ['AUTRE_CHARGE', 'Autres charges'],
    ],
  },
  {
    genre: 'VIE_COURANTE',
    titre: 'Vie courante',
    natures: [['VIE_COURANTE', 'Alimentation et vie courante']],
  },
];

/** As it is typed in a form. */
export const montantEcrit = (montant: number): string => String(montant).replace('.', ',');

/** « 1 200,50 » as a number; nothing when it is no amount. */
export function montantSaisi(texte: string): number | undefined {
  const net = texte.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(net) ? Number(net) : undefined;
}
