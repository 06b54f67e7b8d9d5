import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { NotesInternes, PartageDesNotes } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { nomOrganisation } from '../metier/libelles';
import { nomDuRole } from '../metier/politique';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Tableau } from '../presentation/Tableau';
import { FormulaireMotif } from './FormulaireMotif';
import { useNotes, usePartage } from './requetes';

/** The authors' notes, shown on demand: each reading leaves its trace, and sharing is an act of its own (R-402). */
export function Notes({ affectation }: { affectation: string }) {
  const [ouvert, setOuvert] = useState(false);
  const lecture = useNotes(affectation, ouvert);
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouvert, ouvert);
  return (
    <section aria-labelledby="titre-notes" className="fr-mb-4w">
      <h2 id="titre-notes" ref={titre} tabIndex={-1} className="fr-h4">
        Notes internes
      </h2>
      {!ouvert ? (
        <Button priority="secondary" onClick={() => setOuvert(true)}>
          Lire les notes internes
        </Button>
      ) : (
        <Requete requete={lecture} quoi="des notes internes" niveau="h3">
          {(notes) => (
            <>
              <div className="ancrage-carte fr-mb-2w">
                <p className="ancrage-texte fr-mb-0">{notes.texte}</p>
              </div>
              {notes.actions.includes('PARTAGER_NOTES') ? (
                <Partages notes={notes} />
              ) : (
                <PourVous partages={notes.partages} />
              )}
            </>
          )}
        </Requete>
      )}
    </section>
  );
}

/** What a reader sees: why they were given to it. */
function PourVous({ partages }: { partages: PartageDesNotes[] }) {
  return partages.map((p) => (
    <p key={p.role}>
      Partagées avec vous le {dateCourte(p.le)}. Motif : {p.motif}
    </p>
  ));
}

const lecteur = (l: { organisation: string; organisationNom?: string; role: string }) =>
  `${nomDuRole(l.role)}, ${l.organisationNom ?? nomOrganisation(l.organisation)}`;

function Partages({ notes }: { notes: NotesInternes }) {
  const [ouvert, setOuvert] = useState(false);
  const geste = usePartage(notes.affectation);
  const annoncer = useAnnoncer();
  const enCours = notes.partages.filter((p) => !p.reprisLe).length;
  const titre = useFocusAuChangement<HTMLHeadingElement>(`${ouvert} ${enCours}`, !ouvert);
  const deja = (l: { organisation: string; role: string }) =>
    notes.partages.some(
      (p) => !p.reprisLe && p.organisation === l.organisation && p.role === l.role,
    );
  const possibles = notes.lecteursPossibles.filter((l) => !deja(l));
  return (
    <>
      <h3 ref={titre} tabIndex={-1} className="fr-h6">
        Partage des notes
      </h3>
      {notes.partages.length === 0 ? (
        <Vide titre="Seule votre organisation lit ces notes." />
      ) : (
        <Tableau
          legende="À qui ces notes ont été partagées"
          entetes={['Lecteur', 'Motif', 'Depuis', 'Reprise']}
          lignes={notes.partages.map((p, i) => ({
            cle: String(i),
            cellules: [
              lecteur(p),
              p.motif,
              dateCourte(p.le),
              p.reprisLe ? (
                `Repris le ${dateCourte(p.reprisLe)}`
              ) : (
                <Button
                  key="r"
                  priority="tertiary"
                  size="small"
                  disabled={geste.isPending}
                  aria-label={`Reprendre le partage : ${lecteur(p)}`}
                  onClick={() =>
                    geste.mutate(
                      { geste: 'reprise', organisation: p.organisation, role: p.role },
                      { onSuccess: () => annoncer('Partage repris') },
                    )
                  }
                >
                  Reprendre
                </Button>
              ),
            ],
          }))}
        />
      )}
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {ouvert ? (
        <Partager notes={notes} lecteurs={possibles} fermer={() => setOuvert(false)} />
      ) : (
        <Button priority="secondary" onClick={() => setOuvert(true)}>
          Partager ces notes
        </Button>
      )}
    </>
  );
}

/** Giving the notes to somebody: whom, and why this reader strictly needs them. */
function Partager(props: {
  notes: NotesInternes;
  lecteurs: NotesInternes['lecteursPossibles'];
  fermer: () => void;
}) {
  const envoi = usePartage(props.notes.affectation);
  return (
    <FormulaireMotif
      envoi={envoi}
      nom="Partage des notes internes"
      choix={{
        champ: 'organisation',
        label: 'Partager avec',
        aide: 'Ceux qui peuvent lire les rapports internes de cette mission.',
        vide: 'Choisissez un lecteur.',
        options: props.lecteurs.map((l, rang) => [String(rang), lecteur(l)]),
      }}
      label="Motif du partage"
      aide="Ne se partage que ce qui est strictement nécessaire à l’évaluation de la situation du ménage. Le lecteur lira ce motif."
      confirmer="Partager"
      fait="Notes partagées"
      geste={(rang, motif) => {
        const { organisation = '', role = '' } = props.lecteurs[Number(rang)] ?? {};
        return { geste: 'partage' as const, organisation, role, motif };
      }}
      apres={props.fermer}
      fermer={props.fermer}
    />
  );
}
