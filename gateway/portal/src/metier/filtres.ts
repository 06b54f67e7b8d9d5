/** What the dossier list is narrowed by; all of it lives in the URL, so that a view can be kept or sent. Never the search text. */
export type FiltresDossiers = {
  /** A worklist: it means the same thing every day. */
  liste?: string;
  stade?: string;
  parc?: string;
  commune?: string;
  organisation?: string;
  echeanceAvant?: string;
  sansActiviteDepuis?: string;
  tri?: string;
  /** Codes of what is shown, in this order, joined by commas; the usual columns when absent. */
  colonnes?: string;
  page: number;
};

const CLES = [
  'liste',
  'stade',
  'parc',
  'commune',
  'organisation',
  'echeanceAvant',
  'sansActiviteDepuis',
  'tri',
  'colonnes',
] as const;

/** What decides which dossiers are shown, and not how. */
const SELECTION = CLES.filter((cle) => cle !== 'colonnes');

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const FORMES: Record<(typeof CLES)[number], RegExp> = {
  liste: /^[A-Z_]+$/,
  stade: /^[A-Z_]+$/,
  parc: /^(PUBLIC|PRIVE)$/,
  commune: /^\d[\dAB]\d{3}$/,
  organisation: /^[a-z0-9-]+$/,
  echeanceAvant: DATE,
  sansActiviteDepuis: DATE,
  tri: /^-?[A-Za-z]+$/,
  colonnes: /^[A-Z_]+(,[A-Z_]+)*$/,
};

/** Reads the filters of an address; what does not look like a value of its filter is left out. Pages count from 1 there. */
export function filtresDepuisUrl(parametres: URLSearchParams): FiltresDossiers {
  const filtres: FiltresDossiers = { page: 0 };
  for (const cle of CLES) {
    const valeur = parametres.get(cle);
    if (valeur && FORMES[cle].test(valeur)) filtres[cle] = valeur;
  }
  const page = Number(parametres.get('page'));
  if (Number.isInteger(page) && page > 1) filtres.page = page - 1;
  return filtres;
}

export function filtresVersUrl(filtres: FiltresDossiers): URLSearchParams {
  const parametres = new URLSearchParams();
  for (const cle of CLES) {
    const valeur = filtres[cle];
    if (valeur) parametres.set(cle, valeur);
  }
  if (filtres.page > 0) parametres.set('page', String(filtres.page + 1));
  return parametres;
}

/** The filters as the API takes them. */
export function filtresVersApi(filtres: FiltresDossiers) {
  return Object.fromEntries(
    SELECTION.filter((cle) => filtres[cle]).map((cle) => [cle, filtres[cle] as string]),
  ) as Partial<Record<Exclude<(typeof CLES)[number], 'colonnes'>, string>>;
}

/** The columns that were chosen, in their order; none: the usual ones. */
export const colonnesChoisies = (filtres: FiltresDossiers): string[] =>
  filtres.colonnes?.split(',') ?? [];

/** How many filters narrow the list (the order and the page do not, and a worklist is chosen elsewhere). */
export const nombreDeFiltres = (filtres: FiltresDossiers): number =>
  SELECTION.filter((cle) => cle !== 'tri' && cle !== 'liste' && filtres[cle]).length;

/** Filters that a saved view holds, read as those of an address are. */
export const filtresDeVue = (
  gardes: Record<string, string | string[] | undefined>,
): FiltresDossiers =>
  filtresDepuisUrl(
    new URLSearchParams(
      Object.entries(gardes).flatMap(([cle, valeur]): [string, string][] =>
        valeur === undefined ? [] : [[cle, String(valeur)]],
      ),
    ),
  );
