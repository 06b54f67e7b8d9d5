import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useAnnoncer } from '../presentation/annonces';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
import type { FicheMenage, PersonneFiche } from './modeles';
import { useCompleter } from './requetes';

const VIDE: PersonneFiche = { civilite: '', nom: '', prenom: '' };

/** The whole household as it now is: what is not changed is kept as it was. */
export function FormulaireMenage({ fiche, fermer }: { fiche: FicheMenage; fermer: () => void }) {
  const [personnes, setPersonnes] = useState<PersonneFiche[]>(fiche.personnes ?? [VIDE]);
  const [saisie, setSaisie] = useState({
    voie: fiche.logement?.voie ?? '',
    telephones: (fiche.telephones ?? []).join('\n'),
    courriel: fiche.courriel ?? '',
    adultes: fiche.adultes?.toString() ?? '',
    enfants: fiche.enfants?.toString() ?? '',
  });
  const { problemes, noter, messageDe } = useProblemes();
  const completer = useCompleter(fiche.dossier);
  const annoncer = useAnnoncer();

  // One line of the telephones is one entry of the request.
  const champDe = (champ: string) => (champ.startsWith('telephones') ? 'telephones' : champ);
  const personne = (i: number, plus: Partial<PersonneFiche>) =>
    setPersonnes(personnes.map((p, j) => (j === i ? { ...p, ...plus } : p)));

  const envoyer = () => {
    const { voie, telephones, courriel, adultes, enfants } = saisie;
    noter([]);
    completer.mutate(
      {
        version: fiche.version,
        personnes: personnes.map(({ civilite, nom, prenom }) => ({
          ...(civilite ? { civilite } : {}),
          nom,
          prenom,
        })),
        voie,
        telephones: telephones
          .split('\n')
          .map((t) => t.trim())
          .filter(Boolean),
        ...(courriel ? { courriel } : {}),
        ...(adultes ? { adultes: Number(adultes) } : {}),
        ...(enfants ? { enfants: Number(enfants) } : {}),
      },
      {
        onSuccess: () => {
          annoncer('Ménage enregistré');
          fermer();
        },
        onError: (e) =>
          noter(
            enErreurApi(e).problemes.map((p) => ({ champ: champDe(p.champ), message: p.message })),
          ),
      },
    );
  };

  const champ = (
    nom: keyof typeof saisie,
    label: string,
    plus: { type?: string; aide?: string } = {},
  ) => (
    <Input
      label={label}
      hintText={plus.aide}
      state={messageDe(nom) ? 'error' : 'default'}
      stateRelatedMessage={messageDe(nom)}
      nativeInputProps={{
        id: `champ-${nom}`,
        type: plus.type ?? 'text',
        autoComplete: 'off',
        ...(plus.type === 'number' ? { min: 0, max: 30 } : {}),
        value: saisie[nom],
        onChange: (e) => setSaisie({ ...saisie, [nom]: e.target.value }),
      }}
    />
  );

  return (
    <Formulaire
      nom="Compléter ou corriger le ménage"
      niveau="h3"
      problemes={problemes}
      erreur={completer.error}
      enCours={completer.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      {personnes.map((p, i) => (
        <fieldset key={i} className="ancrage-groupe ancrage-grille">
          <legend className="fr-text--bold fr-mb-1w">Personne {i + 1}</legend>
          {(
            [
              ['civilite', 'Civilité'],
              ['prenom', 'Prénom'],
              ['nom', 'Nom'],
            ] as const
          ).map(([nom, label]) => (
            <Input
              key={nom}
              label={label}
              state={messageDe(`personnes[${i}].${nom}`) ? 'error' : 'default'}
              stateRelatedMessage={messageDe(`personnes[${i}].${nom}`)}
              nativeInputProps={{
                id: `champ-personnes[${i}].${nom}`,
                autoComplete: 'off',
                value: p[nom] ?? '',
                onChange: (e) => personne(i, { [nom]: e.target.value }),
              }}
            />
          ))}
          {personnes.length > 1 && (
            <Button
              type="button"
              size="small"
              priority="tertiary"
              onClick={() => setPersonnes(personnes.filter((_, j) => j !== i))}
            >
              Retirer la personne {i + 1}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        type="button"
        size="small"
        priority="secondary"
        className="fr-mb-2w"
        onClick={() => setPersonnes([...personnes, VIDE])}
      >
        Ajouter une personne
      </Button>
      <div className="ancrage-grille">
        {champ('voie', 'Numéro et voie', {
          aide: `Dans la commune du dossier${fiche.logement ? ` : ${fiche.logement.commune}` : ''}.`,
        })}
        {champ('courriel', 'Courriel', { type: 'email' })}
        {champ('adultes', 'Adultes', { type: 'number' })}
        {champ('enfants', 'Enfants', { type: 'number' })}
      </div>
      <Input
        textArea
        label="Téléphones"
        hintText="Un numéro par ligne. Un numéro retiré ne revient pas avec un acte."
        state={messageDe('telephones') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('telephones')}
        nativeTextAreaProps={{
          id: 'champ-telephones',
          rows: 3,
          autoComplete: 'off',
          value: saisie.telephones,
          onChange: (e) => setSaisie({ ...saisie, telephones: e.target.value }),
        }}
      />
    </Formulaire>
  );
}
