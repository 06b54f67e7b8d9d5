import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { diagnostics, lire } from '../api/client';
import type { paths } from '../api/genere/diagnostic-service';
import type {
  Affectation,
  AgentDuService,
  Contradictoire,
  NotesInternes,
  Page,
  RapportSocial,
  RapportSocialDuDossier,
  RapportsDuDossier,
  RapportVisite,
  Sections,
  VisiteAnticipation,
} from '../api/modeles';
import { enErreurApi } from '../api/probleme';

export type Criteres = {
  etat?: string;
  mission?: string;
  organisation?: string;
  dossier?: string;
  travail?: 'EN_RETARD' | 'CETTE_SEMAINE' | 'SANS_ACTIVITE';
  miennes?: boolean;
  page?: number;
  taille?: number;
};

export const lireAffectations = (criteres: Criteres) =>
  lire<Page<Affectation>>(
    diagnostics.GET('/api/diagnostics/affectations', {
      params: { query: { page: 0, taille: 20, ...criteres } },
    }),
  );

export const useAffectations = (criteres: Criteres, actif = true) =>
  useQuery({
    queryKey: ['affectations', criteres],
    queryFn: () => lireAffectations(criteres),
    placeholderData: keepPreviousData,
    enabled: actif,
  });

export const useAffectation = (id: string) =>
  useQuery({
    queryKey: ['affectation', id],
    queryFn: () =>
      lire<Affectation>(
        diagnostics.GET('/api/diagnostics/affectations/{id}', { params: { path: { id } } }),
      ),
  });

export type Rapport = {
  issue: string;
  realiseLe: string;
  sections?: Sections;
  visite?: RapportVisite;
  contradictoire?: Contradictoire;
  internes?: string;
  rapportSocial?: RapportSocial;
};

export type TentativeSaisie = { le: string; moyen: string; demiJournee: string; resultat: string };

export type Geste =
  | { geste: 'acceptation' }
  | { geste: 'prise-en-main' }
  | { geste: 'attribution'; agent: string }
  | { geste: 'refus'; motif: string; motifCode: string }
  | { geste: 'reaffectation'; organisation: string; motif: string }
  | { geste: 'cloture'; motif: string; motifCode: string }
  | { geste: 'tentatives'; tentative: TentativeSaisie }
  | { geste: 'rapport'; rapport: Rapport }
  | { geste: 'carence'; le: string };

type Corps<G extends string> = `/api/diagnostics/affectations/{id}/${G}` extends infer P extends
  keyof paths
  ? paths[P] extends { post: { requestBody: { content: { 'application/json': infer C } } } }
    ? C
    : never
  : never;
type CodeRefus = Corps<'refus'>['motifCode'];
type CodeCloture = Corps<'cloture'>['motifCode'];

function envoyer(id: string, g: Geste): Promise<{ data?: unknown }> {
  const params = { path: { id } };
  switch (g.geste) {
    case 'acceptation':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/acceptation', {
        params,
        body: {},
      });
    case 'prise-en-main':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/prise-en-main', { params });
    case 'attribution':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/attribution', {
        params,
        body: { agent: g.agent },
      });
    case 'refus':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/refus', {
        params,
        body: { motif: g.motif, motifCode: g.motifCode as CodeRefus },
      });
    case 'reaffectation':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/reaffectation', {
        params,
        body: { organisation: g.organisation, motif: g.motif },
      });
    case 'cloture':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/cloture', {
        params,
        body: { motif: g.motif, motifCode: g.motifCode as CodeCloture },
      });
    case 'tentatives':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/tentatives', {
        params,
        body: g.tentative as Corps<'tentatives'>,
      });
    case 'rapport':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/rapport', {
        params,
        body: g.rapport as Corps<'rapport'>,
      });
    case 'carence':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/carence', {
        params,
        body: { le: g.le },
      });
  }
}

/** One act on an assignment; its answer is the assignment as it now is. A conflict reads it again before anyone insists. */
export function useGeste(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (g: Geste) => lire<Affectation>(envoyer(id, g)),
    onSuccess: async (affectation) => {
      client.setQueryData(['affectation', id], affectation);
      await client.invalidateQueries({ queryKey: ['affectations'] });
      await client.invalidateQueries({ queryKey: ['dossier', affectation.dossier] });
    },
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409)
        await client.invalidateQueries({ queryKey: ['affectation', id] });
    },
  });
}

/** The colleagues among whom a lead distributes the work. */
export const useAgents = () =>
  useQuery({
    queryKey: ['agents'],
    queryFn: () => lire<{ elements: AgentDuService[] }>(diagnostics.GET('/api/diagnostics/agents')),
  });

/** Where the visit of a dossier stands; null when nothing of it is known, or not to this agent. */
export const useVisite = (dossier: string) =>
  useQuery({
    queryKey: ['visite', dossier],
    queryFn: () =>
      lire<VisiteAnticipation>(
        diagnostics.GET('/api/diagnostics/dossiers/{dossier}/visite', {
          params: { path: { dossier } },
        }),
      ).catch((e: unknown) => {
        if (enErreurApi(e).statut === 404) return null;
        throw e;
      }),
  });

export function useDemanderVisite(dossier: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      lire<VisiteAnticipation>(
        diagnostics.POST('/api/diagnostics/affectations', {
          body: { dossier, mission: 'VISITE_ANTICIPATION' },
        }),
      ),
    onSuccess: async (visite) => {
      client.setQueryData(['visite', dossier], visite);
      await client.invalidateQueries({ queryKey: ['affectations'] });
      await client.invalidateQueries({ queryKey: ['dossier', dossier] });
    },
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409)
        await client.invalidateQueries({ queryKey: ['visite', dossier] });
    },
  });
}

/** Read only when it is asked for: each reading of it leaves its trace. */
export const useRapportSocial = (dossier: string, demande: boolean) =>
  useQuery({
    queryKey: ['rapport-social', dossier],
    queryFn: () =>
      lire<RapportSocialDuDossier>(
        diagnostics.GET('/api/diagnostics/dossiers/{dossier}/rapport-social', {
          params: { path: { dossier } },
        }),
      ),
    enabled: demande,
  });

/** Read only when they are asked for, as each reading leaves its trace; null when none is open to this agent. */
export const useRapports = (dossier: string, demande: boolean) =>
  useQuery({
    queryKey: ['rapports', dossier],
    queryFn: () =>
      lire<RapportsDuDossier>(
        diagnostics.GET('/api/diagnostics/dossiers/{dossier}/rapports', {
          params: { path: { dossier } },
        }),
      ).catch((e: unknown) => {
        if (enErreurApi(e).statut === 404) return null;
        throw e;
      }),
    enabled: demande,
  });

/** Read only when they are asked for: each reading of them leaves its trace. */
export const useNotes = (id: string, demande: boolean) =>
  useQuery({
    queryKey: ['notes', id],
    queryFn: () =>
      lire<NotesInternes>(
        diagnostics.GET('/api/diagnostics/affectations/{id}/notes', { params: { path: { id } } }),
      ),
    enabled: demande,
  });

export type GesteNotes =
  | { geste: 'partage'; organisation: string; role: string; motif: string }
  | { geste: 'reprise'; organisation: string; role: string };

function envoyerPartage(id: string, g: GesteNotes): Promise<{ data?: unknown }> {
  const params = { path: { id } };
  switch (g.geste) {
    case 'partage':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/notes/partages', {
        params,
        body: { organisation: g.organisation, role: g.role, motif: g.motif },
      });
    case 'reprise':
      return diagnostics.POST('/api/diagnostics/affectations/{id}/notes/partages/reprise', {
        params,
        body: { organisation: g.organisation, role: g.role },
      });
  }
}

/** The authors give their notes to somebody, or take them back. */
export function usePartage(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (g: GesteNotes) => lire<NotesInternes>(envoyerPartage(id, g)),
    onSuccess: (notes) => client.setQueryData(['notes', id], notes),
    onError: async (erreur) => {
      if (enErreurApi(erreur).statut === 409)
        await client.invalidateQueries({ queryKey: ['notes', id] });
    },
  });
}
