import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lire, relogements } from '../api/client';
import type {
  Concours,
  EntreeVivier,
  IndicationDalo,
  ListeSiao,
  ListesSiao,
  Page,
  PageAvecActes,
} from '../api/modeles';
import { enErreurApi } from '../api/probleme';

type Criteres = Record<string, string>;

export const lireConcours = (criteres: Criteres, page: number, taille = 20) =>
  lire<Page<Concours>>(
    relogements.GET('/api/relogements/concours', {
      params: { query: { ...criteres, page, taille } },
    }),
  );

export const useConcours = (criteres: Criteres, page: number) =>
  useQuery({
    queryKey: ['concours', criteres, page],
    queryFn: () => lireConcours(criteres, page),
    placeholderData: keepPreviousData,
  });

/** A word of the DALO recourse, for who instructs the request for force. */
export const useDaloDuConcours = (dossier: string) =>
  useQuery({
    queryKey: ['dalo-du-concours', dossier],
    queryFn: async () => {
      const { elements } = await lireConcours({ dossier }, 0, 1);
      const concours = elements[0];
      return concours
        ? (
            await lire<{ dalo?: IndicationDalo }>(
              relogements.GET('/api/relogements/concours/{id}/dalo', {
                params: { path: { id: concours.id } },
              }),
            )
          ).dalo
        : undefined;
    },
  });

export const useUnConcours = (id: string) =>
  useQuery({
    queryKey: ['un-concours', id],
    queryFn: () =>
      lire<Concours>(
        relogements.GET('/api/relogements/concours/{id}', { params: { path: { id } } }),
      ),
  });

export const useListes = (page: number) =>
  useQuery({
    queryKey: ['listes-siao', page],
    queryFn: () =>
      lire<ListesSiao>(
        relogements.GET('/api/relogements/listes-siao', {
          params: { query: { page, taille: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useListe = (departement: string, semaine: string) =>
  useQuery({
    queryKey: ['liste-siao', departement, semaine],
    queryFn: () =>
      lire<ListeSiao>(
        relogements.GET('/api/relogements/listes-siao/{departement}/{semaine}', {
          params: { path: { departement, semaine } },
        }),
      ),
  });

export const useVivier = (criteres: Criteres, page: number) =>
  useQuery({
    queryKey: ['vivier', criteres, page],
    queryFn: () =>
      lire<PageAvecActes<EntreeVivier>>(
        relogements.GET('/api/relogements/vivier', {
          params: { query: { ...criteres, page, taille: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useEntree = (id: string) =>
  useQuery({
    queryKey: ['entree', id],
    queryFn: () =>
      lire<EntreeVivier>(
        relogements.GET('/api/relogements/vivier/{id}', { params: { path: { id } } }),
      ),
  });

/** What a form sends: its address is one of the API's acts on this thing. */
export type Envoi = { acte: string; corps: Record<string, unknown> };

/** One act; its answer is the thing as it now is. A conflict reads it again before anyone insists. */
export function useActe<T extends { dossier: string }>(
  quoi: 'concours' | 'vivier',
  id: string,
  cle: string,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ acte, corps }: Envoi) =>
      lire<T>(
        // the act's address is checked by the service; its answer is one of two models
        relogements.POST(
          `/api/relogements/${quoi}/{id}/${acte}` as never,
          {
            params: { path: { id } },
            body: corps,
          } as never,
        ) as Promise<{ data?: unknown }>,
      ),
    onSuccess: async (chose) => {
      client.setQueryData([cle, id], chose);
      await client.invalidateQueries({ queryKey: [quoi] });
      await client.invalidateQueries({ queryKey: ['travail-relogement'] });
    },
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409)
        await client.invalidateQueries({ queryKey: [cle, id] });
    },
  });
}

export function useEntrerAuVivier() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (dossier: string) =>
      lire<EntreeVivier>(relogements.POST('/api/relogements/vivier', { body: { dossier } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['vivier'] }),
  });
}
