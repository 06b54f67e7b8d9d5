import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { dateCourte } from '../metier/dates';
import { CONFIANCES, libelle } from '../metier/libelles';
import { CLES_DE_REGLE, motsValeur } from '../metier/simulateur';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { AdaptationRegle } from './AdaptationRegle';
import type { RegleDuDroit, ReglesDuDroit } from './modeles';
import { useRegles } from './requetes';

/** The dated rules of the legal clock, past, present and to come, and what the département made of the doubtful ones. */
export function Regles() {
  const lecture = useRegles();
  return (
    <Page titre="Règles du droit">
      <div className="ancrage-barre">
        <p className="ancrage-lecture">
          Les règles que lit l’horloge légale, passées, présentes et à venir. Une date règle le
          choix : celle du bail, de l’acte ou de l’impayé, jamais le jour où l’on regarde. Pour
          essayer des dates, ouvrez le <Link to="/simulateur">simulateur d’échéances</Link>.
        </p>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-printer-line"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </div>
      <Requete requete={lecture} quoi="des règles">
        {(regles) => <TableDesRegles regles={regles} />}
      </Requete>
    </Page>
  );
}

const nomDe = (r: RegleDuDroit): string => libelle(CLES_DE_REGLE, r.cle);

const periode = (r: RegleDuDroit): string =>
  [
    r.dateDebut ? `à partir du ${dateCourte(r.dateDebut)}` : 'depuis l’origine',
    ...(r.dateFin ? [`jusqu’au ${dateCourte(r.dateFin)}`] : []),
  ].join(' ');

function TableDesRegles({ regles }: { regles: ReglesDuDroit }) {
  const [choisie, setChoisie] = useState<string>();
  const titre = useRef<HTMLHeadingElement>(null);
  const adaptables = regles.elements.filter((r) => r.adaptable);
  const regle = adaptables.find((r) => r.id === choisie);
  const fermer = () => {
    setChoisie(undefined);
    titre.current?.focus();
  };
  return (
    <>
      <section aria-labelledby="titre-a-confirmer" className="fr-mb-4w">
        <h2 id="titre-a-confirmer" className="fr-h4" ref={titre} tabIndex={-1}>
          Règles à confirmer
        </h2>
        {adaptables.length === 0 ? (
          <p>Aucune règle n’est en doute.</p>
        ) : (
          <Tableau
            legende="Règles à confirmer"
            entetes={['Règle', 'Telle qu’elle est écrite', 'Dans le département', 'Action']}
            lignes={adaptables.map((r) => ({
              cle: r.id,
              cellules: [
                `${nomDe(r)}, ${periode(r)}`,
                `${motsValeur(r.valeur, r.unite)} (${r.reference})`,
                r.adaptation
                  ? `${motsValeur(r.adaptation.valeur, r.unite)} depuis le ${dateCourte(r.adaptation.le)} : ${r.adaptation.motif}`
                  : 'Non adaptée',
                regles.adapter.permis ? (
                  <Button
                    key="a"
                    size="small"
                    priority="secondary"
                    onClick={() => setChoisie(r.id)}
                  >
                    Adapter <span className="fr-sr-only">: {nomDe(r)}</span>
                  </Button>
                ) : (
                  <span key="a" className="fr-text--sm ancrage-discret">
                    {regles.adapter.raison}
                  </span>
                ),
              ],
            }))}
          />
        )}
        {regle && (
          <AdaptationRegle key={regle.id} nom={nomDe(regle)} regle={regle} fermer={fermer} />
        )}
      </section>
      <section aria-labelledby="titre-toutes">
        <h2 id="titre-toutes" className="fr-h4">
          Toutes les règles
        </h2>
        <Tableau
          legende="Toutes les règles"
          entetes={['Règle', 'Valeur', 'Période', 'Texte', 'Confiance']}
          lignes={regles.elements.map((r) => ({
            cle: r.id,
            cellules: [
              nomDe(r),
              `${motsValeur(r.valeur, r.unite)}${r.report642 ? ', reporté au premier jour ouvrable' : ''}`,
              periode(r),
              <>
                {r.reference} <span className="fr-text--sm ancrage-discret">({r.regle})</span>
              </>,
              r.confiance === '?' ? (
                <Badge key="c" as="span" small noIcon severity="warning">
                  à confirmer
                </Badge>
              ) : (
                libelle(CONFIANCES, r.confiance)
              ),
            ],
          }))}
        />
      </section>
    </>
  );
}
