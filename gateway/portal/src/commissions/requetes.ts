import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { commissions, dossiers, lire } from '../api/client';
import type { paths } from '../api/genere/commission-service';
import type { LigneDossier, Page, PageAvecActes } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import type {
  Candidature,
  Formation,
  Indicateurs,
  LigneOrdreDuJour,
  LignePreconisation,
  Listes,
  Preconisation,
  Seance,
} from './modeles';

type Criteres<P extends keyof paths> = paths[P] extends {
  get: { parameters: { query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

export type CriteresSeances = Criteres<'/api/commissions/seances'>;
export type CriteresCandidatures = Criteres<'/api/commissions/candidatures'>;
export type CriteresPreconisations = Criteres<'/api/commissions/preconisations'>;

export const useFormations = () =>
  useQuery({
    queryKey: ['formations'],
    queryFn: () => lire<Page<Formation>>(commissions.GET('/api/commissions/formations')),
  });

export const useSeances = (query: CriteresSeances) =>
  useQuery({
    queryKey: ['seances', query],
    queryFn: () =>
      lire<PageAvecActes<Seance>>(
        commissions.GET('/api/commissions/seances', { params: { query } }),
      ),
    placeholderData: keepPreviousData,
  });

export const useSeance = (id: string) =>
  useQuery({
    queryKey: ['seance', id],
    queryFn: () =>
      lire<Seance>(commissions.GET('/api/commissions/seances/{id}', { params: { path: { id } } })),
  });

export const useOrdreDuJour = (id: string) =>
  useQuery({
    queryKey: ['seance', id, 'ordre'],
    queryFn: () =>
      lire<Page<LigneOrdreDuJour>>(
        commissions.GET('/api/commissions/seances/{id}/ordre-du-jour', {
          params: { path: { id } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useCandidatures = (query: CriteresCandidatures, actif = true) =>
  useQuery({
    queryKey: ['candidatures', query],
    queryFn: () =>
      lire<PageAvecActes<Candidature>>(
        commissions.GET('/api/commissions/candidatures', { params: { query } }),
      ),
    placeholderData: keepPreviousData,
    enabled: actif,
  });

export const usePreconisations = (query: CriteresPreconisations) =>
  useQuery({
    queryKey: ['preconisations', query],
    queryFn: () =>
      lire<Page<LignePreconisation>>(
        commissions.GET('/api/commissions/preconisations', { params: { query } }),
      ),
    placeholderData: keepPreviousData,
  });

export const useListes = () =>
  useQuery({
    queryKey: ['listes-des-commissions'],
    queryFn: () => lire<Listes>(commissions.GET('/api/commissions/listes')),
    staleTime: Infinity,
  });

export const useIndicateurs = (annee: number) =>
  useQuery({
    queryKey: ['indicateurs', annee],
    queryFn: () =>
      lire<Indicateurs>(
        commissions.GET('/api/commissions/indicateurs', { params: { query: { annee } } }),
      ),
    placeholderData: keepPreviousData,
  });

export type PreconisationSaisie = {
  type: string;
  organisation: string;
  quoi?: string;
  echeance?: string;
  financement?: string;
  decideePar?: string[];
};

export type AvisSaisi = {
  dossier: string;
  avis: string;
  observation?: string;
  adhesion?: string;
  presenceMenage?: string;
  reexamenLe?: string;
  decisionApl?: { motif: string; motivation?: string };
  preconisations: PreconisationSaisie[];
};

export type GesteSeance =
  | { geste: 'inscriptions'; corps: { dossier: string; derogation?: string } }
  | { geste: 'retraits'; corps: { dossier: string; motif: string } }
  | { geste: 'ordre'; corps: { dossiers: string[] } }
  | { geste: 'presences'; corps: { membres: { organisation: string; presence: string }[] } }
  | { geste: 'taches'; corps: { tache: string; faite: boolean } }
  | { geste: 'avis'; corps: AvisSaisi }
  | { geste: 'cloture'; corps: Record<string, never> }
  | { geste: 'annulation'; corps: Record<string, never> };

/** One act on a sitting; its answer is the sitting as it now is. A conflict reads it again before anyone insists. */
export function useGesteSeance(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ geste, corps }: GesteSeance) =>
      lire<Seance>(
        // every act has the same address but its name, and each body its own type
        commissions.POST(
          `/api/commissions/seances/{id}/${geste}` as never,
          {
            params: { path: { id } },
            body: corps,
          } as never,
        ) as Promise<{ data?: unknown }>,
      ),
    onSuccess: async (seance) => {
      client.setQueryData(['seance', id], seance);
      await client.invalidateQueries({ queryKey: ['seance', id, 'ordre'] });
      await client.invalidateQueries({ queryKey: ['candidatures'] });
      await client.invalidateQueries({ queryKey: ['seances'] });
    },
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409)
        await client.invalidateQueries({ queryKey: ['seance', id] });
    },
  });
}

export function useProgrammation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { formation: string; date: string; heure: string; lieu?: string }) =>
      lire<Seance>(commissions.POST('/api/commissions/seances', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['seances'] }),
  });
}

export function useEcartement() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { dossier: string; formation: string; motif: string }) =>
      lire<Candidature>(commissions.POST('/api/commissions/candidatures/ecartement', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['candidatures'] }),
  });
}

export type EtatSuivi = NonNullable<
  paths['/api/commissions/seances/{seance}/preconisations/{id}/suivi']['post']['requestBody']['content']['application/json']['etat']
>;

export function useSuivi() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (s: { seance: string; id: string; etat: EtatSuivi; commentaire?: string }) =>
      lire<Preconisation>(
        commissions.POST('/api/commissions/seances/{seance}/preconisations/{id}/suivi', {
          params: { path: { seance: s.seance, id: s.id } },
          body: { etat: s.etat, ...(s.commentaire ? { commentaire: s.commentaire } : {}) },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['preconisations'] });
      await client.invalidateQueries({ queryKey: ['seance'] });
    },
  });
}

/** The case that bears a reference, under the agent's own rights. */
export const dossierDeReference = async (reference: string): Promise<string | undefined> => {
  const p = await lire<Page<LigneDossier>>(
    dossiers.GET('/api/dossiers', { params: { query: { reference, page: 0, taille: 1 } } }),
  );
  return p.elements[0]?.id;
};
