import { dateCourte, joursEntre } from './dates';

export type Gravite = 'error' | 'warning' | 'info' | 'success' | 'new';

/** How far a deadline is, in words: « dans 3 jours », « aujourd’hui », « dépassée de 2 jours ». */
export function delaiEnMots(date: string, aujourdhui: string): string {
  const jours = joursEntre(aujourdhui, date);
  if (jours === 0) return 'aujourd’hui';
  if (jours === 1) return 'demain';
  if (jours === -1) return 'dépassée d’un jour';
  return jours > 0 ? `dans ${jours} jours` : `dépassée de ${-jours} jours`;
}

/** The words shown beside a date: a deadline already met or without object is no longer counted. */
export function motsEcheance(e: { date: string; etat: string }, aujourdhui: string): string {
  switch (e.etat) {
    case 'TENUE':
      return 'tenue';
    case 'SANS_OBJET':
      return 'sans objet';
    default:
      return delaiEnMots(e.date, aujourdhui);
  }
}

export function graviteEcheance(etat: string): Gravite | undefined {
  switch (etat) {
    case 'ATTEINTE':
      return 'error';
    case 'PROCHE':
      return 'warning';
    case 'TENUE':
      return 'success';
    case 'A_VENIR':
      return 'info';
    default:
      return undefined;
  }
}

export const estEnCours = (e: { etat: string }): boolean =>
  e.etat === 'ATTEINTE' || e.etat === 'PROCHE' || e.etat === 'A_VENIR';

/** The deadline to work on: the earliest one still open. */
export const plusUrgente = <E extends { date: string; etat: string }>(liste: E[]): E | undefined =>
  liste.filter(estEnCours).sort((a, b) => a.date.localeCompare(b.date))[0];

/** a delay that ends on a Saturday, a Sunday or a holiday runs to the next working day. */
export function motsReport(dateBrute: string | undefined, date: string): string | undefined {
  return dateBrute && dateBrute !== date
    ? `Compte simple : ${dateCourte(dateBrute)}, reporté au ${dateCourte(date)} (premier jour ouvrable).`
    : undefined;
}
