import { useQuery } from '@tanstack/react-query';
import { useSession } from '../app/session';
import type { Referentiel } from '../metier/referentiel';

const VIDE: Referentiel = { communes: [], organisations: [] };

/** The communes and organisations of the charter, written beside the portal when it is built; the filters do without. */
export function useReferentiel(): Referentiel {
  const { departement } = useSession();
  const requete = useQuery({
    queryKey: ['referentiel', departement],
    queryFn: async () => {
      const reponse = await fetch(`/referentiels/${encodeURIComponent(departement)}.json`);
      const json = reponse.headers.get('content-type')?.includes('json');
      return reponse.ok && json ? ((await reponse.json()) as Referentiel) : VIDE;
    },
    enabled: departement !== '',
    staleTime: Infinity,
    retry: false,
  });
  return requete.data ?? VIDE;
}
