import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { BonneFoi } from '../api/modeles';

export type AppreciationSaisie = { sens: string; le: string; motifs: string[] };

export const useBonneFoi = (id: string, actif = true) =>
  useQuery({
    queryKey: ['dossier', id, 'bonne-foi'],
    queryFn: () =>
      lire<BonneFoi>(dossiers.GET('/api/dossiers/{id}/bonne-foi', { params: { path: { id } } })),
    enabled: actif,
  });

export function useAppreciation(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AppreciationSaisie) =>
      lire<BonneFoi>(
        dossiers.POST('/api/dossiers/{id}/bonne-foi', { params: { path: { id } }, body }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['dossier', id, 'bonne-foi'] });
      await client.invalidateQueries({ queryKey: ['dossier', id, 'historique'] });
    },
  });
}
