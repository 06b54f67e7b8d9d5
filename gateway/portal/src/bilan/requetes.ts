import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { commissions, lire } from '../api/client';
import type { Bilan } from './modeles';

export const useBilan = (annee: number) =>
  useQuery({
    queryKey: ['bilan', annee],
    queryFn: () =>
      lire<Bilan>(
        commissions.GET('/api/commissions/bilans/{annee}', { params: { path: { annee } } }),
      ),
    retry: false,
  });

export type Textes = {
  appreciation?: string;
  propositions?: string;
  declarations: { code: string; valeur: number; source: string }[];
};

/** Its answer is the bilan as it now is. */
export function useEcriture(annee: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Textes) =>
      lire<Bilan>(
        commissions.POST('/api/commissions/bilans/{annee}/textes', {
          params: { path: { annee } },
          body,
        }),
      ),
    onSuccess: (bilan) => client.setQueryData(['bilan', annee], bilan),
  });
}

export function useArret(annee: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      lire<Bilan>(
        commissions.POST('/api/commissions/bilans/{annee}/arret', { params: { path: { annee } } }),
      ),
    onSuccess: (bilan) => client.setQueryData(['bilan', annee], bilan),
  });
}
