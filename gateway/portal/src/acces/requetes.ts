import {
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { deposer, dossiers, lire, obtenir, passerelle } from '../api/client';
import type {
  AccesException,
  AccesOuvert,
  AgentCherche,
  AgentsDeLOrganisation,
  ImplicationsDuDossier,
  Page,
  Politique,
  Pourquoi,
  RaisonLisible,
  RaisonsDuService,
} from '../api/modeles';
import { ROLES, SERVICES_DE_LA_POLITIQUE } from '../metier/politique';

export type Demande = { reference: string; motif: string; jours: number };

/** Opens one dossier by exception; the lists then hold it too. */
export function useDemande() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Demande) =>
      lire<AccesOuvert>(dossiers.POST('/api/dossiers/acces-exceptions', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossiers'] }),
  });
}

export const useExceptions = (page: number, taille = 20) =>
  useQuery({
    queryKey: ['acces-exceptions', page, taille],
    queryFn: () =>
      lire<Page<AccesException>>(
        dossiers.GET('/api/dossiers/acces-exceptions', { params: { query: { page, taille } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** Confirms an access, or ends it when a reason is given. */
export function useVerdict(acces: AccesException) {
  const client = useQueryClient();
  const params = { path: { id: acces.dossier, exception: acces.id } };
  return useMutation({
    mutationFn: (raison?: string) =>
      lire<unknown>(
        raison === undefined
          ? dossiers.POST('/api/dossiers/{id}/acces-exceptions/{exception}/confirmation', {
              params,
            })
          : dossiers.POST('/api/dossiers/{id}/acces-exceptions/{exception}/fin', {
              params,
              body: { raison },
            }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['acces-exceptions'] });
      await client.invalidateQueries({ queryKey: ['dossier', acces.dossier] });
    },
  });
}

export const useImplications = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'implications'],
    queryFn: () =>
      lire<ImplicationsDuDossier>(
        dossiers.GET('/api/dossiers/{id}/implications', { params: { path: { id } } }),
      ),
  });

export const useImplicationsARevoir = (page: number, taille = 20) =>
  useQuery({
    queryKey: ['implications-a-revoir', page, taille],
    queryFn: () =>
      lire<Page<ImplicationsDuDossier>>(
        dossiers.GET('/api/dossiers/implications-a-revoir', {
          params: { query: { page, taille } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Finds an involvement still right, or ends it when a reason is given. */
export function useReglement(dossier: string, cle: string) {
  const client = useQueryClient();
  const params = { path: { id: dossier } };
  return useMutation({
    mutationFn: (raison?: string) =>
      lire<unknown>(
        raison === undefined
          ? dossiers.POST('/api/dossiers/{id}/implications/revue', { params, body: { cle } })
          : dossiers.POST('/api/dossiers/{id}/implications/fin', {
              params,
              body: { cle, raison },
            }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['implications-a-revoir'] });
      await client.invalidateQueries({ queryKey: ['dossier', dossier] });
    },
  });
}

/** Each service tells its own policy; one that does not answer is named, the others stay. */
export const usePolitiques = () =>
  useQueries({
    queries: SERVICES_DE_LA_POLITIQUE.map((service) => ({
      queryKey: ['politique', service.base],
      queryFn: () => obtenir<Politique>(`/api/${service.base}/politique`),
      staleTime: Infinity,
    })),
  });

/** One service's answer, or why it gave none. */
export type ReponseDuService = {
  base: string;
  nom: string;
  raisons?: RaisonLisible[];
  erreur?: unknown;
};

export type Explication = {
  agent: AgentCherche;
  reference: string;
  reponses: ReponseDuService[];
};

/** The accounts of an organisation, to those who manage them. */
export const useAgentsDe = (organisation: string) =>
  useQuery({
    queryKey: ['agents', organisation, 'tous'],
    queryFn: () =>
      lire<AgentsDeLOrganisation>(
        passerelle.GET('/api/comptes/organisations/{organisation}/agents', {
          params: { path: { organisation }, query: { page: 0, taille: 200 } },
        }),
      ),
    enabled: organisation !== '',
  });

/** Whom a login names, what the dossier's service says of it, then what each other one says. */
export const usePourquoi = () =>
  useMutation({
    mutationFn: async (q: { reference: string; identifiant: string }): Promise<Explication> => {
      const agent = await lire<AgentCherche>(
        passerelle.POST('/api/comptes/recherche', { body: { identifiant: q.identifiant } }),
      );
      const roles = agent.roles.filter((r) => ROLES.some(([code]) => code === r));
      const trouve = { ...agent, roles };
      if (roles.length === 0) return { agent: trouve, reference: q.reference, reponses: [] };
      const question = { agent: agent.identifiant, organisation: agent.organisation.code, roles };
      const dossier = await lire<Pourquoi>(
        dossiers.POST('/api/dossiers/politique/pourquoi', {
          body: { reference: q.reference, ...question },
        }),
      );
      const [premier, ...autres] = SERVICES_DE_LA_POLITIQUE;
      const suites = await Promise.all(
        autres.map(async ({ base, nom }): Promise<ReponseDuService> => {
          try {
            const { raisons } = await deposer<RaisonsDuService>(`/api/${base}/politique/pourquoi`, {
              sujet: dossier.dossier,
              ...question,
            });
            return { base, nom, raisons };
          } catch (erreur) {
            return { base, nom, erreur };
          }
        }),
      );
      return {
        agent: trouve,
        reference: dossier.reference,
        reponses: [{ ...premier, raisons: dossier.raisons }, ...suites],
      };
    },
  });
