import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { paths } from '../api/genere/case-service';
import type { NatureActe, ResultatSaisie } from '../api/modeles';

type CorpsOuverture = paths['/api/dossiers']['post']['requestBody']['content']['application/json'];

/** The table of the procedure: it changes with the platform, not during a session. */
export const useNaturesActes = (actif: boolean) =>
  useQuery({
    queryKey: ['natures-actes'],
    queryFn: () => lire<{ elements: NatureActe[] }>(dossiers.GET('/api/dossiers/natures-actes')),
    staleTime: Infinity,
    enabled: actif,
  });

export function useEnregistrerActe(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      lire<ResultatSaisie>(
        dossiers.POST('/api/dossiers/{id}/actes', { params: { path: { id } }, body }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', id] }),
  });
}

export function useOuvrir() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      lire<ResultatSaisie>(dossiers.POST('/api/dossiers', { body: body as CorpsOuverture })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossiers'] }),
  });
}
