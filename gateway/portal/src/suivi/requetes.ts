import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deposer, dossiers, lire } from '../api/client';
import type { LotDeSuivi, Suivi } from '../api/modeles';

export type Geste = { geste: string; agent?: string; revoirLe?: string };

export const useSuivi = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'suivi'],
    queryFn: () =>
      lire<Suivi>(dossiers.GET('/api/dossiers/{id}/suivi', { params: { path: { id } } })),
  });

export function useGeste(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (geste: Geste) =>
      deposer<Suivi>(`/api/dossiers/${encodeURIComponent(id)}/suivi`, geste),
    onSuccess: (suivi) => client.setQueryData(['dossier', id, 'suivi'], suivi),
    onSettled: () => rafraichirLesListes(client),
  });
}

/** The same gesture on many dossiers. */
export function useLot() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (lot: Geste & { ids: string[] }) =>
      deposer<LotDeSuivi>('/api/dossiers/suivis', lot),
    onSettled: () => rafraichirLesListes(client),
  });
}

async function rafraichirLesListes(client: ReturnType<typeof useQueryClient>) {
  await Promise.all(
    ['dossiers', 'compteurs', 'vues', 'travail'].map((cle) =>
      client.invalidateQueries({ queryKey: [cle] }),
    ),
  );
}
