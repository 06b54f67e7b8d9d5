import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { intervalle } from '../metier/commissions';
import { dateCourte } from '../metier/dates';
import { PARCS, STADES, libelle, pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { Rubriques } from './Rubriques';
import type { Formation } from './modeles';
import { useFormations } from './requetes';

/** The formations as the charter writes them, and which of them has not met for too long. */
export function Formations() {
  const lecture = useFormations();
  return (
    <Page titre="Formations">
      <Rubriques />
      <p>
        Un dossier va à la première formation de cette liste dont le territoire, le parc et le stade
        conviennent.
      </p>
      <Requete requete={lecture} quoi="des formations">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="La charte ne donne aucune formation." />
          ) : (
            <Tableau
              legende="Formations de la charte"
              entetes={['Formation', 'Examine', 'Présidence', 'Rythme', 'Séances', 'Source']}
              lignes={p.elements.map((f) => ({
                cle: f.code,
                cellules: [
                  <span key="n">
                    {f.nom}
                    <span className="fr-text--sm ancrage-discret ancrage-bloc">{f.nomNiveau}</span>
                  </span>,
                  examine(f),
                  f.presidence.map((x) => x.qualite ?? x.nom).join(' ; ') || 'Non précisée',
                  <span key="r">
                    {rythme(f)}{' '}
                    {f.intervalleDepasse && (
                      <Badge as="span" small noIcon severity="warning">
                        Intervalle dépassé
                      </Badge>
                    )}
                  </span>,
                  <span key="s">
                    {f.derniereSeance
                      ? `Dernière : ${dateCourte(f.derniereSeance)}`
                      : 'Aucune tenue'}
                    <span className="ancrage-bloc">
                      {f.prochaineSeance
                        ? `Prochaine : ${dateCourte(f.prochaineSeance)}`
                        : 'Aucune programmée'}
                    </span>
                  </span>,
                  f.source,
                ],
              }))}
            />
          )
        }
      </Requete>
    </Page>
  );
}

const examine = (f: Formation) =>
  [
    f.parcs.length === 1 ? libelle(PARCS, f.parcs[0]) : 'Parcs public et privé',
    ...(f.stades.length > 0 ? [f.stades.map((s) => libelle(STADES, s)).join(', ')] : []),
    ...(f.capacite ? [`${pluriel(f.capacite, 'situation')} au plus`] : []),
    f.menagesPresents ? 'en présence des ménages' : 'sans la présence des ménages',
  ].join(' ; ');

const rythme = (f: Formation) =>
  f.tousLes
    ? intervalle(f.tousLes)
    : f.parAnMinimum
      ? `au moins ${f.parAnMinimum} fois par an`
      : 'Non précisé';
