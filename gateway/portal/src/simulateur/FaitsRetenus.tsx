import { dateCourte } from '../metier/dates';
import { AIDES, MOTIFS_PROCEDURE, TYPES_BAILLEUR, euros, libelle } from '../metier/libelles';
import { montant, type SaisieProcedure } from '../metier/simulateur';

const CLAUSES: Readonly<Record<string, string>> = {
  P2M: 'deux mois',
  P6W: 'six semaines',
  P3M: 'trois mois',
};

const enEuros = (texte: string): string => {
  const valeur = montant(texte);
  return valeur === undefined ? '' : euros(valeur);
};

/** What the answer rests on, for the paper that leaves without the form. */
export function FaitsRetenus({ saisie: s }: { saisie: SaisieProcedure }) {
  const lignes = [
    ['Département', s.departement],
    ['Bailleur', s.typeBailleur && libelle(TYPES_BAILLEUR, s.typeBailleur)],
    ['Bail conclu le', s.bailDate ? dateCourte(s.bailDate) : 'date inconnue'],
    ['Bail renouvelé le', s.bailRenouvele && dateCourte(s.bailRenouvele)],
    ['Délai écrit dans la clause', s.delaiClause && libelle(CLAUSES, s.delaiClause)],
    ['Loyer hors charges', enEuros(s.loyer)],
    ['Motif', s.motif && libelle(MOTIFS_PROCEDURE, s.motif)],
    ['Dette', enEuros(s.detteMontant)],
    ['Impayé depuis le', s.detteDepuis && dateCourte(s.detteDepuis)],
    [
      'Aide au logement',
      [
        s.aide && libelle(AIDES, s.aide),
        enEuros(s.aideMontant),
        (s.aide || s.aideMontant) && (s.tiersPayant ? 'versée au bailleur' : 'versée au locataire'),
      ]
        .filter(Boolean)
        .join(', '),
    ],
  ].filter(([, valeur]) => valeur);
  return (
    <dl className="ancrage-fiche fr-mb-3w">
      {lignes.map(([nom, valeur]) => (
        <div key={nom}>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
