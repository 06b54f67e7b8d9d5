import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { LecteurDeNotes, Note } from '../api/modeles';
import { dateCourte, dateHeure } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { FormulaireNote, type ChampNote } from './FormulaireNote';
import { useGeste, type Geste } from './requetes';

type Props = { dossier: string; note: Note; lecteurs: LecteurDeNotes[]; finir: () => void };
type Formule = Exclude<Geste, 'reprise'>;

const FORMULES: Record<Formule, { nom: string; bouton: string; fait: string }> = {
  correction: { nom: 'Correction de la note', bouton: 'Corriger', fait: 'Note corrigée' },
  partage: { nom: 'Partage de la note', bouton: 'Partager', fait: 'Note partagée' },
  retrait: { nom: 'Retrait de la note', bouton: 'Retirer', fait: 'Note retirée' },
};

/** One note, and what its author may do with it. */
export function UneNote(props: Props) {
  const { note } = props;
  const [formule, setFormule] = useState<Formule>();
  const titre = `Note sur ${note.libelle}, ${dateHeure(note.le)}`;
  const gestes: Formule[] = [
    ...(note.changer.permis ? (['correction', 'partage'] as const) : []),
    ...(note.retirer.permis ? (['retrait'] as const) : []),
  ];
  return (
    <article className="ancrage-carte fr-mb-2w" aria-label={titre}>
      <h3 className="fr-h6 fr-mb-1v">
        {titre} <Lecture note={note} />
      </h3>
      <p className="fr-text--sm ancrage-discret fr-mb-1w">
        {note.mienne ? 'Par vous' : `Par ${note.par}, ${note.nom}`}
      </p>
      {note.retrait ? (
        <p>
          Retirée le {dateCourte(note.retrait.le)} : {note.retrait.motif}
        </p>
      ) : (
        <p className="ancrage-texte">{note.texte}</p>
      )}
      <Corrections note={note} />
      <Partages {...props} />
      {formule ? (
        <Changement {...props} formule={formule} fermer={() => setFormule(undefined)} />
      ) : (
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm ancrage-a-l-ecran">
          {gestes.map((geste) => (
            <li key={geste}>
              <Button size="small" priority="secondary" onClick={() => setFormule(geste)}>
                {FORMULES[geste].bouton} <span className="fr-sr-only">: {titre}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Lecture({ note }: { note: Note }) {
  const partagee = note.partages.some((p) => !p.reprisLe);
  const mots = note.retrait
    ? 'retirée'
    : !note.mienne
      ? 'partagée avec vous'
      : partagee
        ? 'partagée'
        : 'à vous seul';
  return (
    <Badge as="span" small noIcon severity={partagee && !note.retrait ? 'new' : 'info'}>
      {mots}
    </Badge>
  );
}

/** The words before are given to the author alone. */
function Corrections({ note }: { note: Note }) {
  const corrigees = note.versions.slice(1);
  if (note.retrait || corrigees.length === 0) return null;
  return (
    <ul className="fr-text--sm">
      {corrigees.map((v, i) => (
        <li key={v.le}>
          Corrigée le {dateCourte(v.le)} : {v.motif}
          {note.versions[i]?.texte && (
            <span className="ancrage-bloc ancrage-discret">Avant : {note.versions[i]?.texte}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Partages({ dossier, note, finir }: Props) {
  const geste = useGeste(dossier, note.id);
  const annoncer = useAnnoncer();
  if (note.partages.length === 0) return null;
  if (!note.mienne)
    return note.partages.map((p) => (
      <p key={p.le} className="fr-text--sm">
        Partagée avec vous le {dateCourte(p.le)}.{p.motif && ` Motif : ${p.motif}`}
      </p>
    ));
  return (
    <>
      <Tableau
        legende={`À qui cette note est partagée (${dateHeure(note.le)})`}
        entetes={['Organisation', 'Motif', 'Depuis', 'Reprise']}
        lignes={note.partages.map((p) => ({
          cle: `${p.organisation}/${p.le}`,
          cellules: [
            p.nom,
            p.motif,
            dateCourte(p.le),
            p.reprisLe ? (
              `Reprise le ${dateCourte(p.reprisLe)}`
            ) : note.retrait ? (
              '—'
            ) : (
              <Button
                key="r"
                priority="tertiary"
                size="small"
                disabled={geste.isPending}
                onClick={() =>
                  geste.mutate(
                    {
                      geste: 'reprise',
                      saisie: { sujet: '', texte: '', motif: '', organisation: p.organisation },
                    },
                    {
                      onSuccess: () => {
                        annoncer('Partage repris');
                        finir();
                      },
                    },
                  )
                }
              >
                Reprendre <span className="fr-sr-only">: {p.nom}</span>
              </Button>
            ),
          ],
        }))}
      />
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
    </>
  );
}

function Changement(props: Props & { formule: Formule; fermer: () => void }) {
  const { dossier, note, formule, finir } = props;
  const geste = useGeste(dossier, note.id);
  const annoncer = useAnnoncer();
  const { nom, bouton, fait } = FORMULES[formule];
  const fermer = () => {
    props.fermer();
    finir();
  };
  return (
    <FormulaireNote
      nom={nom}
      niveau="h4"
      bouton={bouton}
      champs={champs(formule, note, props.lecteurs)}
      erreur={geste.error}
      enCours={geste.isPending}
      confirmer={(saisie, refuser) =>
        geste.mutate(
          { geste: formule, saisie },
          {
            onSuccess: () => {
              annoncer(fait);
              fermer();
            },
            onError: refuser,
          },
        )
      }
      fermer={fermer}
    />
  );
}

function champs(formule: Formule, note: Note, lecteurs: LecteurDeNotes[]): ChampNote[] {
  const motif = (label: string, aide: string): ChampNote => ({
    champ: 'motif',
    label,
    aide,
    vide: 'Expliquez le motif en quelques mots.',
  });
  switch (formule) {
    case 'correction':
      return [
        {
          champ: 'texte',
          label: 'Note corrigée',
          vide: 'Écrivez la note.',
          initial: note.texte ?? '',
        },
        motif('Pourquoi la corriger', 'Ceux qui lisent la note liront ce motif.'),
      ];
    case 'partage':
      return [
        {
          champ: 'organisation',
          label: 'Partager avec',
          aide: 'Les organisations qui suivent ce dossier et peuvent lire une telle note.',
          vide: 'Choisissez une organisation.',
          options: lecteurs
            .filter(
              (l) => !note.partages.some((p) => !p.reprisLe && p.organisation === l.organisation),
            )
            .map((l) => [l.organisation, l.nom] as const),
        },
        motif(
          'Motif du partage',
          'Ne se partage que ce qui est strictement nécessaire. L’organisation lira ce motif.',
        ),
      ];
    case 'retrait':
      return [
        motif(
          'Pourquoi la retirer',
          'Le texte de la note et de ses corrections sera effacé ; ce motif restera.',
        ),
      ];
  }
}
