import type { FicheSituation, FournisseurFiche, RubriqueFiche } from '../situation/modeles';
import { dateCourte, joursEntre } from './dates';
import { euros, pluriel } from './libelles';

export const ETATS_MESURE = {
  A_VENIR: 'À venir',
  EN_COURS: 'En cours',
  TERMINEE: 'Terminée',
  ANNULEE: 'Inscrite par erreur',
} as const;

/** All that one partner has to say and this reader may know, the social first. */
export const rubriquesDe = (f: FournisseurFiche): RubriqueFiche[] =>
  [f.social, f.procedure, f.dette, f.relogement, f.vulnerabilite].flatMap((r) => r ?? []);

/** A value in words; nothing when nobody said anything. */
export function motsDeLaValeur(r: RubriqueFiche): string | undefined {
  if (r.valeur === undefined) return undefined;
  if (r.forme === 'MONTANT') return euros(Number(r.valeur));
  return r.choix.find((c) => c.code === r.valeur)?.libelle ?? r.valeur;
}

/** How old a word is: « 12/11/2026, il y a 8 jours ». */
export function fraicheur(le: string, aujourdhui: string): string {
  const jours = joursEntre(le, aujourdhui);
  const age =
    jours <= 0 ? 'aujourd’hui' : jours === 1 ? 'hier' : `il y a ${pluriel(jours, 'jour')}`;
  return `${dateCourte(le)}, ${age}`;
}

/** Where a word comes from, when its author is not the partner itself. */
export const provenance = (r: RubriqueFiche, nom: string): string | undefined =>
  r.repris
    ? 'repris d’un acte du dossier'
    : r.saisiPar && r.saisiPar !== nom
      ? `noté par ${r.saisiPar}`
      : undefined;

/** A column of the grid: one thing asked of one partner of the charter. */
export type Colonne = { fournisseur: string; libelle: string; rubrique: string; titre: string };

/** Of the cases shown, what may be said of at least one; all partners, or one of them. */
export function colonnes(fiches: readonly FicheSituation[], fournisseur: string): Colonne[] {
  const parCle = new Map<string, Colonne>();
  for (const f of fiches.flatMap((fiche) => fiche.fournisseurs))
    for (const r of rubriquesDe(f))
      if (fournisseur === '' || f.code === fournisseur)
        parCle.set(`${f.code}/${r.rubrique}`, {
          fournisseur: f.code,
          libelle: f.libelle,
          rubrique: r.rubrique,
          titre: r.libelle,
        });
  return [...parCle.values()];
}

/** The partners of the cases shown, in the charter's order. */
export function fournisseurs(fiches: readonly FicheSituation[]): [code: string, nom: string][] {
  const noms = new Map<string, string>();
  for (const f of fiches.flatMap((fiche) => fiche.fournisseurs)) noms.set(f.code, f.libelle);
  return [...noms];
}

/** The partner that this organisation is, when it may say something; all of them otherwise. */
export const leSien = (fiches: readonly FicheSituation[], organisation: string): string =>
  fiches.flatMap((f) => f.fournisseurs).find((f) => f.organisation === organisation)?.code ?? '';

/** Who answers for a column in one case: seldom several, none when the charter asks nobody there. */
export const partsDe = (
  fiche: FicheSituation,
  colonne: Colonne,
): { part: FournisseurFiche; rubrique: RubriqueFiche }[] =>
  fiche.fournisseurs
    .filter((f) => f.code === colonne.fournisseur)
    .flatMap((part) =>
      rubriquesDe(part)
        .filter((r) => r.rubrique === colonne.rubrique)
        .map((rubrique) => ({ part, rubrique })),
    );

export const motsMesure = (m: { libelle: string; debut: string; fin?: string }): string =>
  `${m.libelle}, depuis le ${dateCourte(m.debut)}${m.fin ? `, jusqu’au ${dateCourte(m.fin)}` : ''}`;

/** The measures that an organisation carries out or is about to. */
export const mesuresEnCours = (fiche: FicheSituation, organisation: string) =>
  (fiche.mesures ?? []).filter(
    (m) => m.organisation === organisation && (m.etat === 'EN_COURS' || m.etat === 'A_VENIR'),
  );

/** What a cell says, as an export writes it. */
export function motsDeLaCase(fiche: FicheSituation, colonne: Colonne): string {
  const parts = partsDe(fiche, colonne);
  if (parts.length === 0) return 'sans objet';
  return parts
    .map(({ part, rubrique }) => {
      const dit =
        rubrique.forme === 'MESURES'
          ? mesuresEnCours(fiche, part.organisation).map(motsMesure).join(' ; ') || undefined
          : motsDeLaValeur(rubrique);
      const mots = dit ?? `non renseigné par ${part.nom}`;
      return rubrique.le ? `${mots} (${dateCourte(rubrique.le)})` : mots;
    })
    .join(' ; ');
}
