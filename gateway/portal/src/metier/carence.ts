type Tentative = { le: string; demiJournee: string };

/** R-272, F-21: a carence needs at least two attempts, on different half-days. */
export const TENTATIVES_REQUISES = 2;

/** How many different half-days (a day and its morning, afternoon or evening) hold an attempt. */
export const demiJourneesDistinctes = (tentatives: Tentative[]): number =>
  new Set(tentatives.map((t) => `${t.le}/${t.demiJournee}`)).size;

export const carencePossible = (tentatives: Tentative[]): boolean =>
  demiJourneesDistinctes(tentatives) >= TENTATIVES_REQUISES;

/** What is still missing before a carence, in words; undefined when nothing is. */
export function ceQuiManque(tentatives: Tentative[]): string | undefined {
  const manque = TENTATIVES_REQUISES - demiJourneesDistinctes(tentatives);
  if (manque <= 0) return undefined;
  if (tentatives.length >= TENTATIVES_REQUISES)
    return 'Vos tentatives sont toutes de la même demi-journée : il en faut une autre, à un autre moment.';
  return manque === 1
    ? 'Il manque une tentative, sur une autre demi-journée.'
    : 'Il faut deux tentatives, sur deux demi-journées différentes.';
}
