import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Connexion } from '../accueil/Connexion';
import { quiSuisJe, surSessionPerdue } from '../api/client';
import { enErreurApi } from '../api/probleme';
import { Annonces } from '../presentation/annonces';
import { Chargement, Erreur } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Cadre } from './Cadre';
import { PAGES_PUBLIQUES } from './PagesSimples';
import { SessionExpiree } from './SessionExpiree';
import { FournirSession } from './session';

/** Nothing refreshes by itself: a list that moves under the reader's eyes, or under a screen reader, is worse than an old one. */
export const creerQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: 5_000,
        retry: (essais, erreur) => {
          const { statut } = enErreurApi(erreur);
          return essais < 1 && (statut === 0 || statut >= 502);
        },
        retryDelay: 500,
      },
      mutations: { retry: false },
    },
  });

function Contenu() {
  const moi = useQuery({ queryKey: ['moi'], queryFn: quiSuisJe, staleTime: Infinity });
  const [expiree, setExpiree] = useState(false);
  const client = useQueryClient();
  const { pathname } = useLocation();

  useEffect(() => {
    surSessionPerdue(() => setExpiree(true));
  }, []);

  const reprendre = async () => {
    const retrouve = await quiSuisJe();
    if (!retrouve) return false;
    if (retrouve.identifiant !== moi.data?.identifiant) {
      // Somebody else signed in: nothing that the first agent saw may stay on the screen.
      window.location.assign('/');
      return true;
    }
    setExpiree(false);
    await client.invalidateQueries({ predicate: (q) => q.state.status === 'error' });
    return true;
  };

  if (moi.isPending)
    return (
      <Cadre>
        <Chargement quoi="de votre espace" />
      </Cadre>
    );
  if (moi.isError)
    return (
      <Cadre>
        <Page titre="Ancrage est momentanément indisponible">
          <Erreur erreur={moi.error} reessayer={() => void moi.refetch()} />
        </Page>
      </Cadre>
    );
  if (!moi.data)
    return <Cadre>{PAGES_PUBLIQUES.includes(pathname) ? <Outlet /> : <Connexion />}</Cadre>;
  return (
    <FournirSession moi={moi.data}>
      <Cadre moi={moi.data}>
        {expiree && <SessionExpiree reprendre={reprendre} />}
        <Outlet />
      </Cadre>
    </FournirSession>
  );
}

export function App({ client = creerQueryClient() }: { client?: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Annonces>
        <Contenu />
      </Annonces>
    </QueryClientProvider>
  );
}
