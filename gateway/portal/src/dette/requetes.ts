import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { DetteDuDossier } from '../api/modeles';

export type Releve = {
  source: string;
  au: string;
  montant: number;
  depuis?: string;
  loyer?: number;
  charges?: number;
  aide?: number;
  tiersPayant?: boolean;
};

export type Plan = {
  type: string;
  signeLe: string;
  dette: number;
  mensualite: number;
  premiere: string;
};

export type Budget = {
  au: string;
  postes: { nature: string; montant: number; periodicite: string }[];
};

/** The definitions are computed on one statement, the latest when none is chosen. */
export const useDette = (id: string, releve?: string) =>
  useQuery({
    queryKey: ['dossier', id, 'dette', releve],
    placeholderData: keepPreviousData,
    queryFn: () =>
      lire<DetteDuDossier>(
        dossiers.GET('/api/dossiers/{id}/dette', { params: { path: { id }, query: { releve } } }),
      ),
  });

function useEcriture<T>(id: string, ecrire: (saisie: T) => Promise<DetteDuDossier>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ecrire,
    onSettled: () => client.invalidateQueries({ queryKey: ['dossier', id, 'dette'] }),
  });
}

export const useReleve = (id: string) =>
  useEcriture(id, (body: Releve) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/releves', { params: { path: { id } }, body }),
    ),
  );

export const usePlan = (id: string) =>
  useEcriture(id, (body: Plan) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/plans', { params: { path: { id } }, body }),
    ),
  );

export const usePaiement = (id: string, plan: string) =>
  useEcriture(id, (body: { rang: number; le: string; montant: number }) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/plans/{plan}/paiements', {
        params: { path: { id, plan } },
        body,
      }),
    ),
  );

export const useLoyerImpaye = (id: string, plan: string) =>
  useEcriture(id, (body: { le: string }) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/plans/{plan}/loyers-impayes', {
        params: { path: { id, plan } },
        body,
      }),
    ),
  );

export const useBudget = (id: string) =>
  useEcriture(id, (body: Budget) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/budgets', { params: { path: { id } }, body }),
    ),
  );

export const useAnnulation = (id: string) =>
  useEcriture(id, (body: { element: string; raison: string }) =>
    lire<DetteDuDossier>(
      dossiers.POST('/api/dossiers/{id}/dette/annulations', { params: { path: { id } }, body }),
    ),
  );
