import {
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { deposer, dossiers, lire, obtenir } from '../api/client';
import type { AlerteDePiste, DossierConcerne, EntreeDePiste, Page } from '../api/modeles';
import { SERVICES_DE_LA_PISTE, parleDesDossiers, type BaseDePiste } from '../metier/piste';

export const TAILLE_DE_PISTE = 100;

const RIEN: Page<EntreeDePiste> = { elements: [], total: 0, page: 0, taille: TAILLE_DE_PISTE };

/** What is looked for; dates are days, both included. */
export type RechercheDePiste = {
  dossiers: readonly string[];
  agent?: string;
  organisation?: string;
  action?: string;
  du?: string;
  au?: string;
};

function parametres(recherche: RechercheDePiste): URLSearchParams {
  const suite = new URLSearchParams();
  recherche.dossiers.forEach((id) => suite.append('dossier', id));
  for (const cle of ['agent', 'organisation', 'action', 'du', 'au'] as const) {
    const valeur = recherche[cle];
    if (valeur) suite.set(cle, valeur);
  }
  return suite;
}

export function lirePiste(
  base: BaseDePiste,
  recherche: RechercheDePiste,
  page: number,
  taille: number,
  enFichier = false,
): Promise<Page<EntreeDePiste>> {
  if (recherche.dossiers.length > 0 && !parleDesDossiers(base)) return Promise.resolve(RIEN);
  const suite = parametres(recherche);
  suite.set('page', String(page));
  suite.set('taille', String(taille));
  if (enFichier) suite.set('export', 'true');
  return obtenir<Page<EntreeDePiste>>(`/api/${base}/piste?${suite}`);
}

/** The first pages of every service, each by itself: one that is away hides nothing of the others. */
export const usePistes = (recherche: RechercheDePiste | undefined, pages: number) =>
  useQueries({
    queries: SERVICES_DE_LA_PISTE.flatMap(({ base }) =>
      Array.from({ length: pages }, (_, page) => ({
        queryKey: ['piste', base, recherche, page],
        queryFn: () => lirePiste(base, recherche ?? { dossiers: [] }, page, TAILLE_DE_PISTE),
        enabled: recherche !== undefined,
        retry: false,
        // Each reading leaves a trace: none that nobody asked for.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
      })),
    ),
  });

export const useDossierConcerne = (reference: string) =>
  useQuery({
    queryKey: ['dossier-concerne', reference],
    queryFn: () =>
      lire<DossierConcerne>(
        dossiers.GET('/api/dossiers/connaissances/{id}', { params: { path: { id: reference } } }),
      ),
    enabled: reference !== '',
    retry: false,
  });

export const useAlertes = (aExaminer: boolean) =>
  useQueries({
    queries: SERVICES_DE_LA_PISTE.map(({ base }) => ({
      queryKey: ['alertes-piste', base, aExaminer],
      queryFn: () =>
        obtenir<Page<AlerteDePiste>>(
          `/api/${base}/piste/alertes?aExaminer=${aExaminer}&page=0&taille=200`,
        ),
      placeholderData: keepPreviousData,
      retry: false,
    })),
  });

export function useExamen(base: BaseDePiste, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (constat: string) =>
      deposer<AlerteDePiste>(`/api/${base}/piste/alertes/${id}/examen`, { constat }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['alertes-piste'] });
      await client.invalidateQueries({ queryKey: ['travail'] });
    },
  });
}
