import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as PathsCommissions } from './genere/commission-service';
import type { paths as PathsDiagnostics } from './genere/diagnostic-service';
import type { paths as PathsDossiers } from './genere/case-service';
import type { paths as PathsPasserelle } from './genere/gateway';
import type { paths as PathsNotifications } from './genere/notification-service';
import type { paths as PathsRelogements } from './genere/rehousing-service';
import type { Moi } from './modeles';
import { ErreurApi, erreurDepuis } from './probleme';

/** The gateway takes this header, which no foreign page can set, as proof that the call is the portal's own (CSRF). */
const ENTETE_REQUETE = 'X-Ancrage-Requete';

let quandSessionPerdue: () => void = () => {};

/** Called once for any 401 that is not the very first « who am I ». */
export function surSessionPerdue(action: () => void): void {
  quandSessionPerdue = action;
}

async function leve(reponse: Response): Promise<never> {
  const corps: unknown = await reponse.json().catch(() => undefined);
  if (reponse.status === 401) quandSessionPerdue();
  throw erreurDepuis(reponse.status, corps);
}

const gardes: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set(ENTETE_REQUETE, '1');
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) await leve(response);
    return response;
  },
  onError({ error }) {
    return error instanceof ErreurApi ? error : erreurDepuis(0, undefined);
  },
};

const options = {
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin' as const,
  // Late binding, so that tests may replace fetch.
  fetch: (requete: Request) => globalThis.fetch(requete),
};

export const dossiers = createClient<PathsDossiers>(options);
export const diagnostics = createClient<PathsDiagnostics>(options);
export const passerelle = createClient<PathsPasserelle>(options);
dossiers.use(gardes);
diagnostics.use(gardes);
passerelle.use(gardes);

export const notifications = createClient<PathsNotifications>(options);
notifications.use(gardes);

export const commissions = createClient<PathsCommissions>(options);
commissions.use(gardes);

export const relogements = createClient<PathsRelogements>(options);
relogements.use(gardes);

/** The answer of a typed call, seen as the portal's model of it (`contrat.ts` holds the two together). */
export async function lire<T>(appel: Promise<{ data?: unknown }>): Promise<T> {
  const { data } = await appel;
  return data as T;
}

/** Sends one file; the progress of a long one is then read from the import itself. */
export async function envoyerFichier<T>(adresse: string, fichier: File): Promise<T> {
  const corps = new FormData();
  corps.append('fichier', fichier);
  const reponse = await fetchOuPanne(adresse, {
    method: 'POST',
    body: corps,
    headers: { [ENTETE_REQUETE]: '1' },
    credentials: 'same-origin',
  });
  if (!reponse.ok) await leve(reponse);
  return (await reponse.json()) as T;
}

/** Reads an address that several services share, so that no client of one of them has its type. */
export async function obtenir<T>(adresse: string): Promise<T> {
  const reponse = await fetchOuPanne(adresse, { credentials: 'same-origin' });
  if (!reponse.ok) await leve(reponse);
  return (await reponse.json()) as T;
}

/** The same, to say something. */
export async function deposer<T>(adresse: string, corps: unknown): Promise<T> {
  const reponse = await fetchOuPanne(adresse, {
    method: 'POST',
    body: JSON.stringify(corps),
    headers: { [ENTETE_REQUETE]: '1', 'content-type': 'application/json' },
    credentials: 'same-origin',
  });
  if (!reponse.ok) await leve(reponse);
  return (reponse.status === 204 ? undefined : await reponse.json()) as T;
}

/** A document of a service, to keep. */
export async function lireFichier(adresse: string): Promise<Blob> {
  const reponse = await fetchOuPanne(adresse, { credentials: 'same-origin' });
  if (!reponse.ok) await leve(reponse);
  return reponse.blob();
}

/**
 * A file that a service makes of what is asked, when what is asked must not be in an address.
 * A long one tells how much of it has come.
 */
export async function demanderFichier(
  adresse: string,
  corps: unknown,
  avancer: (octets: number) => void,
): Promise<Blob> {
  const reponse = await fetchOuPanne(adresse, {
    method: 'POST',
    body: JSON.stringify(corps),
    headers: { [ENTETE_REQUETE]: '1', 'content-type': 'application/json' },
    credentials: 'same-origin',
  });
  if (!reponse.ok) await leve(reponse);
  const lecteur = reponse.body?.getReader();
  if (!lecteur) return reponse.blob();
  const morceaux: BlobPart[] = [];
  let octets = 0;
  for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
    morceaux.push(lu.value as BlobPart);
    octets += lu.value.length;
    avancer(octets);
  }
  return new Blob(morceaux, { type: reponse.headers.get('content-type') ?? '' });
}

export async function quiSuisJe(): Promise<Moi | null> {
  const reponse = await fetchOuPanne('/api/moi', { credentials: 'same-origin' });
  if (reponse.status === 401) return null;
  if (!reponse.ok) await leve(reponse);
  return (await reponse.json()) as Moi;
}

/** Ends the session everywhere: the gateway tells the identity provider itself. */
export async function seDeconnecter(): Promise<void> {
  const reponse = await fetchOuPanne('/deconnexion', {
    method: 'POST',
    headers: { [ENTETE_REQUETE]: '1' },
    credentials: 'same-origin',
  });
  if (!reponse.ok && reponse.status !== 401) await leve(reponse);
}

async function fetchOuPanne(adresse: string, init: RequestInit): Promise<Response> {
  try {
    return await globalThis.fetch(adresse, init);
  } catch {
    throw erreurDepuis(0, undefined);
  }
}
