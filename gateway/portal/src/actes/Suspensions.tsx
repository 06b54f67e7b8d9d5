import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { Suspension } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { etatDeSuspension } from '../metier/procedure';
import { Tableau } from '../presentation/Tableau';

/** What stands still, until when and by which text; past ones stay to be read. */
export function Suspensions(props: { suspensions: Suspension[]; aujourdhui: string }) {
  if (props.suspensions.length === 0) return null;
  return (
    <section aria-labelledby="titre-suspensions" className="fr-mb-4w">
      <h2 id="titre-suspensions" className="fr-h4">
        Suspensions
      </h2>
      <Tableau
        legende="Suspensions de la procédure"
        entetes={['Suspension', 'Du', 'Au', 'Ce qui est suspendu', 'Texte']}
        lignes={props.suspensions.map((s) => {
          const etat = etatDeSuspension(s, props.aujourdhui);
          return {
            cle: `${s.acte}/${s.sorte}`,
            cellules: [
              <span key="l">
                {s.libelle}{' '}
                <Badge as="span" small noIcon severity={etat === 'en cours' ? 'warning' : 'info'}>
                  {etat}
                </Badge>
                {s.rompueLe && (
                  <span className="fr-text--sm ancrage-discret ancrage-bloc">
                    Échéancier non respecté le {dateCourte(s.rompueLe)} : la suspension a pris fin
                    la veille. Si c’était payé, notez le paiement à son jour, ou annulez la saisie,
                    dans « Dette ».
                  </span>
                )}
              </span>,
              dateCourte(s.du),
              s.au ? dateCourte(s.au) : 'fin non connue',
              s.arrete.join(' ; '),
              s.reference,
            ],
          };
        })}
      />
    </section>
  );
}
