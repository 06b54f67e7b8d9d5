import { ChampDate, ChampNombre } from '../presentation/Champs';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { dateCourte } from '../metier/dates';
import { malEcrit, montant } from '../metier/simulateur';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { Estimation } from './Estimation';
import { useEstimation } from './requetes';

type Probleme = { champ: string; message: string };
type Saisie = Record<(typeof DATES)[number][0] | (typeof MONTANTS)[number][0], string> & {
  delaiDu: string;
  delaiAu: string;
};

const DATES = [
  ['refus', 'Refus du concours le', 'Le refus écrit, ou le jour où le silence vaut refus.'],
  ['demandeeDu', 'Période demandée, du', 'À défaut, depuis le début de la responsabilité.'],
  ['demandeeAu', 'Période demandée, au', 'À défaut, aujourd’hui.'],
  ['octroi', 'Concours accordé ensuite le', undefined],
  ['execution', 'Expulsion réalisée le', undefined],
  ['depart', 'Départ des occupants le', undefined],
  ['deposeeLe', 'Demande reçue par le préfet le', undefined],
] as const;

const MONTANTS = [
  ['indemniteMensuelle', 'Indemnité d’occupation mensuelle (€)'],
  ['charges', 'Charges récupérables mensuelles (€)'],
  ['sommesRecues', 'Sommes reçues pour la période (€)'],
] as const;

const VIDE: Saisie = {
  refus: '',
  demandeeDu: '',
  demandeeAu: '',
  octroi: '',
  execution: '',
  depart: '',
  deposeeLe: '',
  indemniteMensuelle: '',
  charges: '',
  sommesRecues: '',
  delaiDu: '',
  delaiAu: '',
};

/** The first delay of a judge is the only one that the form takes. */
const DELAI = 'delaisDuJuge[0]';

/** What the State may owe after a refusal: an estimation, never sent before somebody checked it. */
export function Indemnite(props: { departement: string; refusConnu: string | undefined }) {
  const { departement, refusConnu } = props;
  const [saisie, setSaisie] = useState(VIDE);
  const [retard, setRetard] = useState(false);
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const estimation = useEstimation();
  const resultat = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (estimation.data) resultat.current?.focus();
  }, [estimation.data]);

  const champ = (nom: keyof Saisie, api: string = nom) => ({
    champ: api,
    valeur: saisie[nom],
    message: erreurs.find((e) => e.champ === api)?.message,
    changer: (valeur: string) => setSaisie({ ...saisie, [nom]: valeur }),
  });

  const estimer = () => {
    const champs = MONTANTS.filter(([nom]) => malEcrit(saisie[nom])).map(([nom]) => ({
      champ: nom as string,
      message: 'Écrivez un montant en euros, comme 612,50.',
    }));
    setErreurs(champs);
    if (champs.length > 0) return;
    const jours = Object.fromEntries(
      DATES.filter(([nom]) => saisie[nom] !== '').map(([nom]) => [nom, saisie[nom]]),
    );
    estimation.mutate(
      {
        ...jours,
        departement: departement.trim(),
        refus: saisie.refus,
        indemniteMensuelle: montant(saisie.indemniteMensuelle) as number,
        charges: montant(saisie.charges),
        sommesRecues: montant(saisie.sommesRecues),
        retardDuBailleur: retard,
        delaisDuJuge:
          saisie.delaiDu || saisie.delaiAu
            ? [{ du: saisie.delaiDu, au: saisie.delaiAu }]
            : undefined,
      },
      { onError: (e) => setErreurs(enErreurApi(e).problemes) },
    );
  };

  return (
    <section
      aria-labelledby="titre-indemnite"
      className={`fr-mt-5w ${estimation.data ? '' : 'ancrage-a-l-ecran'}`}
    >
      <h2 id="titre-indemnite" className="fr-h4">
        Responsabilité de l’État : estimer une indemnité
      </h2>
      <p className="ancrage-lecture ancrage-a-l-ecran">
        Après un refus du concours de la force publique, l’État répond de la perte du bailleur. Le
        calcul se fait au jour près ; il ne remplace pas l’examen des pièces.
      </p>
      {erreurs.length > 0 && <ResumeErreurs titre="À corriger" champs={erreurs} />}
      {estimation.isError && erreurs.length === 0 && (
        <Erreur erreur={estimation.error} niveau="h3" />
      )}
      <form
        noValidate
        autoComplete="off"
        aria-labelledby="titre-indemnite"
        onSubmit={(e) => {
          e.preventDefault();
          estimer();
        }}
      >
        {refusConnu && refusConnu !== saisie.refus && (
          <Button
            type="button"
            size="small"
            priority="secondary"
            className="fr-mb-2w"
            onClick={() => setSaisie({ ...saisie, refus: refusConnu })}
          >
            Reprendre le refus du {dateCourte(refusConnu)}
          </Button>
        )}
        <div className="ancrage-grille">
          {DATES.map(([nom, label, aide]) => (
            <ChampDate key={nom} {...champ(nom)} label={label} aide={aide} />
          ))}
          <ChampDate {...champ('delaiDu', `${DELAI}.du`)} label="Délai du juge, du" />
          <ChampDate {...champ('delaiAu', `${DELAI}.au`)} label="Délai du juge, au" />
          {MONTANTS.map(([nom, label]) => (
            <ChampNombre key={nom} {...champ(nom)} label={label} />
          ))}
        </div>
        <Checkbox
          className="fr-mb-3w"
          options={[
            {
              label: 'Le retard entre l’accord et l’expulsion vient du bailleur',
              nativeInputProps: {
                checked: retard,
                onChange: (e) => setRetard(e.target.checked),
              },
            },
          ]}
        />
        <Button type="submit" disabled={estimation.isPending}>
          {estimation.isPending ? 'Calcul en cours…' : 'Estimer l’indemnité'}
        </Button>
      </form>
      {estimation.data && <Estimation titre={resultat} estimation={estimation.data} />}
    </section>
  );
}
