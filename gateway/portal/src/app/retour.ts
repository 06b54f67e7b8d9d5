const CLE = 'ancrage.retour';

/** Where the agent was when the session ended. An address of the portal holds identifiers and filters, never personal data. */
export function retenirAdresse(): void {
  const adresse = window.location.pathname + window.location.search;
  if (adresse !== '/') sessionStorage.setItem(CLE, adresse);
}

/** The kept address, once; only an address of this site is given back. */
export function reprendreAdresse(): string | undefined {
  const adresse = sessionStorage.getItem(CLE);
  sessionStorage.removeItem(CLE);
  return adresse && /^\/(?!\/)/.test(adresse) ? adresse : undefined;
}
