import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import { enErreurApi } from '../api/probleme';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { ChoixAgent } from './ChoixAgent';
import { Raisons } from './Raisons';
import { usePourquoi } from './requetes';

const TITRE = 'Pourquoi cet agent voit-il ce dossier ?';

/** Why an agent sees a dossier, service by service, or does not; nothing of the dossier is shown. */
export function PourquoiVoitIl() {
  const { moi } = useSession();
  const [reference, setReference] = useState('');
  const [identifiant, setIdentifiant] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const question = usePourquoi();
  const reponse = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (question.data) reponse.current?.focus();
  }, [question.data]);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  const envoyer = () => {
    const manques = [
      ...(reference.trim()
        ? []
        : [{ champ: 'reference', message: 'Indiquez la référence exacte du dossier.' }]),
      ...(identifiant.trim()
        ? []
        : [{ champ: 'identifiant', message: 'Indiquez l’identifiant de l’agent.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    question.mutate(
      { reference: reference.trim(), identifiant: identifiant.trim() },
      { onError: (e) => setErreurs(enErreurApi(e).problemes) },
    );
  };

  return (
    <Page titre={TITRE} fil={[{ libelle: 'Qui peut voir quoi', to: '/politique' }]}>
      <form
        noValidate
        autoComplete="off"
        aria-label={TITRE}
        onSubmit={(e) => {
          e.preventDefault();
          envoyer();
        }}
      >
        <p className="ancrage-lecture">
          La réponse dit, service par service, quelle ligne de la politique lui ouvre quelque chose
          de ce dossier, ou pourquoi rien ne le fait ; jamais ce qu’il y a dans le dossier. Votre
          question est tracée.
        </p>
        {erreurs.length > 0 && <ResumeErreurs titre="À compléter" champs={erreurs} />}
        {question.isError && erreurs.length === 0 && <Erreur erreur={question.error} />}
        <Input
          label="Référence du dossier"
          className="ancrage-etroit"
          state={messageDe('reference') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('reference')}
          nativeInputProps={{
            id: 'champ-reference',
            value: reference,
            maxLength: 40,
            autoComplete: 'off',
            onChange: (e) => setReference(e.target.value),
          }}
        />
        <Input
          label="Identifiant de l’agent"
          hintText="Celui avec lequel il se connecte."
          className="ancrage-etroit"
          state={messageDe('identifiant') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('identifiant')}
          nativeInputProps={{
            id: 'champ-identifiant',
            value: identifiant,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => setIdentifiant(e.target.value),
          }}
        />
        {moi.roles.includes('administrateur') && <ChoixAgent choisir={setIdentifiant} />}
        <Button type="submit" disabled={question.isPending}>
          Demander
        </Button>
      </form>
      {question.data?.reponses.length === 0 && (
        <Alert
          className="fr-mt-4w"
          severity="info"
          as="h2"
          title={`${question.data.agent.identifiant} ne voit aucun dossier`}
          description="Ce compte n’a aucun rôle sur la plateforme."
        />
      )}
      {question.data && question.data.reponses.length > 0 && (
        <Raisons titre={reponse} explication={question.data} />
      )}
    </Page>
  );
}
