/** Kinds of things that wait; `lien` is an address of the portal. */
export type Travail = {
  elements: { code: string; libelle: string; total: number; lien: string }[];
};
/** Cases are counted up to a limit. */
export type ElementTravail = Travail['elements'][number] & { auMoins?: boolean };

/** Who is asked, in the order of the procedure, and what is said when it does not answer. */
export const SERVICES_DU_TRAVAIL = [
  { base: 'dossiers', indisponible: 'Ce qui vous attend sur les dossiers et les imports' },
  { base: 'diagnostics', indisponible: 'Ce qui vous attend sur les diagnostics et les visites' },
  { base: 'commissions', indisponible: 'Ce qui vous attend pour les commissions' },
  { base: 'notifications', indisponible: 'Ce qui vous attend sur les courriers' },
  { base: 'relogements', indisponible: 'Ce qui vous attend sur le relogement' },
  { base: 'comptes', indisponible: 'Ce qui vous attend sur les comptes' },
] as const;

export type ServiceDuTravail = (typeof SERVICES_DU_TRAVAIL)[number]['base'];

/** What really waits: nobody needs a line that says zero. */
export const quiAttend = (travaux: readonly (Travail | undefined)[]): ElementTravail[] =>
  travaux.flatMap((t) => t?.elements ?? []).filter((e) => e.total > 0);
