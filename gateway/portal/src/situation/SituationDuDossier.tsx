import { dateCourte } from '../metier/dates';
import { motsDeLaValeur, rubriquesDe } from '../metier/situation';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { CaseFiche } from './CaseFiche';
import { MesuresDuDossier } from './Mesures';
import type { FournisseurFiche, RubriqueFiche } from './modeles';
import { useFiche } from './requetes';

/** What each partner knows of the household, and who has not said it yet. */
export function SituationDuDossier({ dossier }: { dossier: string }) {
  const lecture = useFiche(dossier);
  return (
    <section aria-labelledby="titre-situation" className="fr-mb-4w">
      <h2 id="titre-situation" className="fr-h4">
        Ce que chaque partenaire sait
      </h2>
      <Requete requete={lecture} quoi="de la fiche situation" niveau="h3">
        {(fiche) => (
          <>
            {fiche.fournisseurs.length === 0 ? (
              <Vide titre="La charte ne demande rien à personne pour ce dossier." />
            ) : (
              <Tableau
                legende="Fiche situation"
                entetes={['Partenaire', 'Rubrique', 'Dit', 'Avant']}
                lignes={fiche.fournisseurs.flatMap((f) =>
                  rubriquesDe(f)
                    .filter((r) => r.forme !== 'MESURES')
                    .map((r, rang) => ({
                      cle: `${f.organisation}/${r.rubrique}`,
                      cellules: [
                        <Partenaire key="p" part={f} premiere={rang === 0} />,
                        r.libelle,
                        <CaseFiche
                          key="c"
                          dossier={fiche.dossier}
                          part={f}
                          rubrique={r}
                          nom={`${r.libelle}, ${f.nom}`}
                        />,
                        <Anterieures key="a" rubrique={r} />,
                      ],
                    })),
                )}
              />
            )}
            <MesuresDuDossier fiche={fiche} />
          </>
        )}
      </Requete>
    </section>
  );
}

/** Named on each row, told in full on the first. */
const Partenaire = ({ part, premiere }: { part: FournisseurFiche; premiere: boolean }) => (
  <>
    {part.libelle}
    {premiere && (
      <span className="fr-text--sm ancrage-discret ancrage-bloc">
        {part.nom} — {part.source}
        {part.aConfirmer && ', à confirmer'}
      </span>
    )}
  </>
);

function Anterieures({ rubrique }: { rubrique: RubriqueFiche }) {
  if (rubrique.anterieures.length === 0) return '—';
  return (
    <ul className="ancrage-liste-serree">
      {rubrique.anterieures.map((p, i) => (
        <li key={i} className="fr-text--sm">
          {motsDeLaValeur({ ...rubrique, valeur: p.valeur }) ?? 'non renseigné'}, le{' '}
          {dateCourte(p.le)}
        </li>
      ))}
    </ul>
  );
}
