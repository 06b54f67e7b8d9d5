import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { demanderFichier, dossiers, lire } from '../api/client';
import type { paths } from '../api/genere/case-service';
import type {
  ColonneDeListe,
  Dossier,
  Echeances,
  Fait,
  Identite,
  LigneDossier,
  Page,
  PageComptee,
} from '../api/modeles';
import { filtresVersApi, type FiltresDossiers } from '../metier/filtres';

export const TAILLE = 20;

type CriteresListe = NonNullable<paths['/api/dossiers']['get']['parameters']['query']>;
type CorpsRecherche =
  paths['/api/dossiers/recherche']['post']['requestBody']['content']['application/json'];

/** One page of the list: by GET when only filters narrow it, by POST as soon as a text does, since a text may be a name. */
export const lireDossiers = (
  filtres: FiltresDossiers,
  texte: string,
  taille = TAILLE,
): Promise<PageComptee<LigneDossier>> => {
  const { tri, ...filtresSeuls } = filtresVersApi(filtres);
  const criteres = { ...filtresSeuls, page: filtres.page, taille };
  return texte
    ? lire<PageComptee<LigneDossier>>(
        // The best match first: a search has no other order.
        dossiers.POST('/api/dossiers/recherche', {
          body: { texte, ...criteres } as CorpsRecherche,
        }),
      )
    : lire<PageComptee<LigneDossier>>(
        dossiers.GET('/api/dossiers', {
          params: { query: { ...criteres, ...(tri ? { tri } : {}) } as CriteresListe },
        }),
      );
};

export type FormatExport = 'XLSX' | 'CSV';

/** The list as it is shown, all its pages; the service makes the file and keeps the trace. */
export const exporterDossiers = (
  format: FormatExport,
  filtres: FiltresDossiers,
  texte: string,
  colonnes: string[],
  avancer: (octets: number) => void,
): Promise<Blob> =>
  demanderFichier(
    '/api/dossiers/export',
    {
      format,
      ...filtresVersApi(filtres),
      ...(texte ? { texte } : {}),
      ...(colonnes.length > 0 ? { colonnes } : {}),
    },
    avancer,
  );

export const useColonnes = () =>
  useQuery({
    queryKey: ['colonnes'],
    queryFn: () => lire<{ elements: ColonneDeListe[] }>(dossiers.GET('/api/dossiers/colonnes')),
    staleTime: Infinity,
  });

export const useDossiers = (filtres: FiltresDossiers, texte = '', taille = TAILLE, actif = true) =>
  useQuery({
    // other columns are no other dossiers
    queryKey: ['dossiers', { ...filtres, colonnes: undefined }, texte, taille],
    queryFn: () => lireDossiers(filtres, texte, taille),
    placeholderData: keepPreviousData,
    enabled: actif,
  });

export const useDossier = (id: string) =>
  useQuery({
    queryKey: ['dossier', id],
    queryFn: () => lire<Dossier>(dossiers.GET('/api/dossiers/{id}', { params: { path: { id } } })),
  });

export const useEcheances = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'echeances'],
    queryFn: () =>
      lire<Echeances>(dossiers.GET('/api/dossiers/{id}/echeances', { params: { path: { id } } })),
  });

export const useHistorique = (id: string) =>
  useInfiniteQuery({
    queryKey: ['dossier', id, 'historique'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      lire<Page<Fait>>(
        dossiers.GET('/api/dossiers/{id}/historique', {
          params: { path: { id }, query: { page: pageParam, taille: 20 } },
        }),
      ),
    getNextPageParam: (p) => ((p.page + 1) * p.taille < p.total ? p.page + 1 : undefined),
  });

export type Identites = {
  nomDe: (dossier: string) => Identite | undefined;
  indisponibles: boolean;
  enAttente: boolean;
};

/** The households of a list that another service gave, under the agent's own rights; the list opens even without them. */
export function useIdentites(ids: string[]): Identites {
  const tries = [...new Set(ids)].sort();
  const requete = useQuery({
    queryKey: ['identites', tries],
    queryFn: () =>
      lire<{ elements: Identite[] }>(
        dossiers.POST('/api/dossiers/identites', { body: { ids: tries } }),
      ),
    enabled: tries.length > 0,
    placeholderData: keepPreviousData,
  });
  return {
    nomDe: (id) => requete.data?.elements.find((i) => i.id === id),
    indisponibles: requete.isError,
    enAttente: requete.isPending && tries.length > 0,
  };
}

/** Takes one act out of a dossier to which it was wrongly attached. */
export function useSeparation(id: string, separe: (dossier: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (acte: string) =>
      lire<{ dossier: string }>(
        dossiers.POST('/api/dossiers/{id}/separation', {
          params: { path: { id } },
          body: { acte },
        }),
      ),
    onSuccess: (nouveau) => separe(nouveau.dossier),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', id] }),
  });
}

/** Opens again a dossier that was closed by mistake. */
export function useAnnulationCloture(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      lire<unknown>(
        dossiers.POST('/api/dossiers/{id}/cloture/annulation', { params: { path: { id } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', id] }),
  });
}
