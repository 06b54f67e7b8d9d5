const JOUR = 86_400_000;

const enUtc = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);

/** « 20/11/2026 » */
export function dateCourte(iso: string): string {
  const [annee, mois, jour] = iso.slice(0, 10).split('-');
  return `${jour}/${mois}/${annee}`;
}

const LONGUE = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** « vendredi 20 novembre 2026 » */
export const dateLongue = (iso: string): string =>
  LONGUE.format(enUtc(iso)).replace(/\b1 (?=\p{L})/u, '1er ');

/** « 20/11/2026 à 14:05 », in the département's time */
export function dateHeure(iso: string, fuseau = 'Europe/Paris'): string {
  const parties = new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: fuseau,
  }).formatToParts(new Date(iso));
  const lire = (type: string) => parties.find((p) => p.type === type)?.value ?? '';
  return `${lire('day')}/${lire('month')}/${lire('year')} à ${lire('hour')}:${lire('minute')}`;
}

/** Whole days from `depuis` to `jusqua`; negative when `jusqua` is before. */
export const joursEntre = (depuis: string, jusqua: string): number =>
  Math.round((enUtc(jusqua) - enUtc(depuis)) / JOUR);

export const ajouterJours = (iso: string, jours: number): string =>
  new Date(enUtc(iso) + jours * JOUR).toISOString().slice(0, 10);

/** Today in Paris, for want of the platform's business date. */
export const aujourdhuiMachine = (maintenant = new Date()): string =>
  new Intl.DateTimeFormat('fr-CA', {
    timeZone: 'Europe/Paris',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(maintenant);

/** Why a day that has been is refused; nothing when it is one. */
export const refusDuJour = (jour: string, aujourdhui: string): string | undefined =>
  jour === ''
    ? 'Indiquez la date.'
    : jour > aujourdhui
      ? 'La date ne peut pas être dans le futur.'
      : undefined;
