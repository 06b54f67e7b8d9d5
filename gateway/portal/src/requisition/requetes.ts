import { useQuery } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { Requisition } from '../api/modeles';

export const useRequisition = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'requisition'],
    queryFn: () =>
      lire<Requisition>(
        dossiers.GET('/api/dossiers/{id}/requisition', { params: { path: { id } } }),
      ),
  });
