import { matchRoutes, type RouteObject } from 'react-router';

let declarees: RouteObject[] = [];

/** `routes.tsx` says here what the portal has, so that nothing leads to a page that does not exist yet. */
export function declarerRoutes(routes: RouteObject[]): void {
  declarees = routes;
}

/** Whether an address of the portal leads to a page of its own; its query and what follows do not matter. */
export function pageExiste(adresse: string): boolean {
  if (!/^\/(?!\/)/.test(adresse)) return false;
  const chemin = adresse.split(/[?#]/, 1)[0] as string;
  const atteinte = matchRoutes(declarees, chemin)?.at(-1)?.route;
  return atteinte !== undefined && atteinte.path !== '*';
}
