import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { Echeances } from '../api/modeles';
import type { DemandeIndemnite, FaitsSimules } from '../metier/simulateur';
import type { EstimationIndemnite, ReglesDuDroit } from './modeles';

export const useSimulation = () =>
  useMutation({
    mutationFn: (body: FaitsSimules) =>
      lire<Echeances>(dossiers.POST('/api/dossiers/simulations-echeances', { body })),
  });

export const useEstimation = () =>
  useMutation({
    mutationFn: (body: DemandeIndemnite) =>
      lire<EstimationIndemnite>(dossiers.POST('/api/dossiers/simulations-indemnites', { body })),
  });

const REGLES = ['regles-du-droit'];

export const useRegles = () =>
  useQuery({
    queryKey: REGLES,
    queryFn: () => lire<ReglesDuDroit>(dossiers.GET('/api/dossiers/regles')),
  });

type Adaptation = { regle: string; motif: string; valeur?: number; report642?: boolean };

/** Gives a doubtful rule the département's value, or takes it back when none is given. */
export function useAdaptation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ regle, motif, valeur, report642 }: Adaptation) =>
      lire<ReglesDuDroit>(
        valeur === undefined
          ? dossiers.POST('/api/dossiers/regles/adaptations/retrait', { body: { regle, motif } })
          : dossiers.POST('/api/dossiers/regles/adaptations', {
              body: { regle, motif, valeur, report642 },
            }),
      ),
    onSuccess: (regles) => client.setQueryData(REGLES, regles),
  });
}
