import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import type { NotesDuDossier as Notes } from '../api/modeles';
import { useAnnoncer } from '../presentation/annonces';
import { Requete, Vide } from '../presentation/Etats';
import { FormulaireNote } from './FormulaireNote';
import { UneNote } from './UneNote';
import { useEcriture, useNotes } from './requetes';

/** What an agent notes for itself on a case, and what colleagues and partners shared with it. */
export function NotesDuDossier({ dossier }: { dossier: string }) {
  const lecture = useNotes(dossier);
  const titre = useRef<HTMLHeadingElement>(null);
  const finir = () => titre.current?.focus();
  return (
    <section aria-labelledby="titre-notes-dossier" className="fr-mb-4w">
      <h2 id="titre-notes-dossier" className="fr-h4" ref={titre} tabIndex={-1}>
        Notes
      </h2>
      <p className="fr-text--sm ancrage-discret">
        Une note n’est lue que de vous, jusqu’à ce que vous la partagiez avec une organisation que
        vous nommez. Le ménage peut en demander copie : n’y écrivez que des faits utiles à son
        suivi.
      </p>
      <Requete requete={lecture} quoi="des notes" niveau="h3">
        {(notes) => (
          <>
            {notes.elements.length === 0 && (
              <Vide titre="Vous n’avez pas de note sur ce dossier, et aucune n’est partagée avec vous." />
            )}
            {notes.elements.map((note) => (
              <UneNote
                key={note.id}
                dossier={dossier}
                note={note}
                lecteurs={notes.sujets.find((s) => s.code === note.sujet)?.lecteurs ?? []}
                finir={finir}
              />
            ))}
            <Ecriture dossier={dossier} notes={notes} finir={finir} />
          </>
        )}
      </Requete>
    </section>
  );
}

function Ecriture(props: { dossier: string; notes: Notes; finir: () => void }) {
  const [ouvert, setOuvert] = useState(false);
  const ecriture = useEcriture(props.dossier);
  const annoncer = useAnnoncer();
  const { ecrire, sujets } = props.notes;
  const fermer = () => {
    setOuvert(false);
    props.finir();
  };
  if (!ecrire.permis)
    return <p className="fr-text--sm ancrage-discret">Écrire une note : {ecrire.raison}</p>;
  if (!ouvert)
    return (
      <Button priority="secondary" className="fr-mt-2w" onClick={() => setOuvert(true)}>
        Écrire une note
      </Button>
    );
  return (
    <FormulaireNote
      nom="Nouvelle note"
      niveau="h3"
      bouton="Enregistrer"
      champs={[
        {
          champ: 'sujet',
          label: 'Elle parle de',
          aide: 'C’est ce qui décide avec qui elle pourra être partagée.',
          vide: 'Indiquez de quoi parle la note.',
          options: sujets.map((s) => [s.code, s.libelle] as const),
          ...(sujets.length === 1 ? { initial: sujets[0]?.code ?? '' } : {}),
        },
        { champ: 'texte', label: 'Note', vide: 'Écrivez la note.' },
      ]}
      erreur={ecriture.error}
      enCours={ecriture.isPending}
      confirmer={(saisie, refuser) =>
        ecriture.mutate(saisie, {
          onSuccess: () => {
            annoncer('Note enregistrée');
            fermer();
          },
          onError: refuser,
        })
      }
      fermer={fermer}
    />
  );
}
