import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deposer, dossiers, lire } from '../api/client';
import type { Compteur, Vue } from '../api/modeles';
import { colonnesChoisies, filtresVersApi, type FiltresDossiers } from '../metier/filtres';

export const useCompteurs = () =>
  useQuery({
    queryKey: ['compteurs'],
    queryFn: () => lire<{ elements: Compteur[] }>(dossiers.GET('/api/dossiers/compteurs')),
  });

export const useVues = () =>
  useQuery({
    queryKey: ['vues'],
    queryFn: () => lire<{ elements: Vue[] }>(dossiers.GET('/api/dossiers/vues')),
  });

export function useGarderVue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (vue: { nom: string; partagee: boolean; filtres: FiltresDossiers }) =>
      deposer<Vue>('/api/dossiers/vues', {
        ...vue,
        filtres: {
          ...filtresVersApi(vue.filtres),
          ...(vue.filtres.colonnes ? { colonnes: colonnesChoisies(vue.filtres) } : {}),
        },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['vues'] }),
  });
}

export function useChangerVue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changement }: { id: string; changement: string }) =>
      lire<unknown>(
        dossiers.POST('/api/dossiers/vues/{id}', {
          params: { path: { id } },
          body: { changement },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['vues'] }),
  });
}
