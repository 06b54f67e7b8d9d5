import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dossiers, lire } from '../api/client';
import type { NotesDuDossier } from '../api/modeles';

export const useNotes = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'notes'],
    queryFn: () =>
      lire<NotesDuDossier>(dossiers.GET('/api/dossiers/{id}/notes', { params: { path: { id } } })),
  });

const useSuite = (id: string) => {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['dossier', id, 'notes'] });
    await client.invalidateQueries({ queryKey: ['dossier', id, 'historique'] });
  };
};

export type Saisie = Record<'sujet' | 'texte' | 'motif' | 'organisation', string>;

export function useEcriture(id: string) {
  return useMutation({
    mutationFn: ({ sujet, texte }: Saisie) =>
      lire<NotesDuDossier>(
        dossiers.POST('/api/dossiers/{id}/notes', {
          params: { path: { id } },
          body: { sujet, texte },
        }),
      ),
    onSettled: useSuite(id),
  });
}

type Chemin = { id: string; note: string };

/** What its author does with a note. */
const GESTES = {
  correction: (path: Chemin, { texte, motif }: Saisie) =>
    dossiers.POST('/api/dossiers/{id}/notes/{note}/correction', {
      params: { path },
      body: { texte, motif },
    }),
  retrait: (path: Chemin, { motif }: Saisie) =>
    dossiers.POST('/api/dossiers/{id}/notes/{note}/retrait', { params: { path }, body: { motif } }),
  partage: (path: Chemin, { organisation, motif }: Saisie) =>
    dossiers.POST('/api/dossiers/{id}/notes/{note}/partage', {
      params: { path },
      body: { organisation, motif },
    }),
  reprise: (path: Chemin, { organisation }: Saisie) =>
    dossiers.POST('/api/dossiers/{id}/notes/{note}/reprise', {
      params: { path },
      body: { organisation },
    }),
};

export type Geste = keyof typeof GESTES;

export function useGeste(id: string, note: string) {
  return useMutation({
    mutationFn: ({ geste, saisie }: { geste: Geste; saisie: Saisie }) =>
      lire<NotesDuDossier>(GESTES[geste]({ id, note }, saisie)),
    onSettled: useSuite(id),
  });
}
