import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type Query,
} from '@tanstack/react-query';
import { dossiers, envoyerFichier, lire } from '../api/client';
import type { paths } from '../api/genere/case-service';
import type { Import, LigneImport, NatureImport, Page } from '../api/modeles';
import { estEnCours } from '../metier/imports';

type EtatLigne = NonNullable<
  NonNullable<paths['/api/dossiers/imports/{id}/lignes']['get']['parameters']['query']>['etat']
>;

export const useImports = (page: number, taille = 20) =>
  useQuery({
    queryKey: ['imports', page, taille],
    queryFn: () =>
      lire<Page<Import>>(
        dossiers.GET('/api/dossiers/imports', { params: { query: { page, taille } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** What each file must hold, as the service reads it. */
export const useNatures = () =>
  useQuery({
    queryKey: ['imports', 'natures'],
    queryFn: () =>
      lire<{ elements: NatureImport[] }>(dossiers.GET('/api/dossiers/imports/natures')),
    staleTime: Infinity,
  });

/** One batch, read again each second as long as the service works on it. */
export const useImport = (id: string | undefined, initial?: Import) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () =>
      lire<Import>(
        dossiers.GET('/api/dossiers/imports/{id}', { params: { path: { id: id ?? '' } } }),
      ),
    enabled: id !== undefined,
    initialData: initial,
    refetchInterval: (requete: Query<Import>) =>
      requete.state.data && estEnCours(requete.state.data) ? 1000 : false,
  });

export const useLignes = (id: string, etat: string, page: number, actif: boolean) =>
  useQuery({
    queryKey: ['import', id, 'lignes', etat, page],
    queryFn: () =>
      lire<Page<LigneImport>>(
        dossiers.GET('/api/dossiers/imports/{id}/lignes', {
          params: {
            path: { id },
            query: { ...(etat ? { etat: etat as EtatLigne } : {}), page, taille: 50 },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: actif,
  });

export type Envoi = { fichier: File; nature: string; departement: string; simulation: boolean };

export function useEnvoi() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ fichier, nature, departement, simulation }: Envoi) => {
      const parametres = new URLSearchParams({
        nature,
        simulation: String(simulation),
        departement,
      });
      return envoyerFichier<Import>(`/api/dossiers/imports?${parametres}`, fichier);
    },
    onSuccess: (_, { simulation }) => {
      if (!simulation) return client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}

export function useAnnulation(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      lire<Import>(
        dossiers.POST('/api/dossiers/imports/{id}/annulation', { params: { path: { id } } }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['import', id] });
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
}
