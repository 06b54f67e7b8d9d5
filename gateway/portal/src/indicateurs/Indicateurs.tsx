import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import type { Compte, Indicateur } from '../commissions/modeles';
import { useIndicateurs } from '../commissions/requetes';
import { chiffre } from '../metier/commissions';
import { enCsv } from '../metier/csv';
import { dateCourte } from '../metier/dates';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { telecharger } from '../presentation/telecharger';

const ANNEES = 5;

/** The charter's figures of a year, as the platform counts them from the facts. */
export function Indicateurs() {
  const { aujourdhui } = useSession();
  const cetteAnnee = Number(aujourdhui.slice(0, 4));
  const [parametres, setParametres] = useSearchParams();
  const annee = Number(parametres.get('annee')) || cetteAnnee;
  const lecture = useIndicateurs(annee);
  return (
    <Page titre="Indicateurs" titreOnglet={`Indicateurs ${annee}`}>
      <Select
        label="Année"
        className="ancrage-etroit"
        nativeSelectProps={{
          value: String(annee),
          onChange: (e) => setParametres({ annee: e.target.value }),
        }}
      >
        {Array.from({ length: ANNEES }, (_, i) => cetteAnnee - i).map((a) => (
          <option key={a} value={a}>
            {a}
          </option>
        ))}
      </Select>
      <p>
        <Link className="fr-link" to={`/bilans/${annee}`}>
          Bilan annuel de {annee} au comité responsable du PDALHPD
        </Link>
      </p>
      <section aria-labelledby="titre-chiffres" aria-busy={lecture.isPlaceholderData}>
        <h2 id="titre-chiffres" className="fr-h4">
          Chiffres de {annee}
        </h2>
        <Requete requete={lecture} quoi="des indicateurs" niveau="h3">
          {(p) => (
            <>
              <p>
                {p.nomDepartement}, calculés le {dateCourte(p.calculeLe)} depuis les actes et les
                missions enregistrés.
                {p.petitsEffectifsMasques &&
                  ' Les chiffres inférieurs à cinq, et ceux qui permettraient de les retrouver, sont masqués.'}
              </p>
              <div className="ancrage-sorties">
                <Button
                  size="small"
                  priority="tertiary"
                  iconId="fr-icon-download-line"
                  onClick={() => telecharger(`indicateurs-${annee}.csv`, csv(p.elements))}
                >
                  Exporter (CSV)
                </Button>
                <Button
                  size="small"
                  priority="tertiary"
                  iconId="fr-icon-printer-line"
                  onClick={() => window.print()}
                >
                  Imprimer
                </Button>
              </div>
              <Tableau
                legende={`Indicateurs de ${annee} : nombre d’actes, de demandes ou de rapports`}
                entetes={['Indicateur', 'Total', 'Procédures', 'Ménages', ...colonnes(p.elements)]}
                lignes={p.elements.map((i) => ({
                  cle: i.code,
                  cellules: [
                    <span key="i">
                      {i.code} — {i.libelle}
                      <details className="ancrage-explication">
                        <summary>
                          Définition<span className="fr-sr-only"> de {i.code}</span>
                        </summary>
                        <p>
                          {i.definition} Fournisseur : {i.fournisseur}. Source : {i.source}. Calculé
                          par la plateforme.
                        </p>
                      </details>
                    </span>,
                    chiffre(i.total.faits),
                    chiffre(i.total.procedures),
                    chiffre(i.total.menages),
                    ...parts(i).map((c) => chiffre(c.faits)),
                  ],
                }))}
              />
            </>
          )}
        </Requete>
      </section>
    </Page>
  );
}

/** Parts that every indicator has: what nobody told of one is shown under all. */
const parts = (i: Indicateur): Compte[] => [
  ...i.parParc.filter((c) => c.code),
  ...i.parArrondissement.filter((c) => c.code),
];

const colonnes = (indicateurs: Indicateur[]) =>
  indicateurs[0] ? parts(indicateurs[0]).map((c) => c.nom) : [];

const csv = (indicateurs: Indicateur[]) =>
  enCsv(
    ['Code', 'Indicateur', 'Répartition', 'Part', 'Nombre', 'Procédures', 'Ménages'],
    indicateurs.flatMap((i) => [
      ligne(i, '', i.total),
      ...i.parParc.map((c) => ligne(i, 'Parc', c)),
      ...i.parArrondissement.map((c) => ligne(i, 'Arrondissement', c)),
    ]),
  );

const ligne = (i: Indicateur, repartition: string, c: Compte) => [
  i.code,
  i.libelle,
  repartition,
  c.nom,
  chiffre(c.faits),
  chiffre(c.procedures),
  chiffre(c.menages),
];
