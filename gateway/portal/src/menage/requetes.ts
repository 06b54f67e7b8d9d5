import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { FicheMenage, PersonneFiche } from './modeles';

const cle = (dossier: string) => ['menage', dossier];

export type SaisieMenage = {
  version: number;
  personnes: PersonneFiche[];
  voie: string;
  telephones: string[];
  courriel?: string;
  adultes?: number;
  enfants?: number;
};

export const useMenage = (dossier: string) =>
  useQuery({
    queryKey: cle(dossier),
    queryFn: () =>
      lire<FicheMenage>(
        dossiers.GET('/api/dossiers/{id}/menage', { params: { path: { id: dossier } } }),
      ),
  });

/** What the service answers is the household as it now is; the case shows its name and criteria. */
function useMenageRecu(dossier: string) {
  const client = useQueryClient();
  return (fiche: FicheMenage) => {
    client.setQueryData(cle(dossier), fiche);
    void client.invalidateQueries({ queryKey: ['dossier', dossier] });
    void client.invalidateQueries({ queryKey: ['situation'] });
  };
}

export function useCompleter(dossier: string) {
  const recu = useMenageRecu(dossier);
  return useMutation({
    mutationFn: (body: SaisieMenage) =>
      lire<FicheMenage>(
        dossiers.POST('/api/dossiers/{id}/menage', { params: { path: { id: dossier } }, body }),
      ),
    onSuccess: recu,
  });
}

export function useDemandeVulnerabilite(dossier: string) {
  const recu = useMenageRecu(dossier);
  return useMutation({
    mutationFn: (critere: string) =>
      lire<FicheMenage>(
        dossiers.POST('/api/dossiers/{id}/menage/vulnerabilites', {
          params: { path: { id: dossier } },
          body: { critere },
        }),
      ),
    onSuccess: recu,
  });
}

export function useSuiteVulnerabilite(dossier: string) {
  const recu = useMenageRecu(dossier);
  return useMutation({
    mutationFn: ({ id, etat }: { id: string; etat: 'ACTIVE' | 'TERMINEE' }) =>
      lire<FicheMenage>(
        dossiers.POST('/api/dossiers/{id}/menage/vulnerabilites/{vulnerabilite}/suite', {
          params: { path: { id: dossier, vulnerabilite: id } },
          body: { etat },
        }),
      ),
    onSuccess: recu,
  });
}
