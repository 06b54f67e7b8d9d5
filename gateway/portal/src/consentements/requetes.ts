import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { ConsentementsDuDossier } from '../api/modeles';

/** What the household said on a day; the organisation is the agent's own when none is named. */
export type Parole = { le: string; moyen: string; recueilliPar?: string };

export type Reponse = Parole & { objet: string; sens: string };

export const useConsentements = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'consentements'],
    queryFn: () =>
      lire<ConsentementsDuDossier>(
        dossiers.GET('/api/dossiers/{id}/consentements', { params: { path: { id } } }),
      ),
  });

const useSuite = (id: string) => {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['dossier', id, 'consentements'] });
    await client.invalidateQueries({ queryKey: ['dossier', id, 'historique'] });
  };
};

export function useReponse(id: string) {
  return useMutation({
    mutationFn: (body: Reponse) =>
      lire<ConsentementsDuDossier>(
        dossiers.POST('/api/dossiers/{id}/consentements', { params: { path: { id } }, body }),
      ),
    onSettled: useSuite(id),
  });
}

export function useRetrait(id: string, consentement: string) {
  return useMutation({
    mutationFn: (body: Parole) =>
      lire<ConsentementsDuDossier>(
        dossiers.POST('/api/dossiers/{id}/consentements/{consentement}/retrait', {
          params: { path: { id, consentement } },
          body,
        }),
      ),
    onSettled: useSuite(id),
  });
}
