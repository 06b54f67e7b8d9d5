import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { AutreProcedure, Page, Rapprochement } from '../api/modeles';

const TAILLE = 10;

/** What is to be decided; of one case alone when one comes from it. */
export const useRapprochements = (page: number, dossier: string | undefined) =>
  useQuery({
    queryKey: ['rapprochements', page, dossier],
    queryFn: () =>
      lire<Page<Rapprochement>>(
        dossiers.GET('/api/dossiers/rapprochements', {
          params: { query: { page, taille: TAILLE, ...(dossier ? { dossier } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useAutresProcedures = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'autres-procedures'],
    queryFn: () =>
      lire<Page<AutreProcedure>>(
        dossiers.GET('/api/dossiers/{id}/autres-procedures', {
          params: { path: { id }, query: { taille: 50 } },
        }),
      ),
  });

export function useDecision(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accepte: boolean) => {
      const params = { path: { id } };
      return lire<unknown>(
        accepte
          ? dossiers.POST('/api/dossiers/rapprochements/{id}/acceptation', { params })
          : dossiers.POST('/api/dossiers/rapprochements/{id}/refus', { params }),
      );
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['rapprochements'] });
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      await client.invalidateQueries({ queryKey: ['dossier'] });
    },
  });
}
