import { vi } from 'vitest';

export type Demande = {
  methode: string;
  chemin: string;
  parametres: URLSearchParams;
  corps: unknown;
  entetes: Headers;
};
type Reponse = { statut?: number; corps?: unknown } | 'panne' | 'silence';
type Route = Reponse | ((demande: Demande) => Reponse);

export type Serveur = { demandes: Demande[]; repondre: (route: string, reponse: Route) => void };

/** Stands where the gateway is: « METHOD /path » → answer; what is not said is 404 problem+json. The last said wins. */
export function serveur(routes: Record<string, Route>): Serveur {
  const table = new Map(Object.entries(routes));
  const demandes: Demande[] = [];
  vi.stubGlobal('fetch', async (entree: Request | string, init?: RequestInit) => {
    const adresse = entree instanceof Request ? entree.url : new URL(entree, location.origin).href;
    const methode = entree instanceof Request ? entree.method : (init?.method ?? 'GET');
    const entetes = entree instanceof Request ? entree.headers : new Headers(init?.headers);
    const texte = entree instanceof Request ? await entree.clone().text() : '';
    const url = new URL(adresse);
    const demande: Demande = {
      methode,
      chemin: url.pathname,
      parametres: url.searchParams,
      corps: texte ? (JSON.parse(texte) as unknown) : init?.body,
      entetes,
    };
    demandes.push(demande);
    const route = table.get(`${methode} ${url.pathname}`);
    const reponse = typeof route === 'function' ? route(demande) : route;
    if (reponse === 'panne') throw new TypeError('network');
    if (reponse === 'silence') return new Promise<Response>(() => {});
    const statut = reponse ? (reponse.statut ?? 200) : 404;
    return new Response(
      reponse?.corps === undefined && statut === 204 ? null : JSON.stringify(reponse?.corps ?? {}),
      {
        status: statut,
        headers: {
          'content-type': statut < 400 ? 'application/json' : 'application/problem+json',
        },
      },
    );
  });
  return { demandes, repondre: (route, reponse) => void table.set(route, reponse) };
}

export const probleme = (statut: number, detail: string, problemes: unknown[] = []) => ({
  statut,
  corps: { title: 'Refus', status: statut, detail, code: 'REFUS', trace: 'abc123', problemes },
});
