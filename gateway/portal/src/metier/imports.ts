import { nomOrganisation } from './libelles';

type Probleme = { champ?: string; code: string; gravite: string; message: string };
type Ligne = { ligne: number; etat: string; dossier?: string; problemes: Probleme[] };

export type GroupeProblemes = {
  cle: string;
  champ?: string;
  code: string;
  gravite: string;
  message: string;
  lignes: number[];
};

/** The same problem said once, with the lines that have it; refusals first, then the most frequent. */
export function grouperProblemes(lignes: Ligne[]): GroupeProblemes[] {
  const groupes = new Map<string, GroupeProblemes>();
  for (const ligne of lignes)
    for (const p of ligne.problemes) {
      const cle = `${p.champ ?? ''}/${p.code}`;
      const groupe = groupes.get(cle);
      if (groupe) groupe.lignes.push(ligne.ligne);
      else groupes.set(cle, { ...p, cle, lignes: [ligne.ligne] });
    }
  const rang = (g: GroupeProblemes) => (g.gravite === 'AVERTISSEMENT' ? 1 : 0);
  return [...groupes.values()].sort(
    (a, b) => rang(a) - rang(b) || b.lignes.length - a.lignes.length,
  );
}

/** « 3, 7, 12 et 40 autres » */
export function lignesEnMots(lignes: number[], montrees = 10): string {
  const debut = lignes.slice(0, montrees).join(', ');
  const reste = lignes.length - montrees;
  return reste > 0 ? `${debut} et ${reste} ${reste > 1 ? 'autres' : 'autre'}` : debut;
}

export const EXTENSIONS = ['.csv', '.xlsx'];

/** The limit of the gateway and of the parser, told before sending. */
export const TAILLE_MAX = 20 * 1024 * 1024;

/** Why a file cannot be sent, in words; undefined when it can. */
export function refusDuFichier(fichier: { name: string; size: number }): string | undefined {
  const nom = fichier.name.toLowerCase();
  if (!EXTENSIONS.some((e) => nom.endsWith(e)))
    return 'Choisissez un fichier CSV ou XLSX : les autres formats ne sont pas lus.';
  if (fichier.size === 0) return 'Ce fichier est vide.';
  if (fichier.size > TAILLE_MAX)
    return 'Ce fichier dépasse 20 Mo. Découpez-le en plusieurs fichiers.';
  return undefined;
}

export const estEnCours = (lot: { etat: string }): boolean => lot.etat === 'EN_COURS';

/** Advance of a long import, or of its undoing, between 0 and 100. */
export function pourcentage(lot: {
  lignes: number;
  traitees?: number;
  acceptees?: number;
  annulees?: number;
  retenues?: number;
}): number {
  const fait =
    lot.annulees === undefined ? (lot.traitees ?? 0) : lot.annulees + (lot.retenues ?? 0);
  const tout = lot.annulees === undefined ? lot.lignes : (lot.acceptees ?? 0);
  return tout > 0 ? Math.min(100, Math.round((fait / tout) * 100)) : 0;
}

/** Who brought it in: an agent, or the software of an organisation, which signs with no name. */
export function auteurDuDepot(lot: { deposePar?: string; logicielDe?: string }): string {
  if (lot.logicielDe) return ` par un logiciel (${nomOrganisation(lot.logicielDe)})`;
  return lot.deposePar ? ` par ${lot.deposePar}` : '';
}
