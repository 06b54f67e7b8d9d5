/**
 * The sign-in door, told where to come back. An address of the portal holds identifiers and filters, never personal
 * data; the gateway refuses any address that is not a page of the portal.
 */
export function adresseConnexion({
  pathname,
  search,
}: {
  pathname: string;
  search: string;
}): string {
  const adresse = pathname + search;
  return adresse === '/' || adresse.startsWith('/?')
    ? '/connexion'
    : `/connexion?retour=${encodeURIComponent(adresse)}`;
}
