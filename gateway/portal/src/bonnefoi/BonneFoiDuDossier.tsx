import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import type { Appreciation, BonneFoi } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { FormulaireAppreciation } from './FormulaireAppreciation';
import { useAppreciation, useBonneFoi } from './requetes';

/** What those who follow the household think of its good faith, and why; nothing concludes. */
export function BonneFoiDuDossier({ dossier }: { dossier: string }) {
  const lecture = useBonneFoi(dossier);
  const titre = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="titre-bonne-foi" className="fr-mb-4w">
      <h2 id="titre-bonne-foi" className="fr-h4" ref={titre} tabIndex={-1}>
        Bonne foi du ménage
      </h2>
      <p className="fr-text--sm ancrage-discret">
        Des appréciations datées et motivées, jamais un état : seul le juge conclut.
      </p>
      <Requete requete={lecture} quoi="des appréciations" niveau="h3">
        {(bonneFoi) => (
          <>
            <Appreciations elements={bonneFoi.elements} />
            <Ajout dossier={dossier} bonneFoi={bonneFoi} finir={() => titre.current?.focus()} />
          </>
        )}
      </Requete>
    </section>
  );
}

export function Appreciations({ elements }: { elements: Appreciation[] }) {
  if (elements.length === 0) return <Vide titre="Aucune appréciation n’est encore enregistrée." />;
  return (
    <Tableau
      legende="Appréciations de la bonne foi"
      entetes={['Appréciation', 'Date', 'Motifs', 'Auteur']}
      lignes={elements.map((a) => ({
        cle: a.id,
        cellules: [a.libelle, dateCourte(a.le), a.motifs.join(' ; '), `${a.agent}, ${a.nom}`],
      }))}
    />
  );
}

function Ajout(props: { dossier: string; bonneFoi: BonneFoi; finir: () => void }) {
  const [ouvert, setOuvert] = useState(false);
  const appreciation = useAppreciation(props.dossier);
  const annoncer = useAnnoncer();
  const { apprecier, motifsPossibles } = props.bonneFoi;
  const fermer = () => {
    setOuvert(false);
    props.finir();
  };
  if (!apprecier.permis)
    return (
      <p className="fr-text--sm ancrage-discret">
        Enregistrer une appréciation : {apprecier.raison}
      </p>
    );
  if (!ouvert)
    return (
      <Button priority="secondary" className="fr-mt-2w" onClick={() => setOuvert(true)}>
        Enregistrer une appréciation
      </Button>
    );
  return (
    <FormulaireAppreciation
      motifs={motifsPossibles}
      erreur={appreciation.error}
      enCours={appreciation.isPending}
      confirmer={(saisie, refuser) =>
        appreciation.mutate(saisie, {
          onSuccess: () => {
            annoncer('Appréciation enregistrée');
            fermer();
          },
          onError: refuser,
        })
      }
      fermer={fermer}
    />
  );
}
