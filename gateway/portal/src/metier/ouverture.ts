/** A dossier that a person opens: whose household, which dwelling, which landlord; then its first act. */
import type { Manque } from './actes';

export type Ouverture = Record<
  | 'civilite'
  | 'nom'
  | 'prenom'
  | 'nom2'
  | 'prenom2'
  | 'adresse'
  | 'codePostal'
  | 'commune'
  | 'telephone'
  | 'parc'
  | 'bailleur'
  | 'typeBailleur'
  | 'dateBail'
  | 'loyer'
  | 'charges'
  | 'enfants'
  | 'aideAuLogement'
  | 'organismePayeur',
  string
>;

export const OUVERTURE_VIDE: Ouverture = {
  civilite: '',
  nom: '',
  prenom: '',
  nom2: '',
  prenom2: '',
  adresse: '',
  codePostal: '',
  commune: '',
  telephone: '',
  parc: '',
  bailleur: '',
  typeBailleur: '',
  dateBail: '',
  loyer: '',
  charges: '',
  enfants: '',
  aideAuLogement: '',
  organismePayeur: '',
};

const OBLIGATOIRES: [keyof Ouverture, string][] = [
  ['nom', 'Indiquez le nom du locataire.'],
  ['adresse', 'Indiquez le numéro et la voie du logement.'],
  ['commune', 'Indiquez la commune du logement.'],
  ['parc', 'Indiquez le parc : public ou privé.'],
];

const NOMBRES: [keyof Ouverture, string][] = [
  ['loyer', 'Le loyer'],
  ['charges', 'Les charges'],
  ['enfants', 'Le nombre d’enfants'],
];

const lu = (texte: string): number => Number(texte.replace(/\s/g, '').replace(',', '.'));

export function manquesDeLOuverture(o: Ouverture): Manque[] {
  return [
    ...OBLIGATOIRES.filter(([champ]) => !o[champ].trim()).map(([champ, message]) => ({
      champ,
      message,
    })),
    ...NOMBRES.filter(([champ]) => o[champ].trim() && Number.isNaN(lu(o[champ]))).map(
      ([champ, nom]) => ({ champ, message: `${nom} : écrivez un nombre.` }),
    ),
  ];
}

/** Without what was left empty: nothing is told that nobody said. */
export function corpsDeLOuverture(
  o: Ouverture,
  departement: string,
  acte: Record<string, unknown>,
): Record<string, unknown> {
  const dit = (champ: keyof Ouverture) => o[champ].trim() || undefined;
  const nombreDit = (champ: keyof Ouverture) => (o[champ].trim() ? lu(o[champ]) : undefined);
  const seconde = dit('nom2') || dit('prenom2');
  const telephone = dit('telephone');
  return {
    departement,
    parc: o.parc,
    menage: {
      personnes: [
        { civilite: dit('civilite'), nom: dit('nom'), prenom: dit('prenom') },
        ...(seconde ? [{ nom: dit('nom2'), prenom: dit('prenom2') }] : []),
      ],
      adresse: { voie: dit('adresse'), codePostal: dit('codePostal'), commune: dit('commune') },
      ...(telephone ? { telephones: [telephone] } : {}),
    },
    bailleur: { nom: dit('bailleur'), type: dit('typeBailleur') },
    bail: { date: dit('dateBail'), loyer: nombreDit('loyer'), charges: nombreDit('charges') },
    enfants: nombreDit('enfants'),
    aideAuLogement: dit('aideAuLogement'),
    organismePayeur: dit('organismePayeur'),
    acte,
  };
}
