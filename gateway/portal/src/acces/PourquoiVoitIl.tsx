import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import type { Pourquoi } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { useReferentiel } from '../dossiers/referentiel';
import { dateCourte } from '../metier/dates';
import { ROLES } from '../metier/politique';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { usePourquoi } from './requetes';

/** Why an agent sees a dossier, or does not; nothing of the dossier is shown. */
export function PourquoiVoitIl() {
  const { organisations } = useReferentiel();
  const [reference, setReference] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [agent, setAgent] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
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
      ...(organisation
        ? []
        : [{ champ: 'organisation', message: 'Choisissez l’organisme de l’agent.' }]),
      ...(roles.length > 0
        ? []
        : [{ champ: 'roles', message: 'Cochez au moins un rôle de l’agent.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    question.mutate(
      {
        reference: reference.trim(),
        organisation,
        roles,
        ...(agent.trim() ? { agent: agent.trim() } : {}),
      },
      { onError: (e) => setErreurs(enErreurApi(e).problemes) },
    );
  };

  return (
    <Page
      titre="Pourquoi cet agent voit-il ce dossier ?"
      fil={[{ libelle: 'Qui peut voir quoi', to: '/politique' }]}
    >
      <form
        noValidate
        autoComplete="off"
        aria-label="Pourquoi cet agent voit-il ce dossier ?"
        onSubmit={(e) => {
          e.preventDefault();
          envoyer();
        }}
      >
        <p className="ancrage-lecture">
          La réponse dit par quel rôle, quel territoire ou quelle implication, jamais ce qu’il y a
          dans le dossier. Votre question est tracée.
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
        <Select
          label="Organisme de l’agent"
          className="ancrage-etroit"
          state={messageDe('organisation') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('organisation')}
          nativeSelectProps={{
            id: 'champ-organisation',
            value: organisation,
            onChange: (e) => setOrganisation(e.target.value),
          }}
        >
          <option value="">Choisir</option>
          {organisations.map((o) => (
            <option key={o.code} value={o.code}>
              {o.nom}
            </option>
          ))}
        </Select>
        <Input
          label="Identifiant de l’agent"
          hintText="Facultatif : ne compte que pour un accès par exception."
          className="ancrage-etroit"
          nativeInputProps={{
            value: agent,
            maxLength: 80,
            autoComplete: 'off',
            onChange: (e) => setAgent(e.target.value),
          }}
        />
        <Checkbox
          id="champ-roles"
          legend="Rôles de l’agent"
          small
          orientation="horizontal"
          state={messageDe('roles') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('roles')}
          options={ROLES.map(([code, mots]) => ({
            label: mots,
            nativeInputProps: {
              checked: roles.includes(code),
              onChange: (e) =>
                setRoles(e.target.checked ? [...roles, code] : roles.filter((r) => r !== code)),
            },
          }))}
        />
        <Button type="submit" disabled={question.isPending}>
          Demander
        </Button>
      </form>
      {question.data && <Reponse titre={reponse} pourquoi={question.data} />}
    </Page>
  );
}

function Reponse(props: { titre: React.RefObject<HTMLHeadingElement | null>; pourquoi: Pourquoi }) {
  const { reference, voit, raisons } = props.pourquoi;
  return (
    <section aria-labelledby="titre-reponse" className="fr-mt-4w">
      <h2 id="titre-reponse" ref={props.titre} tabIndex={-1} className="fr-h4">
        {voit
          ? `Cet agent voit le dossier ${reference}`
          : `Cet agent ne voit pas le dossier ${reference}`}
      </h2>
      <Tableau
        legende="Raisons, rôle par rôle"
        entetes={['Rôle', 'Raison', 'D’où cela vient', 'Période', 'Ce qu’il en voit']}
        lignes={raisons.map((r, i) => ({
          cle: `${r.role}/${i}`,
          cellules: [
            r.qui,
            r.explication,
            r.source ?? '—',
            r.depuis
              ? `depuis le ${dateCourte(r.depuis)}${r.jusqua ? `, jusqu’au ${dateCourte(r.jusqua)} exclu` : ''}`
              : '—',
            r.classes.map((c) => c.libelle).join(', ') || 'Rien',
          ],
        }))}
      />
    </section>
  );
}
