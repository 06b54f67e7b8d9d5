import { joursEntre } from './dates';

type Acte = { numero: string; nature: string; date: string; annule?: string };

const comptent = <A extends Acte>(actes: readonly A[], natures: readonly string[]): A[] =>
  actes
    .filter((a) => !a.annule && natures.includes(a.nature))
    .sort((a, b) => b.date.localeCompare(a.date));

/** The prefect's decisions, the latest first: it is the one that holds. */
export const decisions = <A extends Acte>(actes: readonly A[]): A[] =>
  comptent(actes, ['DECISION_CFP']);

/** What partners told before the procedure: arrears reported and referrals, the latest first. */
export const alertes = <A extends Acte>(actes: readonly A[]): A[] =>
  comptent(actes, ['SIGNALEMENT', 'SAISINE_CCAPEX']);

/** How old a signalement was when the commandement de payer was served; undefined when it came after. */
export function ageAuCommandement(alerte: Acte, actes: readonly Acte[]): number | undefined {
  const commandement = comptent(actes, ['CP']).at(-1);
  if (!commandement) return undefined;
  const jours = joursEntre(alerte.date, commandement.date);
  return jours >= 0 ? jours : undefined;
}
