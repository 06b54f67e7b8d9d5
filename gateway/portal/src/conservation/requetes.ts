import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { Page } from '../api/modeles';
import type { Copie, Effacement, Gel, ReglesConservation } from './modeles';

const TAILLE = 20;

export const useRegles = () =>
  useQuery({
    queryKey: ['conservation', 'regles'],
    queryFn: () => lire<ReglesConservation>(dossiers.GET('/api/dossiers/conservation/regles')),
  });

/** Answers of the services come within seconds: what is under way is looked at again meanwhile. */
export const useEffacements = (page: number) =>
  useQuery({
    queryKey: ['conservation', 'effacements', page],
    queryFn: () =>
      lire<Page<Effacement>>(
        dossiers.GET('/api/dossiers/conservation/effacements', {
          params: { query: { page, taille: TAILLE } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: (q) =>
      q.state.data?.elements.some((e) => e.etat === 'EN_COURS' && !e.enRetard) ? 3000 : false,
  });

export const useCopies = (page: number) =>
  useQuery({
    queryKey: ['conservation', 'copies', page],
    queryFn: () =>
      lire<Page<Copie>>(
        dossiers.GET('/api/dossiers/conservation/copies', {
          params: { query: { page, taille: TAILLE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useGels = (page: number) =>
  useQuery({
    queryKey: ['conservation', 'gels', page],
    queryFn: () =>
      lire<Page<Gel>>(
        dossiers.GET('/api/dossiers/conservation/gels', {
          params: { query: { page, taille: TAILLE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

function useGeste<V, T>(geste: (demande: V) => Promise<{ data?: unknown }>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (demande: V) => lire<T>(geste(demande)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['conservation'] }),
  });
}

export type DemandeEffacement = {
  reference: string;
  motif: 'DROIT_A_L_EFFACEMENT' | 'OPPOSITION' | 'TRAITEMENT_ILLICITE' | 'ARCHIVES_VERSEES';
  confirmeProcedureEnCours: boolean;
};

export const useEffacer = () =>
  useGeste<DemandeEffacement, Effacement>((body) =>
    dossiers.POST('/api/dossiers/conservation/effacements', { body }),
  );

export const useCopier = () =>
  useGeste<string, Copie>((reference) =>
    dossiers.POST('/api/dossiers/conservation/copies', { body: { reference } }),
  );

export type DemandeGel = { reference: string; motif: string; jusqua?: string };

export const useGeler = () =>
  useGeste<DemandeGel, Gel>((body) => dossiers.POST('/api/dossiers/conservation/gels', { body }));

export const useLever = () =>
  useGeste<string, Gel>((id) =>
    dossiers.POST('/api/dossiers/conservation/gels/{id}/levee', { params: { path: { id } } }),
  );
