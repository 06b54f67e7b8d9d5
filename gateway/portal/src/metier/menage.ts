type Personne = { civilite?: string; nom: string; prenom?: string };
type Adresse = { voie?: string; codePostal?: string; commune?: string };
type Menage = { nom: string; personnes?: Personne[]; adresse?: Adresse };

export const NON_COMMUNIQUE = 'non communiqué';

/** As the service writes it: in ordinary letters, with its accents and its particles. */
const nomComplet = (p: Personne) => [p.civilite, p.prenom, p.nom].filter(Boolean).join(' ');

/** The people of a household in one line; « non communiqué » when the caller may not know them. */
export function nomDuMenage(menage: Menage | undefined): string {
  if (!menage) return NON_COMMUNIQUE;
  if (menage.personnes?.length) return menage.personnes.map(nomComplet).join(' et ');
  return menage.nom || NON_COMMUNIQUE;
}

export function adresseEnLigne(a: Adresse | undefined): string | undefined {
  if (!a) return undefined;
  const ville = [a.codePostal, a.commune].filter(Boolean).join(' ');
  return [a.voie, ville].filter(Boolean).join(', ') || undefined;
}

/** « 06 71 99 02 17 » */
export const telephoneLisible = (numero: string): string =>
  /^0\d{9}$/.test(numero) ? numero.replace(/(\d\d)(?=\d)/g, '$1 ') : numero;
