import { ChampNombre } from '../presentation/Champs';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { dateCourte } from '../metier/dates';
import { montant, motsValeur } from '../metier/simulateur';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import type { DecisionSurRegle, RegleDuDroit } from './modeles';
import { useAdaptation } from './requetes';

type Props = { nom: string; regle: RegleDuDroit; fermer: () => void };

/** The département's value for one doubtful rule, and who decided what before. */
export function AdaptationRegle({ nom, regle, fermer }: Props) {
  const [valeur, setValeur] = useState(String(regle.adaptation?.valeur ?? regle.valeur ?? ''));
  const [report642, setReport642] = useState(regle.adaptation?.report642 ?? regle.report642);
  const [motif, setMotif] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const adaptation = useAdaptation();
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  const envoyer = (retrait: boolean) => {
    const nombre = montant(valeur);
    if (!retrait && nombre === undefined) {
      setErreurs([{ champ: 'valeur', message: 'Indiquez un nombre.' }]);
      return;
    }
    setErreurs([]);
    adaptation.mutate(
      { regle: regle.id, motif, ...(retrait ? {} : { valeur: nombre, report642 }) },
      {
        onSuccess: () => {
          annoncer(retrait ? 'Règle rendue telle qu’elle est écrite' : 'Règle adaptée');
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
      className="ancrage-carte fr-mt-2w"
      aria-label={`Adapter : ${nom}`}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer(false);
      }}
    >
      <h3 className="fr-h5">Adapter : {nom}</h3>
      <p className="fr-text--sm">
        L’adaptation vaut pour les dossiers de votre département. Les échéances déjà atteintes ne
        bougent pas ; les autres sont recalculées au plus tard la nuit prochaine, et chaque dossier
        le dit dans son histoire. La règle reste montrée « à confirmer ».
      </p>
      {erreurs.length > 0 && (
        <ResumeErreurs titre="Rien n’est encore enregistré" champs={erreurs} />
      )}
      {adaptation.isError && erreurs.length === 0 && (
        <Erreur erreur={adaptation.error} niveau="h3" />
      )}
      <ChampNombre
        champ="valeur"
        label={`Valeur, au lieu de ${motsValeur(regle.valeur, regle.unite)}`}
        valeur={valeur}
        message={messageDe('valeur')}
        changer={setValeur}
      />
      <Checkbox
        className="fr-mb-3w"
        options={[
          {
            label: 'Reporter au premier jour ouvrable un délai qui finit un jour chômé',
            nativeInputProps: {
              checked: report642,
              onChange: (e) => setReport642(e.target.checked),
            },
          },
        ]}
      />
      <Input
        label="Motif"
        hintText="Pourquoi, et d’après quelle source. Votre identifiant et la date sont gardés avec lui."
        textArea
        state={messageDe('motif') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('motif')}
        nativeTextAreaProps={{
          id: 'champ-motif',
          rows: 3,
          maxLength: 500,
          value: motif,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={adaptation.isPending}>
            Adapter la règle
          </Button>
        </li>
        {regle.adaptation && (
          <li>
            <Button
              type="button"
              priority="secondary"
              disabled={adaptation.isPending}
              onClick={() => envoyer(true)}
            >
              Revenir à la règle écrite
            </Button>
          </li>
        )}
        <li>
          <Button type="button" priority="tertiary" onClick={fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
      <Decisions decisions={regle.decisions ?? []} unite={regle.unite} />
    </form>
  );
}

function Decisions({ decisions, unite }: { decisions: DecisionSurRegle[]; unite: string }) {
  if (decisions.length === 0) return null;
  return (
    <>
      <h4 className="fr-h6 fr-mb-1v">Décisions précédentes</h4>
      <ul className="ancrage-liste-serree">
        {decisions.map((d, i) => (
          <li key={decisions.length - i}>
            Le {dateCourte(d.le)}, {d.par} :{' '}
            {d.valeur === undefined ? 'retour à la règle écrite' : motsValeur(d.valeur, unite)} —{' '}
            {d.motif}
          </li>
        ))}
      </ul>
    </>
  );
}
