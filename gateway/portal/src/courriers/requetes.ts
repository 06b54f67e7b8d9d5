import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lire, notifications } from '../api/client';
import type { Envoi, Interruption, Page } from '../api/modeles';

export type FiltresEnvois = {
  etat?: string;
  courrier?: string;
  destinataire?: string;
  dossier?: string;
  canal?: string;
  page?: number;
  taille?: number;
};

export const useEnvois = (filtres: FiltresEnvois) =>
  useQuery({
    queryKey: ['envois', filtres],
    queryFn: () =>
      lire<Page<Envoi>>(
        notifications.GET('/api/notifications/envois', {
          params: { query: { page: 0, taille: 20, ...filtres } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useMessages = (nonLu: boolean, page: number) =>
  useQuery({
    queryKey: ['messages', nonLu, page],
    queryFn: () =>
      lire<Page<Envoi>>(
        notifications.GET('/api/notifications/messages', {
          params: { query: { page, taille: 20, ...(nonLu ? { nonLu } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useEnvoi = (id: string) =>
  useQuery({
    queryKey: ['envoi', id],
    queryFn: () =>
      lire<Envoi>(
        notifications.GET('/api/notifications/envois/{id}', { params: { path: { id } } }),
      ),
  });

export const useApercu = (id: string, actif: boolean) =>
  useQuery({
    queryKey: ['apercu', id],
    queryFn: () =>
      lire<{ pages: string[] }>(
        notifications.GET('/api/notifications/envois/{id}/apercu', { params: { path: { id } } }),
      ),
    enabled: actif,
  });

export const useInterruptions = () =>
  useQuery({
    queryKey: ['interruptions'],
    queryFn: () =>
      lire<{ elements: Interruption[] }>(
        // Asked again by the page alone: no sign that the agent is still there.
        notifications.GET('/api/notifications/interruptions', {
          headers: { 'X-Ancrage-Automatique': '1' },
        }),
      ),
    refetchInterval: 30_000,
  });

export type GesteEnvoi =
  | { geste: 'relance' }
  | { geste: 'constat-de-depart' }
  | { geste: 'lecture' }
  | { geste: 'ecartement'; raison: string };

function envoyer(id: string, g: GesteEnvoi): Promise<{ data?: unknown }> {
  const params = { path: { id } };
  switch (g.geste) {
    case 'relance':
      return notifications.POST('/api/notifications/envois/{id}/relance', { params });
    case 'constat-de-depart':
      return notifications.POST('/api/notifications/envois/{id}/constat-de-depart', { params });
    case 'lecture':
      return notifications.POST('/api/notifications/messages/{id}/lecture', { params });
    case 'ecartement':
      return notifications.POST('/api/notifications/envois/{id}/ecartement', {
        params,
        body: { raison: g.raison },
      });
  }
}

export function useGesteEnvoi(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (g: GesteEnvoi) => lire<Envoi>(envoyer(id, g)),
    onSuccess: async (envoi) => {
      client.setQueryData(['envoi', id], envoi);
      await Promise.all(
        ['envois', 'messages', 'travail'].map((cle) =>
          client.invalidateQueries({ queryKey: [cle] }),
        ),
      );
    },
  });
}

/** A batch to print: the named letters, or all that wait. */
export function useImpression() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (envois: string[]) =>
      lire<{ id: string; total: number }>(
        notifications.POST('/api/notifications/impressions', { body: { envois } }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['envois'] });
      await client.invalidateQueries({ queryKey: ['travail'] });
    },
  });
}

export function usePostes() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lot, le }: { lot: string; le: string }) =>
      lire<{ postes: number }>(
        notifications.POST('/api/notifications/impressions/{lot}/postes', {
          params: { path: { lot } },
          body: { le },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['envois'] });
      await client.invalidateQueries({ queryKey: ['envoi'] });
      await client.invalidateQueries({ queryKey: ['travail'] });
    },
  });
}
