import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { EntreeVivier } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import {
  ALERTES,
  ETATS_ENTREE,
  MANQUES,
  alerteDominante,
  criteresDepuis,
} from '../metier/relogement';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { useEntrerAuVivier, useVivier } from './requetes';

const VUES: { libelle: string; criteres: Record<string, string> }[] = [
  { libelle: 'Toutes', criteres: {} },
  { libelle: 'À compléter', criteres: { etat: 'A_COMPLETER' } },
  { libelle: 'Complètes', criteres: { etat: 'COMPLETE' } },
  { libelle: 'Sans chef de file', criteres: { sansChefDeFile: 'true' } },
  { libelle: 'Sans proposition', criteres: { sansProposition: 'true' } },
  { libelle: 'Premier rappel', criteres: { alerte: 'RAPPEL' } },
  { libelle: 'Délai dépassé', criteres: { alerte: 'LIMITE' } },
  { libelle: 'Demandes à renouveler', criteres: { alerte: 'DEMANDE_A_RENOUVELER' } },
  { libelle: 'Délais du DALO', criteres: { alerte: 'DALO' } },
  { libelle: 'Sorties', criteres: { etat: 'SORTIE' } },
];
const CONNUS = ['etat', 'alerte', 'sansChefDeFile', 'sansProposition'];

/** The pool: who waits, since when, and for what. */
export function Vivier() {
  const { moi } = useSession();
  const [parametres] = useSearchParams();
  const criteres = criteresDepuis(parametres, CONNUS);
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useVivier(criteres, page);
  const identites = useIdentites((lecture.data?.elements ?? []).map((e) => e.dossier));
  const tient = moi.roles.some((r) => r === 'secretariat' || r === 'acces-logement');
  const adresse = (c: Record<string, string>, p = 0) =>
    `/vivier?${new URLSearchParams({ ...c, ...(p > 0 ? { page: String(p + 1) } : {}) })}`;
  return (
    <Page titre="Vivier des ménages à reloger">
      {tient && (
        <nav className="ancrage-vues" aria-label="Vues du vivier">
          <ul>
            {VUES.map((v) => (
              <li key={v.libelle}>
                <Link
                  to={adresse(v.criteres)}
                  aria-current={
                    JSON.stringify(v.criteres) === JSON.stringify(criteres) ? 'page' : undefined
                  }
                >
                  {v.libelle}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Requete requete={lecture} quoi="du vivier">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucun ménage dans cette vue." />
          ) : (
            <>
              {identites.indisponibles && (
                <p className="ancrage-note" role="status">
                  Les noms des ménages sont momentanément indisponibles. Le vivier reste ouvert.
                </p>
              )}
              <Tableau
                legende="Ménages à reloger, les plus anciens d’abord"
                entetes={[
                  'Ménage',
                  'Commune',
                  'Entrée',
                  'État',
                  'Il manque',
                  'Chef de file',
                  'Alerte',
                ]}
                lignes={p.elements.map((e) => ({
                  cle: e.id,
                  cellules: [
                    <Link key="m" to={`/vivier/${e.id}`}>
                      <NomJoint dossier={e.dossier} identites={identites} />
                      <span className="fr-sr-only">, voir l’entrée</span>
                    </Link>,
                    e.communeNom ?? '—',
                    dateCourte(e.entreeLe),
                    <EtatEntree key="e" etat={e.etat} />,
                    e.manques.map((m) => libelle(MANQUES, m)).join(', ') || '—',
                    e.chefDeFile?.nom ?? '—',
                    <Alerte key="a" entree={e} />,
                  ],
                }))}
              />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="ménage"
                lien={(n) => adresse(criteres, n)}
              />
              <Button
                className="ancrage-a-l-ecran"
                priority="tertiary"
                onClick={() => window.print()}
              >
                Imprimer
              </Button>
            </>
          )
        }
      </Requete>
      {lecture.data?.actions?.includes('ENTRER_AU_VIVIER') ? (
        <Entrer />
      ) : (
        <ActesIndisponibles
          refusees={lecture.data?.actionsRefusees}
          mots={{ ENTRER_AU_VIVIER: 'Inscrire un dossier au vivier' }}
        />
      )}
    </Page>
  );
}

export function EtatEntree({ etat }: { etat: string }) {
  return (
    <Badge
      as="span"
      small
      noIcon
      severity={etat === 'COMPLETE' ? 'info' : etat === 'A_COMPLETER' ? 'warning' : undefined}
    >
      {libelle(ETATS_ENTREE, etat)}
    </Badge>
  );
}

function Alerte({ entree }: { entree: EntreeVivier }) {
  const alerte = alerteDominante(entree);
  if (!alerte) return <>—</>;
  return (
    <span>
      {libelle(ALERTES, alerte.code)}
      <span className="fr-text--sm ancrage-discret ancrage-bloc">
        depuis le {dateCourte(alerte.le)}
      </span>
    </span>
  );
}

/** By hand: the dossier's address or identifier, pasted from its page. */
function Entrer() {
  const [dossier, setDossier] = useState('');
  const entrer = useEntrerAuVivier();
  const aller = useNavigate();
  const probleme = entrer.isError
    ? enErreurApi(entrer.error).problemes.find((p) => p.champ === 'dossier')
    : undefined;
  return (
    <form
      className="fr-mt-4w ancrage-a-l-ecran"
      aria-label="Inscrire un dossier au vivier"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        entrer.mutate(dossier.trim().split('/').at(-1) ?? '', {
          onSuccess: (entree) => void aller(`/vivier/${entree.id}`),
        });
      }}
    >
      <h2 className="fr-h5">Inscrire un dossier</h2>
      {entrer.isError && !probleme && <Erreur erreur={entrer.error} niveau="h3" />}
      <Input
        label="Adresse ou identifiant du dossier"
        hintText="Collez l’adresse de la page du dossier."
        className="ancrage-etroit"
        state={probleme ? 'error' : 'default'}
        stateRelatedMessage={probleme?.message}
        nativeInputProps={{ value: dossier, onChange: (e) => setDossier(e.target.value) }}
      />
      <Button type="submit" disabled={entrer.isPending}>
        Inscrire au vivier
      </Button>
    </form>
  );
}
