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
] as const;

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
    CLES.filter((cle) => filtres[cle]).map((cle) => [cle, filtres[cle] as string]),
  ) as Partial<Record<(typeof CLES)[number], string>>;
}

/** How many filters narrow the list (the order and the page do not, and a worklist is chosen elsewhere). */
export const nombreDeFiltres = (filtres: FiltresDossiers): number =>
  CLES.filter((cle) => cle !== 'tri' && cle !== 'liste' && filtres[cle]).length;

/** Filters that a saved view holds, read as those of an address are. */
export const filtresDeVue = (gardes: Record<string, string | undefined>): FiltresDossiers =>
  filtresDepuisUrl(
    new URLSearchParams(
      Object.entries(gardes).filter((e): e is [string, string] => typeof e[1] === 'string'),
    ),
  );
