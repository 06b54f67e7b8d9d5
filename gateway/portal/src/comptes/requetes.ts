import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lire, passerelle } from '../api/client';
import type {
  AgentGere,
  AgentInvite,
  AgentsDeLOrganisation,
  FicheAgent,
  OrganisationGeree,
  Page,
} from '../api/modeles';
import { enErreurApi } from '../api/probleme';

const TAILLE = 50;

export const useOrganisations = (texte: string, page: number) =>
  useQuery({
    queryKey: ['organisations-gerees', texte, page],
    queryFn: () =>
      lire<Page<OrganisationGeree>>(
        passerelle.GET('/api/comptes/organisations', {
          params: { query: { texte, page, taille: TAILLE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useAgents = (organisation: string, page: number) =>
  useQuery({
    queryKey: ['agents', organisation, page],
    queryFn: () =>
      lire<AgentsDeLOrganisation>(
        passerelle.GET('/api/comptes/organisations/{organisation}/agents', {
          params: { path: { organisation }, query: { page, taille: TAILLE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useAgent = (id: string) =>
  useQuery({
    queryKey: ['agent', id],
    queryFn: () =>
      lire<FicheAgent>(passerelle.GET('/api/comptes/agents/{id}', { params: { path: { id } } })),
  });

export const useRevues = (page: number) =>
  useQuery({
    queryKey: ['revues', page],
    queryFn: () =>
      lire<Page<AgentGere>>(
        passerelle.GET('/api/comptes/revues', { params: { query: { page, taille: TAILLE } } }),
      ),
    placeholderData: keepPreviousData,
  });

export type Droits = { roles: string[]; du: string; au: string; motif: string };
export type Invitation = Droits & { prenom: string; nom: string; courriel: string };

function useRelire() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['agents', 'agent', 'revues', 'organisations-gerees', 'travail'].map((cle) =>
        client.invalidateQueries({ queryKey: [cle] }),
      ),
    );
}

export function useInviter(organisation: string) {
  const relire = useRelire();
  return useMutation({
    mutationFn: (invitation: Invitation) =>
      lire<AgentInvite>(
        passerelle.POST('/api/comptes/organisations/{organisation}/agents', {
          params: { path: { organisation } },
          // the service says which roles and reasons it does not know
          body: invitation as never,
        }),
      ),
    onSuccess: relire,
  });
}

export type Acte =
  | { acte: 'habilitation'; corps: Droits }
  | { acte: 'suspension' | 'retablissement'; corps: { motif: string } }
  | { acte: 'revue'; corps: { decision: 'MAINTENU' | 'RETIRE' } };

/** One decision on an agent. A conflict reads it again before anyone insists. */
export function useDecider() {
  const relire = useRelire();
  return useMutation({
    mutationFn: ({ id, acte, corps }: Acte & { id: string }) =>
      passerelle.POST(`/api/comptes/agents/{id}/${acte}` as '/api/comptes/agents/{id}/revue', {
        params: { path: { id } },
        body: corps as never,
      }),
    onSuccess: relire,
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409) await relire();
    },
  });
}
