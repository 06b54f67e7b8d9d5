import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { usePartage } from './requetes';

type Props = {
  affectation: string;
  /** Those whom the policy lets read them, and who do not yet. */
  lecteurs: { organisation: string; role: string; libelle: string }[];
  fermer: () => void;
};

/** Giving the notes to somebody: whom, and why this reader strictly needs them. */
export function PartagerNotes({ affectation, lecteurs, fermer }: Props) {
  const [choisi, setChoisi] = useState('');
  const [motif, setMotif] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const geste = usePartage(affectation);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  const envoyer = () => {
    const lecteur = lecteurs[Number(choisi)];
    const manques = [
      ...(choisi && lecteur ? [] : [{ champ: 'organisation', message: 'Choisissez un lecteur.' }]),
      ...(motif.trim()
        ? []
        : [{ champ: 'motif', message: 'Dites pourquoi ce lecteur en a besoin.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0 || !lecteur) return;
    geste.mutate(
      {
        geste: 'partage',
        organisation: lecteur.organisation,
        role: lecteur.role,
        motif: motif.trim(),
      },
      {
        onSuccess: () => {
          annoncer('Notes partagées');
          fermer();
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label="Partage des notes internes"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      {erreurs.length > 0 && <ResumeErreurs titre="Il manque des éléments" champs={erreurs} />}
      {geste.isError && erreurs.length === 0 && <Erreur erreur={geste.error} niveau="h3" />}
      <Select
        label="Partager avec"
        hint="Ceux qui peuvent lire les rapports internes de cette mission."
        state={messageDe('organisation') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('organisation')}
        nativeSelectProps={{
          id: 'champ-organisation',
          value: choisi,
          onChange: (e) => setChoisi(e.target.value),
        }}
      >
        <option value="">Choisir</option>
        {lecteurs.map((l, rang) => (
          <option key={l.libelle} value={rang}>
            {l.libelle}
          </option>
        ))}
      </Select>
      <Input
        label="Motif du partage"
        hintText="Ne se partage que ce qui est strictement nécessaire à l’évaluation de la situation du ménage. Le lecteur lira ce motif."
        textArea
        state={messageDe('motif') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('motif')}
        nativeTextAreaProps={{
          id: 'champ-motif',
          rows: 3,
          maxLength: 2000,
          value: motif,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={geste.isPending}>
            Partager
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={fermer}>
            Revenir
          </Button>
        </li>
      </ul>
    </form>
  );
}
