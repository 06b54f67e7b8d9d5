import { useQueries } from '@tanstack/react-query';
import { obtenir } from '../api/client';
import type { Travail } from '../metier/travail';
import { SERVICES_DU_TRAVAIL } from '../metier/travail';
import { enErreurApi } from '../api/probleme';

/** A service that has nothing for a role has no work for it either. */
const AUCUN: Travail = { elements: [] };

/** What each service says of my work, each by itself: one that is down hides nothing of the others. */
export const useTravaux = () =>
  useQueries({
    queries: SERVICES_DU_TRAVAIL.map(({ base }) => ({
      queryKey: ['travail', base],
      queryFn: () =>
        obtenir<Travail>(`/api/${base}/travail`).catch((e: unknown) => {
          if (enErreurApi(e).statut === 403) return AUCUN;
          throw e;
        }),
    })),
  });
