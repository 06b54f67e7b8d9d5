import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { useAnnoncer } from '../presentation/annonces';
import { useALaPlace } from '../presentation/focus';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
import type { Bilan } from './modeles';
import { useEcriture, type Textes } from './requetes';

type Saisie = { valeur: string; source: string };

/** What the platform cannot count: words, and figures with who gives them. */
export function EcritureDuBilan({ bilan }: { bilan: Bilan }) {
  const { ouvert, setOuvert, bouton } = useALaPlace();
  return ouvert ? (
    <Ecriture bilan={bilan} fermer={() => setOuvert(false)} />
  ) : (
    <Button ref={bouton} className="fr-mt-4w" priority="secondary" onClick={() => setOuvert(true)}>
      Écrire les textes et les chiffres déclarés
    </Button>
  );
}

function Ecriture({ bilan, fermer }: { bilan: Bilan; fermer: () => void }) {
  const ecriture = useEcriture(bilan.annee);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [appreciation, setAppreciation] = useState(bilan.appreciation ?? '');
  const [propositions, setPropositions] = useState(bilan.propositions ?? '');
  const [saisies, setSaisies] = useState<Record<string, Saisie>>(
    Object.fromEntries(
      bilan.declarations.map((d) => [
        d.code,
        { valeur: d.valeur === undefined ? '' : String(d.valeur), source: d.origine ?? '' },
      ]),
    ),
  );
  const dites = bilan.declarations.filter((d) => saisies[d.code]?.valeur.trim());
  const changer = (code: string, plus: Partial<Saisie>) =>
    setSaisies({ ...saisies, [code]: { ...saisies[code]!, ...plus } });
  /** As the service names it, by its place among those that are said; the others are not sent. */
  const champ = (code: string, quoi: string) => {
    const rang = dites.findIndex((d) => d.code === code);
    return rang < 0 ? `declarations.${code}.${quoi}` : `declarations[${rang}].${quoi}`;
  };
  const textes = (): Textes => ({
    ...(appreciation.trim() ? { appreciation: appreciation.trim() } : {}),
    ...(propositions.trim() ? { propositions: propositions.trim() } : {}),
    declarations: dites.map((d) => ({
      code: d.code,
      valeur: Number(saisies[d.code]!.valeur),
      source: saisies[d.code]!.source.trim(),
    })),
  });
  return (
    <Formulaire
      nom="Textes et chiffres déclarés"
      niveau="h2"
      problemes={problemes}
      erreur={ecriture.error}
      enCours={ecriture.isPending}
      envoyer={() => {
        noter([]);
        ecriture.mutate(textes(), {
          onSuccess: () => {
            annoncer('Bilan enregistré');
            fermer();
          },
          onError: refuser,
        });
      }}
      fermer={fermer}
    >
      <Zone
        label="Évaluation de l’activité"
        champ="appreciation"
        valeur={appreciation}
        changer={setAppreciation}
      />
      <Zone
        label="Propositions"
        champ="propositions"
        valeur={propositions}
        changer={setPropositions}
      />
      {bilan.declarations.map((d) => (
        <fieldset key={d.code} className="fr-fieldset ancrage-carte fr-mb-2w">
          <legend className="fr-fieldset__legend">{d.libelle}</legend>
          <div className="fr-fieldset__element">
            <Input
              label="Valeur"
              className="ancrage-etroit"
              state={messageDe(champ(d.code, 'valeur')) ? 'error' : 'default'}
              stateRelatedMessage={messageDe(champ(d.code, 'valeur'))}
              nativeInputProps={{
                id: `champ-${champ(d.code, 'valeur')}`,
                inputMode: 'numeric',
                value: saisies[d.code]?.valeur ?? '',
                onChange: (e) => changer(d.code, { valeur: e.target.value }),
              }}
            />
            <Input
              label="D’où vient ce chiffre"
              hintText={`Qui le donne, et dans quel document. Attendu de : ${d.fournisseur}.`}
              state={messageDe(champ(d.code, 'source')) ? 'error' : 'default'}
              stateRelatedMessage={messageDe(champ(d.code, 'source'))}
              nativeInputProps={{
                id: `champ-${champ(d.code, 'source')}`,
                maxLength: 300,
                value: saisies[d.code]?.source ?? '',
                onChange: (e) => changer(d.code, { source: e.target.value }),
              }}
            />
          </div>
        </fieldset>
      ))}
    </Formulaire>
  );
}

const Zone = (props: {
  label: string;
  champ: string;
  valeur: string;
  changer: (valeur: string) => void;
}) => (
  <Input
    label={props.label}
    hintText="Ce texte est transmis : aucun nom, rien qui fasse reconnaître un ménage."
    textArea
    nativeTextAreaProps={{
      id: `champ-${props.champ}`,
      rows: 5,
      maxLength: 5000,
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);
