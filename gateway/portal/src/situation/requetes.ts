import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { FicheSituation } from './modeles';

const CLE = 'situation';

export const useFiche = (dossier: string) =>
  useQuery({
    queryKey: [CLE, dossier],
    queryFn: () =>
      lire<FicheSituation>(
        dossiers.GET('/api/dossiers/{id}/situation', { params: { path: { id: dossier } } }),
      ),
  });

/** The fiches of the cases of one page of a grid, in the order in which they are asked. */
export const useFiches = (ids: string[]) =>
  useQuery({
    queryKey: [CLE, 'grille', ids],
    queryFn: async () => {
      const { elements } = await lire<{ elements: FicheSituation[] }>(
        dossiers.POST('/api/dossiers/situations', { body: { ids } }),
      );
      return elements;
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

/** What the service answers is the fiche as it now is: it takes the place of what was shown. */
function useFicheRecue(dossier: string) {
  const client = useQueryClient();
  return (fiche: FicheSituation) => {
    client.setQueryData([CLE, dossier], fiche);
    client.setQueriesData<FicheSituation[]>({ queryKey: [CLE, 'grille'] }, (grille) =>
      grille?.map((f) => (f.dossier === fiche.dossier ? fiche : f)),
    );
    void client.invalidateQueries({ queryKey: ['dossier', dossier, 'historique'] });
  };
}

export function useRenseigner(dossier: string) {
  const recue = useFicheRecue(dossier);
  return useMutation({
    mutationFn: (body: {
      organisation: string;
      rubrique: string;
      valeur?: string;
      precedent?: string;
    }) =>
      lire<FicheSituation>(
        dossiers.POST('/api/dossiers/{id}/situation/renseignements', {
          params: { path: { id: dossier } },
          body,
        }),
      ),
    onSuccess: recue,
  });
}

export function useInscription(dossier: string) {
  const recue = useFicheRecue(dossier);
  return useMutation({
    mutationFn: (body: { organisation: string; code: string; debut: string; fin?: string }) =>
      lire<FicheSituation>(
        dossiers.POST('/api/dossiers/{id}/situation/mesures', {
          params: { path: { id: dossier } },
          body,
        }),
      ),
    onSuccess: recue,
  });
}

export function useArret(dossier: string, mesure: string) {
  const recue = useFicheRecue(dossier);
  return useMutation({
    mutationFn: (body: { le?: string; erreur?: boolean }) =>
      lire<FicheSituation>(
        dossiers.POST('/api/dossiers/{id}/situation/mesures/{mesure}/arret', {
          params: { path: { id: dossier, mesure } },
          body,
        }),
      ),
    onSuccess: recue,
  });
}
