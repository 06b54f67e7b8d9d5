import { useQuery } from '@tanstack/react-query';
import { lire, passerelle } from '../api/client';
import { useSession } from '../app/session';
import type { Referentiel } from '../metier/referentiel';

const VIDE: Referentiel = { communes: [], organisations: [] };

/** The communes and organisations of the charter in force; the filters do without when they do not come. */
export function useReferentiel(): Referentiel {
  const { departement } = useSession();
  const requete = useQuery({
    queryKey: ['referentiel', departement],
    queryFn: () =>
      lire<Referentiel>(
        passerelle.GET('/api/referentiels/{departement}', { params: { path: { departement } } }),
      ),
    enabled: departement !== '',
    staleTime: Infinity,
    retry: false,
  });
  return requete.data ?? VIDE;
}
