import {
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { dossiers, lire, obtenir } from '../api/client';
import type {
  AccesException,
  AccesOuvert,
  ImplicationsDuDossier,
  Page,
  Politique,
  Pourquoi,
} from '../api/modeles';
import { SERVICES_DE_LA_POLITIQUE } from '../metier/politique';

export type Demande = { reference: string; motif: string; jours: number };

/** Opens one dossier by exception; the lists then hold it too. */
export function useDemande() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Demande) =>
      lire<AccesOuvert>(dossiers.POST('/api/dossiers/acces-exceptions', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossiers'] }),
  });
}

export const useExceptions = (page: number, taille = 20) =>
  useQuery({
    queryKey: ['acces-exceptions', page, taille],
    queryFn: () =>
      lire<Page<AccesException>>(
        dossiers.GET('/api/dossiers/acces-exceptions', { params: { query: { page, taille } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** Confirms an access, or ends it when a reason is given. */
export function useVerdict(acces: AccesException) {
  const client = useQueryClient();
  const params = { path: { id: acces.dossier, exception: acces.id } };
  return useMutation({
    mutationFn: (raison?: string) =>
      lire<unknown>(
        raison === undefined
          ? dossiers.POST('/api/dossiers/{id}/acces-exceptions/{exception}/confirmation', {
              params,
            })
          : dossiers.POST('/api/dossiers/{id}/acces-exceptions/{exception}/fin', {
              params,
              body: { raison },
            }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['acces-exceptions'] });
      await client.invalidateQueries({ queryKey: ['dossier', acces.dossier] });
    },
  });
}

export const useImplications = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'implications'],
    queryFn: () =>
      lire<ImplicationsDuDossier>(
        dossiers.GET('/api/dossiers/{id}/implications', { params: { path: { id } } }),
      ),
  });

export const useImplicationsARevoir = (page: number, taille = 20) =>
  useQuery({
    queryKey: ['implications-a-revoir', page, taille],
    queryFn: () =>
      lire<Page<ImplicationsDuDossier>>(
        dossiers.GET('/api/dossiers/implications-a-revoir', {
          params: { query: { page, taille } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Finds an involvement still right, or ends it when a reason is given. */
export function useReglement(dossier: string, cle: string) {
  const client = useQueryClient();
  const params = { path: { id: dossier } };
  return useMutation({
    mutationFn: (raison?: string) =>
      lire<unknown>(
        raison === undefined
          ? dossiers.POST('/api/dossiers/{id}/implications/revue', { params, body: { cle } })
          : dossiers.POST('/api/dossiers/{id}/implications/fin', {
              params,
              body: { cle, raison },
            }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['implications-a-revoir'] });
      await client.invalidateQueries({ queryKey: ['dossier', dossier] });
    },
  });
}

/** Each service tells its own policy; one that does not answer is named, the others stay. */
export const usePolitiques = () =>
  useQueries({
    queries: SERVICES_DE_LA_POLITIQUE.map((service) => ({
      queryKey: ['politique', service.base],
      queryFn: () => obtenir<Politique>(`/api/${service.base}/politique`),
      staleTime: Infinity,
    })),
  });

export type Question = {
  reference: string;
  organisation: string;
  roles: string[];
  agent?: string;
};

export const usePourquoi = () =>
  useMutation({
    mutationFn: (body: Question) =>
      lire<Pourquoi>(dossiers.POST('/api/dossiers/politique/pourquoi', { body })),
  });
