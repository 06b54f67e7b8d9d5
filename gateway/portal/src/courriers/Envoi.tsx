import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Envoi as UnEnvoi } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { ACTES_ENVOI, CANAUX, lienInterne } from '../metier/courriers';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs } from '../presentation/Etats';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Lot } from './Lot';
import { EtatEnvoi } from './Registre';
import { useApercu, useEnvoi, useGesteEnvoi, useImpression } from './requetes';

const FIL = [{ libelle: 'Courriers', to: '/courriers' }];

/** One letter or message: where it is, why it exists, and what can be done with it. */
export function Envoi() {
  const { id = '' } = useParams();
  const lecture = useEnvoi(id);
  return (
    <Page titre={lecture.data?.libelle ?? 'Envoi'} fil={FIL}>
      <Requete requete={lecture} quoi="de l’envoi">
        {(e) => (
          <>
            <Fiche envoi={e} />
            {e.lettre && <Lettre envoi={e} />}
            <Actions envoi={e} />
          </>
        )}
      </Requete>
    </Page>
  );
}

function Fiche({ envoi: e }: { envoi: UnEnvoi }) {
  const lignes: [string, ReactNode][] = [
    ['État', <EtatEnvoi key="e" envoi={e} />],
    ...(e.motifLibelle
      ? ([['Raison', `${e.motifLibelle} ${e.explication ?? ''}`.trim()]] as [string, ReactNode][])
      : []),
    ['Canal', libelle(CANAUX, e.canal)],
    [
      'Destinataire',
      `${e.destinataireLibelle ?? e.organisation ?? '—'}${e.aConfirmer ? ' (à confirmer : plusieurs services couvrent cette commune)' : ''}`,
    ],
    ...(e.boite ? ([['Boîte', e.boite]] as [string, ReactNode][]) : []),
    ...(e.pourquoi ? ([['Pourquoi', e.pourquoi]] as [string, ReactNode][]) : []),
    ...(e.source ? ([['Prévu par la charte', e.source]] as [string, ReactNode][]) : []),
    ['Préparé le', dateCourte(e.prepareLe)],
    ...(e.aEnvoyerAvant
      ? ([['À envoyer avant le', dateCourte(e.aEnvoyerAvant)]] as [string, ReactNode][])
      : []),
    ...(e.partiLe ? ([['Parti le', dateCourte(e.partiLe)]] as [string, ReactNode][]) : []),
    ...(e.luLe ? ([['Lu le', dateCourte(e.luLe)]] as [string, ReactNode][]) : []),
    ...(e.remarque ? ([['Depuis son départ', e.remarque]] as [string, ReactNode][]) : []),
  ];
  const lien = lienInterne(e.dossier ? `/dossiers/${e.dossier}` : undefined);
  return (
    <>
      <dl className="ancrage-fiche">
        {lignes.map(([nom, valeur]) => (
          <div key={nom}>
            <dt className="fr-text--bold">{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      {lien && (
        <p>
          <Link className="fr-link" to={lien}>
            Ouvrir le dossier
          </Link>
        </p>
      )}
    </>
  );
}

/** The letter's own text, page by page; the file opens beside it. */
function Lettre({ envoi }: { envoi: UnEnvoi }) {
  const [visible, setVisible] = useState(false);
  const apercu = useApercu(envoi.id, visible);
  return (
    <section aria-labelledby="titre-lettre" className="fr-my-4w">
      <h2 id="titre-lettre" className="fr-h4">
        La lettre
      </h2>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button priority="secondary" onClick={() => setVisible(!visible)} aria-expanded={visible}>
            {visible ? 'Fermer l’aperçu' : 'Voir l’aperçu'}
          </Button>
        </li>
        <li>
          <Button
            priority="tertiary"
            linkProps={{
              href: `/api/notifications/envois/${envoi.id}/courrier.pdf`,
              target: '_blank',
              rel: 'noreferrer',
            }}
          >
            Ouvrir le PDF — nouvelle fenêtre
          </Button>
        </li>
      </ul>
      {visible && (
        <Requete requete={apercu} quoi="de l’aperçu" niveau="h3">
          {({ pages }) => (
            <div className="ancrage-apercu">
              {pages.map((texte, i) => (
                <section key={i} aria-label={`Page ${i + 1}`}>
                  <p>{texte}</p>
                </section>
              ))}
            </div>
          )}
        </Requete>
      )}
    </section>
  );
}

function Actions({ envoi }: { envoi: UnEnvoi }) {
  const geste = useGesteEnvoi(envoi.id);
  const impression = useImpression();
  const annoncer = useAnnoncer();
  const [raison, setRaison] = useState('');
  const [manques, setManques] = useState<{ champ: string; message: string }[]>([]);
  const manque = manques.length > 0;
  const peut = (a: string) => envoi.actions.includes(a);
  if (envoi.actions.length + (envoi.actionsRefusees?.length ?? 0) === 0) return null;
  const lot = impression.data?.id ?? (peut('POSTER') ? envoi.impression : undefined);
  return (
    <section aria-labelledby="titre-actions" className="fr-my-4w">
      <h2 id="titre-actions" className="fr-h4">
        Que faire
      </h2>
      {geste.isError && enErreurApi(geste.error).problemes.length === 0 && (
        <Erreur erreur={geste.error} niveau="h3" />
      )}
      {impression.isError && <Erreur erreur={impression.error} niveau="h3" />}
      {lot && <Lot lot={lot} />}
      <ul className="fr-btns-group fr-btns-group--inline">
        {peut('IMPRIMER') && (
          <li>
            <Button
              priority={lot ? 'secondary' : 'primary'}
              disabled={impression.isPending}
              onClick={() =>
                impression.mutate([envoi.id], {
                  onSuccess: () => annoncer('La lettre est prête à imprimer.'),
                })
              }
            >
              {envoi.impression ? 'Imprimer de nouveau' : 'Imprimer cette lettre'}
            </Button>
          </li>
        )}
        {peut('REJOUER') && (
          <li>
            <Button
              disabled={geste.isPending}
              onClick={() =>
                geste.mutate(
                  { geste: 'relance' },
                  { onSuccess: () => annoncer('Le message sera remis de nouveau.') },
                )
              }
            >
              Remettre de nouveau
            </Button>
          </li>
        )}
        {peut('CONSTATER_PARTI') && (
          <li>
            <Button
              priority="secondary"
              disabled={geste.isPending}
              onClick={() =>
                geste.mutate(
                  { geste: 'constat-de-depart' },
                  { onSuccess: () => annoncer('Le départ est constaté.') },
                )
              }
            >
              Il est bien parti
            </Button>
          </li>
        )}
      </ul>
      {peut('ECARTER') && (
        <form
          aria-label="Écarter cet envoi"
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            setManques(
              raison.trim()
                ? []
                : [{ champ: 'raison', message: 'Dites pourquoi cet envoi est écarté.' }],
            );
            if (raison.trim())
              geste.mutate(
                { geste: 'ecartement', raison: raison.trim() },
                { onSuccess: () => annoncer('L’envoi est écarté.') },
              );
          }}
        >
          {manque && <ResumeErreurs titre="Il manque la raison" champs={manques} />}
          <Input
            label="Raison de l’écarter"
            hintText="Elle reste dans l’historique. Sans nom de personne."
            state={manque ? 'error' : 'default'}
            stateRelatedMessage="Dites pourquoi cet envoi est écarté."
            nativeInputProps={{
              id: 'champ-raison',
              maxLength: 500,
              value: raison,
              onChange: (e) => setRaison(e.target.value),
            }}
          />
          <Button type="submit" priority="secondary" disabled={geste.isPending}>
            Écarter cet envoi
          </Button>
        </form>
      )}
      <ActesIndisponibles refusees={envoi.actionsRefusees} mots={ACTES_ENVOI} />
    </section>
  );
}
