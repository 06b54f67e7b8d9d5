import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Transmission } from '../api/modeles';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { ETATS_TRANSMISSION, graviteTransmission, lienInterne } from '../metier/courriers';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { useMarque, useTransmissions, type Marque } from './requetes';

const VUES = ['EN_RETARD', 'A_FAIRE', 'FAITE', 'SANS_OBJET'];

/** What organisations owe each other: late, due, done, without object; each view has its own address. */
export function Transmissions() {
  const [parametres] = useSearchParams();
  const demande = parametres.get('etat') ?? '';
  const etat = VUES.includes(demande) ? demande : 'A_FAIRE';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useTransmissions({ etat, page });
  const identites = useIdentites(
    (lecture.data?.elements ?? []).flatMap((t) => (t.dossier ? [t.dossier] : [])),
  );
  const [choisie, setChoisie] = useState<{ id: string; quoi: Marque['quoi'] }>();
  return (
    <Page titre="Transmissions">
      <p>
        Ce que les organisations se doivent d’après la charte, et quand.{' '}
        <Link className="fr-link" to="/transmissions/tableaux">
          Voir les tableaux hebdomadaires
        </Link>
      </p>
      <nav className="ancrage-vues" aria-label="Vues des transmissions">
        <ul>
          {VUES.map((v) => (
            <li key={v}>
              <Link
                to={`/transmissions?etat=${v}`}
                aria-current={v === etat ? 'page' : undefined}
                onClick={() => setChoisie(undefined)}
              >
                {libelle(ETATS_TRANSMISSION, v)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-label="Liste" aria-busy={lecture.isPlaceholderData}>
        {identites.indisponibles && (
          <p className="ancrage-note" role="status">
            Les noms des ménages sont momentanément indisponibles. Les transmissions restent
            ouvertes.
          </p>
        )}
        <Requete requete={lecture} quoi="des transmissions">
          {(p) => {
            const ouverte = p.elements.find((t) => t.id === choisie?.id);
            return p.elements.length === 0 ? (
              <Vide
                titre={
                  etat === 'EN_RETARD'
                    ? 'Rien n’est en retard.'
                    : 'Aucune transmission dans cette vue.'
                }
              />
            ) : (
              <>
                {ouverte && choisie && (
                  <Marquer
                    key={choisie.id + choisie.quoi}
                    transmission={ouverte}
                    quoi={choisie.quoi}
                    fermer={() => setChoisie(undefined)}
                  />
                )}
                <Tableau
                  legende={`Transmissions : ${libelle(ETATS_TRANSMISSION, etat)}`}
                  entetes={['Transmission', 'Ménage', 'De', 'Vers', 'Échéance', 'État', 'Action']}
                  lignes={p.elements.map((t) => ({
                    cle: t.id,
                    cellules: [
                      <Quoi key="q" transmission={t} />,
                      t.dossier ? (
                        <NomJoint key="n" dossier={t.dossier} identites={identites} />
                      ) : (
                        '—'
                      ),
                      t.de.nom,
                      t.vers.map((v) => v.nom).join(', '),
                      <span key="e">
                        {t.echeance ? dateCourte(t.echeance) : 'à dater'}
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">
                          {t.explication}
                        </span>
                      </span>,
                      <span key="s">
                        <Badge as="span" small noIcon severity={graviteTransmission(t)}>
                          {libelle(ETATS_TRANSMISSION, t.etat)}
                        </Badge>
                        {t.preuve && (
                          <span className="fr-text--sm ancrage-discret ancrage-bloc">
                            {t.preuve}
                          </span>
                        )}
                      </span>,
                      <Gestes
                        key="g"
                        transmission={t}
                        choisir={(quoi) => setChoisie({ id: t.id, quoi })}
                      />,
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="transmission"
                  lien={(n) => `/transmissions?etat=${etat}${n > 0 ? `&page=${n + 1}` : ''}`}
                />
              </>
            );
          }}
        </Requete>
      </section>
    </Page>
  );
}

function Quoi({ transmission: t }: { transmission: Transmission }) {
  const lien = lienInterne(t.lien);
  const nom = `${t.libelle}${t.periode ? `, ${t.periode}` : ''}`;
  return (
    <span>
      {lien && (t.etat === 'FAITE' || !lien.includes('/tableaux/')) ? (
        <Link className="ancrage-long" to={lien}>
          {nom}
        </Link>
      ) : (
        nom
      )}
      <span className="fr-text--sm ancrage-discret ancrage-bloc">Source : {t.source}</span>
    </span>
  );
}

function Gestes(props: { transmission: Transmission; choisir: (quoi: Marque['quoi']) => void }) {
  const { actions, libelle: nom } = props.transmission;
  if (actions.length === 0) return <>—</>;
  return (
    <>
      {actions.includes('FAIRE') && (
        <Button size="small" priority="secondary" onClick={() => props.choisir('faite')}>
          Faite<span className="fr-sr-only"> : {nom}</span>
        </Button>
      )}
      {actions.includes('ECARTER') && (
        <Button size="small" priority="tertiary" onClick={() => props.choisir('sans-objet')}>
          Sans objet<span className="fr-sr-only"> : {nom}</span>
        </Button>
      )}
    </>
  );
}

function Marquer(props: { transmission: Transmission; quoi: Marque['quoi']; fermer: () => void }) {
  const faite = props.quoi === 'faite';
  const [texte, setTexte] = useState('');
  const [manques, setManques] = useState<{ champ: string; message: string }[]>([]);
  const manque = manques.length > 0;
  const marque = useMarque(props.transmission.id);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const message = faite ? 'Dites comment on sait qu’elle est faite.' : 'Dites pourquoi.';
  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="fr-my-3w"
      noValidate
      aria-label={faite ? 'Transmission faite' : 'Transmission sans objet'}
      onSubmit={(e) => {
        e.preventDefault();
        setManques(texte.trim() ? [] : [{ champ: 'texte', message }]);
        if (texte.trim())
          marque.mutate(
            { quoi: props.quoi, texte: texte.trim() },
            {
              onSuccess: () => {
                annoncer('C’est enregistré.');
                props.fermer();
              },
            },
          );
      }}
    >
      <h2 className="fr-h5">
        {props.transmission.libelle} : {faite ? 'faite' : 'sans objet'}
      </h2>
      {manque && <ResumeErreurs titre="Il manque un élément" champs={manques} />}
      {marque.isError && <Erreur erreur={marque.error} niveau="h3" />}
      <Input
        label={faite ? 'Preuve' : 'Motif'}
        hintText={
          faite
            ? 'Par exemple : remise au greffe le 12, contre récépissé. Sans nom de personne.'
            : 'Elle reste visible de ceux que la transmission concerne. Sans nom de personne.'
        }
        state={manque ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: 'champ-texte',
          maxLength: 1000,
          value: texte,
          onChange: (e) => setTexte(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={marque.isPending}>
            Enregistrer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}
