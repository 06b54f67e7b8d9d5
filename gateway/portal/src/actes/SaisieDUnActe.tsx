import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { enErreurApi } from '../api/probleme';
import type { ActionPermise, ResultatSaisie } from '../api/modeles';
import { useSession } from '../app/session';
import {
  SAISIE_VIDE,
  champDuFormulaire,
  corpsDeLActe,
  manquesDeLActe,
  nombresIllisibles,
  type Manque,
} from '../metier/actes';
import { useAnnoncer } from '../presentation/annonces';
import { Requete } from '../presentation/Etats';
import { useALaPlace } from '../presentation/focus';
import { Formulaire } from '../presentation/Formulaire';
import { ChampsDeLActe } from './ChampsDeLActe';
import { useEnregistrerActe, useNaturesActes } from './requetes';

/** Brings an act into a dossier by hand: the same rules as a line of a file. */
export function SaisieDUnActe({ dossier, permis }: { dossier: string; permis: ActionPermise }) {
  const { ouvert, setOuvert, bouton } = useALaPlace();
  const [resultat, setResultat] = useState<ResultatSaisie>();
  const annoncer = useAnnoncer();
  if (!permis.permis)
    return <p className="fr-text--sm ancrage-discret">Enregistrer un acte : {permis.raison}</p>;
  const fermer = () => setOuvert(false);
  return ouvert ? (
    <NouvelActe
      dossier={dossier}
      fermer={fermer}
      fait={(r) => {
        setResultat(r);
        annoncer(r.effet === 'DOUBLON' ? 'Cet acte était déjà connu' : 'Acte enregistré');
        fermer();
      }}
    />
  ) : (
    <div className="fr-mt-2w">
      {resultat && <Suite resultat={resultat} />}
      <Button
        ref={bouton}
        priority="secondary"
        onClick={() => {
          setResultat(undefined);
          setOuvert(true);
        }}
      >
        Enregistrer un acte
      </Button>
    </div>
  );
}

/** What became of it, when there is something to read. */
function Suite({ resultat }: { resultat: ResultatSaisie }) {
  if (resultat.effet === 'DOUBLON')
    return (
      <Alert
        small
        severity="info"
        className="fr-mb-2w"
        description="Cet acte était déjà connu : rien n’a changé."
      />
    );
  return resultat.avertissements.map((a) => (
    <Alert
      key={a.champ + a.code}
      small
      severity="warning"
      className="fr-mb-2w"
      description={`L’acte est enregistré. À vérifier : ${a.message}`}
    />
  ));
}

function NouvelActe(props: {
  dossier: string;
  fermer: () => void;
  fait: (resultat: ResultatSaisie) => void;
}) {
  const { aujourdhui } = useSession();
  const natures = useNaturesActes(true);
  const enregistrement = useEnregistrerActe(props.dossier);
  const [saisie, setSaisie] = useState({ ...SAISIE_VIDE, date: aujourdhui });
  const [manques, setManques] = useState<Manque[]>([]);

  const envoyer = () => {
    const nature = natures.data?.elements.find((n) => n.code === saisie.nature);
    const trouves = manquesDeLActe(saisie, nature, aujourdhui);
    const refus = nature ? [...trouves, ...nombresIllisibles(saisie, nature)] : trouves;
    setManques(refus);
    if (refus.length > 0 || !nature) return;
    enregistrement.mutate(corpsDeLActe(saisie, nature), {
      onSuccess: props.fait,
      onError: (e) =>
        setManques(
          enErreurApi(e).problemes.map((p) => ({
            champ: champDuFormulaire(p.champ),
            message: p.message,
          })),
        ),
    });
  };

  return (
    <Formulaire
      nom="Nouvel acte"
      niveau="h3"
      problemes={manques}
      resume="L’acte n’est pas encore enregistré"
      erreur={enregistrement.error}
      enCours={enregistrement.isPending}
      envoyer={envoyer}
      fermer={props.fermer}
    >
      <Requete requete={natures} quoi="des natures d’actes" niveau="h3">
        {({ elements }) => (
          <ChampsDeLActe
            natures={elements}
            saisie={saisie}
            manques={manques}
            aujourdhui={aujourdhui}
            changer={setSaisie}
          />
        )}
      </Requete>
    </Formulaire>
  );
}
