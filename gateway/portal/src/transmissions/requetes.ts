import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lire, notifications } from '../api/client';
import type { Page, ResumeTableau, TableauHebdomadaire, Transmission } from '../api/modeles';

export type FiltresTransmissions = {
  etat?: string;
  regle?: string;
  dossier?: string;
  page?: number;
};

export const useTransmissions = (filtres: FiltresTransmissions) =>
  useQuery({
    queryKey: ['transmissions', filtres],
    queryFn: () =>
      lire<Page<Transmission>>(
        notifications.GET('/api/notifications/transmissions', {
          params: { query: { page: 0, taille: 20, ...filtres } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export type Marque = { quoi: 'faite' | 'sans-objet'; texte: string };

export function useMarque(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ quoi, texte }: Marque) =>
      lire<Transmission>(
        quoi === 'faite'
          ? notifications.POST('/api/notifications/transmissions/{id}/faite', {
              params: { path: { id } },
              body: { preuve: texte },
            })
          : notifications.POST('/api/notifications/transmissions/{id}/sans-objet', {
              params: { path: { id } },
              body: { motif: texte },
            }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['transmissions'] });
      await client.invalidateQueries({ queryKey: ['travail'] });
    },
  });
}

export const useTableaux = (page: number) =>
  useQuery({
    queryKey: ['tableaux', page],
    queryFn: () =>
      lire<Page<ResumeTableau>>(
        notifications.GET('/api/notifications/tableaux', {
          params: { query: { page, taille: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useTableau = (departement: string, semaine: string) =>
  useQuery({
    queryKey: ['tableau', departement, semaine],
    queryFn: () =>
      lire<TableauHebdomadaire>(
        notifications.GET('/api/notifications/tableaux/{departement}/{semaine}', {
          params: { path: { departement, semaine } },
        }),
      ),
  });
