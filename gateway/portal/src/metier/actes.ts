/** Filling an act in, from the table of the procedure: what is asked, what is missing, what is sent. */
import type { ChampActe, NatureActe } from '../api/modeles';

export type SaisieActe = {
  nature: string;
  numero: string;
  date: string;
  champs: Record<string, string>;
  /** Of the fields that take several answers. */
  listes: Record<string, string[]>;
};

export const SAISIE_VIDE: SaisieActe = { nature: '', numero: '', date: '', champs: {}, listes: {} };

export type Manque = { champ: string; message: string };

const vide = (champ: ChampActe, saisie: SaisieActe): boolean =>
  champ.saisie === 'CHOIX_MULTIPLE'
    ? (saisie.listes[champ.nom] ?? []).length === 0
    : !(saisie.champs[champ.nom] ?? '').trim();

/** Only a planned expulsion lies ahead. */
export const peutEtreAVenir = (nature: string): boolean => nature === 'EXPULSION_PREVUE';

export function manquesDeLActe(
  saisie: SaisieActe,
  nature: NatureActe | undefined,
  aujourdhui: string,
): Manque[] {
  if (!nature) return [{ champ: 'nature', message: 'Indiquez de quel acte il s’agit.' }];
  const manques: Manque[] = [];
  if (!saisie.date) manques.push({ champ: 'date', message: 'Indiquez la date de l’acte.' });
  else if (saisie.date > aujourdhui && !peutEtreAVenir(nature.code))
    manques.push({ champ: 'date', message: 'La date de l’acte ne peut pas être dans le futur.' });
  for (const champ of nature.champs)
    if (champ.obligatoire && vide(champ, saisie))
      manques.push({ champ: champ.nom, message: `À renseigner : ${champ.libelle}.` });
  const { delaiDu = '', delaiAu = '' } = saisie.champs;
  if (delaiDu && delaiAu && delaiAu < delaiDu)
    manques.push({ champ: 'delaiAu', message: 'La fin vient avant le début.' });
  return manques;
}

/** An act that came without a number was given one by the service, which tells nobody anything. */
export const numeroDeLActe = (numero: string): string =>
  numero.startsWith('SAISIE-') ? 'sans numéro' : `n° ${numero}`;

const nombreSaisi = (texte: string): number => Number(texte.replace(/\s/g, '').replace(',', '.'));

/** What the API takes: the fields of this kind of act alone, whatever was typed before it was chosen. */
export function corpsDeLActe(saisie: SaisieActe, nature: NatureActe): Record<string, unknown> {
  const corps: Record<string, unknown> = { nature: nature.code, date: saisie.date };
  if (saisie.numero.trim()) corps['numero'] = saisie.numero.trim();
  for (const champ of nature.champs.filter((c) => !vide(c, saisie))) {
    const texte = (saisie.champs[champ.nom] ?? '').trim();
    switch (champ.saisie) {
      case 'CHOIX_MULTIPLE':
        corps[champ.nom] = saisie.listes[champ.nom];
        break;
      case 'OUI_NON':
        corps[champ.nom] = texte === 'OUI';
        break;
      case 'MONTANT':
      case 'NOMBRE':
        corps[champ.nom] = nombreSaisi(texte);
        break;
      case 'JOUR':
      case 'TEXTE':
      case 'CHOIX':
        corps[champ.nom] = texte;
    }
  }
  return corps;
}

/** Amounts that are no number are told before anything is sent. */
export const nombresIllisibles = (saisie: SaisieActe, nature: NatureActe): Manque[] =>
  nature.champs
    .filter((c) => (c.saisie === 'MONTANT' || c.saisie === 'NOMBRE') && !vide(c, saisie))
    .filter((c) => Number.isNaN(nombreSaisi(saisie.champs[c.nom] ?? '')))
    .map((c) => ({
      champ: c.nom,
      message: `${c.libelle} : écrivez un nombre, par exemple 1 650,00.`,
    }));

/** Reports name a file's columns; the form has its own names for some. */
const CHAMPS_DU_FICHIER: Readonly<Record<string, string>> = {
  dateSignification: 'date',
  montantDette: 'dette',
  motif: 'motifs',
  numeroRfp: 'acteVise',
};

export const champDuFormulaire = (champ: string): string => CHAMPS_DU_FICHIER[champ] ?? champ;
