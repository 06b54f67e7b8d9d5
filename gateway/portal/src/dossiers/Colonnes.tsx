import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef } from 'react';
import type { ColonneDeListe } from '../api/modeles';
import { colonnesChoisies, type FiltresDossiers } from '../metier/filtres';
import { useAnnoncer } from '../presentation/annonces';
import { useColonnes } from './requetes';

/** The columns that the address asks for, as far as this reader may have them; none: the usual table. */
export function useColonnesMontrees(filtres: FiltresDossiers) {
  const lecture = useColonnes();
  const offertes = lecture.data?.elements ?? [];
  const choisies = colonnesChoisies(filtres)
    .flatMap((code) => offertes.filter((c) => c.code === code))
    .filter((c) => !c.obligatoire);
  return {
    offertes,
    montrees: choisies.length > 0 ? [...offertes.filter((c) => c.obligatoire), ...choisies] : [],
    enAttente: filtres.colonnes !== undefined && lecture.isPending,
  };
}

type Props = {
  offertes: ColonneDeListe[];
  /** None: the usual ones. */
  montrees: ColonneDeListe[];
  choisir: (colonnes: string | undefined) => void;
};

/** What the table and its export show, in which order; a saved view remembers it. */
export function Colonnes({ offertes, montrees, choisir }: Props) {
  const annoncer = useAnnoncer();
  const ordre = useRef<HTMLOListElement>(null);
  if (offertes.length === 0) return null;
  const actuelles = (montrees.length > 0 ? montrees : offertes.filter((c) => c.habituelle)).filter(
    (c) => !c.obligatoire,
  );
  const autres = offertes.filter((c) => !c.obligatoire && !actuelles.includes(c));

  const appliquer = (colonnes: ColonneDeListe[], fait: string) => {
    choisir(colonnes.map((c) => c.code).join(','));
    annoncer(fait);
  };
  /** The button that was pressed goes with its line: the focus goes to the columns. */
  const changer = (colonnes: ColonneDeListe[], fait: string) => {
    appliquer(colonnes, fait);
    ordre.current?.focus();
  };
  const deplacer = (rang: number, de: -1 | 1) => {
    const suite = [...actuelles];
    const [colonne] = suite.splice(rang, 1);
    if (!colonne || !actuelles[rang + de]) return;
    suite.splice(rang + de, 0, colonne);
    appliquer(suite, `${colonne.intitule} : colonne ${rang + de + 2}`);
  };

  return (
    <details className="ancrage-filtres fr-mb-2w">
      <summary>Choisir les colonnes de la liste et de l’export</summary>
      <div className="fr-p-2w">
        <p className="fr-text--sm">
          {offertes
            .filter((c) => c.obligatoire)
            .map((c) => c.intitule)
            .join(', ')}{' '}
          vient toujours en premier. Les exports ont les mêmes colonnes, dans le même ordre ; une
          vue gardée s’en souvient.
        </p>
        <ol ref={ordre} tabIndex={-1} aria-label="Colonnes montrées, dans l’ordre">
          {actuelles.map((c, rang) => (
            <li key={c.code}>
              {c.intitule}{' '}
              <Geste mots="Avancer" sur={c} faire={() => deplacer(rang, -1)} inerte={rang === 0} />
              <Geste
                mots="Reculer"
                sur={c}
                faire={() => deplacer(rang, 1)}
                inerte={rang === actuelles.length - 1}
              />
              <Geste
                mots="Enlever"
                sur={c}
                inerte={actuelles.length === 1}
                faire={() =>
                  changer(
                    actuelles.filter((a) => a !== c),
                    `Colonne enlevée : ${c.intitule}`,
                  )
                }
              />
            </li>
          ))}
        </ol>
        {autres.length > 0 && (
          <ul aria-label="Autres colonnes possibles">
            {autres.map((c) => (
              <li key={c.code}>
                {c.intitule}{' '}
                <Geste
                  mots="Ajouter"
                  sur={c}
                  faire={() => changer([...actuelles, c], `Colonne ajoutée : ${c.intitule}`)}
                />
              </li>
            ))}
          </ul>
        )}
        {montrees.length > 0 && (
          <Button
            size="small"
            priority="secondary"
            onClick={() => {
              choisir(undefined);
              annoncer('Colonnes habituelles');
              ordre.current?.focus();
            }}
          >
            Remettre les colonnes habituelles
          </Button>
        )}
      </div>
    </details>
  );
}

/** At an end it stays where the focus is, and does nothing. */
const Geste = (props: {
  mots: string;
  sur: ColonneDeListe;
  faire: () => void;
  inerte?: boolean;
}) => (
  <Button
    size="small"
    priority="tertiary no outline"
    nativeButtonProps={{ 'aria-disabled': props.inerte || undefined }}
    onClick={() => {
      if (!props.inerte) props.faire();
    }}
  >
    {props.mots} <span className="fr-sr-only">: {props.sur.intitule}</span>
  </Button>
);
