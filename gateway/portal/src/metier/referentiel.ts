export type Commune = { insee: string; nom: string };
export type OrganisationConnue = { code: string; nom: string };
export type Referentiel = { communes: Commune[]; organisations: OrganisationConnue[] };

const simplifier = (texte: string) =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .trim();

/** The INSEE code of what was typed: a code, or a name without regard for accents, hyphens and « St ». */
export function trouverCommune(communes: Commune[], texte: string): string | undefined {
  const saisi = texte.trim().toUpperCase();
  if (/^\d[\dAB]\d{3}$/.test(saisi))
    return communes.length === 0 || communes.some((c) => c.insee === saisi) ? saisi : undefined;
  const cherche = simplifier(texte);
  return cherche ? communes.find((c) => simplifier(c.nom) === cherche)?.insee : undefined;
}
