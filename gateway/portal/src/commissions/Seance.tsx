import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import {
  ACTES_SEANCE,
  ADHESIONS,
  MOTIFS_RETRAIT,
  PRESENCES,
  TACHES,
  deplacer,
} from '../metier/commissions';
import { dateCourte, dateLongue } from '../metier/dates';
import { MISSIONS, PARCS, STADES, libelle, majuscule, pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { FormulaireAvis } from './FormulaireAvis';
import { EtatSeance } from './Seances';
import { EtatPreconisation } from './Preconisations';
import type { LigneOrdreDuJour, Seance as UneSeance } from './modeles';
import {
  dossierDeReference,
  useCandidatures,
  useGesteSeance,
  useOrdreDuJour,
  useSeance,
} from './requetes';
import { telecharger } from './sorties';

/** One sitting: who is invited, what is examined, what was decided, its documents. */
export function Seance() {
  const { id = '' } = useParams();
  const lecture = useSeance(id);
  return (
    <Page
      titre={lecture.data?.nomFormation ?? 'Séance'}
      fil={[{ libelle: 'Commissions', to: '/commissions' }]}
    >
      <Requete requete={lecture} quoi="de la séance">
        {(s) => <Contenu seance={s} />}
      </Requete>
    </Page>
  );
}

function Contenu({ seance }: { seance: UneSeance }) {
  const geste = useGesteSeance(seance.id);
  const ordre = useOrdreDuJour(seance.id);
  const { ouvre } = useSession();
  return (
    <>
      <Fiche seance={seance} />
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      <ActesIndisponibles refusees={seance.actionsRefusees} mots={ACTES_SEANCE} />
      {seance.avertissements.map((a) => (
        <Alert
          key={a.code}
          className="fr-mb-2w"
          severity="warning"
          small
          description={`${a.message}${a.source ? ` (source : ${a.source})` : ''}`}
        />
      ))}
      <section aria-labelledby="titre-ordre" className="fr-mb-4w">
        <h2 id="titre-ordre" className="fr-h4">
          Ordre du jour
        </h2>
        {ouvre('situation') && (
          <p>
            <Link to={`/situation?seance=${seance.id}`} className="fr-link">
              Fiches situation de la séance
            </Link>
          </p>
        )}
        <Requete requete={ordre} quoi="de l’ordre du jour" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide
                titre={
                  seance.accesFiniLe
                    ? `Votre accès aux situations de cette séance a pris fin le ${dateCourte(seance.accesFiniLe)} (source : ${seance.sourceAcces ?? 'charte'}).`
                    : 'Aucune situation à l’ordre du jour.'
                }
              />
            ) : (
              <OrdreDuJour seance={seance} lignes={p.elements} geste={geste} />
            )
          }
        </Requete>
      </section>
      {peut(seance, 'INSCRIRE') && <AInscrire seance={seance} geste={geste} />}
      <Membres seance={seance} geste={geste} />
      {peut(seance, 'COCHER') && <Taches seance={seance} geste={geste} />}
      <Fin seance={seance} geste={geste} />
    </>
  );
}

/** The service says what may be done now; the portal only shows it. */
const peut = (s: UneSeance, action: string) => s.actions.includes(action);

type Geste = ReturnType<typeof useGesteSeance>;

function Fiche({ seance: s }: { seance: UneSeance }) {
  const titre = useFocusAuChangement<HTMLHeadingElement>(s.etat);
  const [erreur, setErreur] = useState<unknown>();
  const { moi } = useSession();
  const piece = (nom: string, suffixe = '') => {
    setErreur(undefined);
    telecharger(
      `/api/commissions/seances/${s.id}/${nom}${suffixe}`,
      `${nom.replace(/\.\w+$/, '')}-${s.date}${nom.slice(nom.lastIndexOf('.'))}`,
    ).catch((e: unknown) => setErreur(e));
  };
  return (
    <section aria-labelledby="titre-fiche" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-fiche" ref={titre} tabIndex={-1} className="fr-h4 fr-mb-1w">
        {majuscule(dateLongue(s.date))} à {s.heure} <EtatSeance etat={s.etat} />
      </h2>
      <dl className="ancrage-fiche">
        <div>
          <dt>Lieu</dt>
          <dd>{s.lieu}</dd>
        </div>
        {!s.accesFiniLe && (
          <>
            <div>
              <dt>Situations</dt>
              <dd>{s.capacite ? `${s.inscrits} sur ${s.capacite} au plus` : s.inscrits}</dd>
            </div>
            <div>
              <dt>Avis rendus</dt>
              <dd>{s.avisRendus}</dd>
            </div>
          </>
        )}
        {s.convocationJusquAu && (
          <div>
            <dt>Convoquer les ménages au plus tard le</dt>
            <dd>
              {dateCourte(s.convocationJusquAu)}
              {s.convocationAConfirmer && ' (délai à confirmer)'}
            </dd>
          </div>
        )}
        {s.closeLe && s.etat === 'CLOSE' && (
          <div>
            <dt>Close le</dt>
            <dd>{dateCourte(s.closeLe)}</dd>
          </div>
        )}
      </dl>
      <details className="ancrage-explication fr-mt-2w">
        <summary>D’où viennent ces règles ?</summary>
        <p>
          Formation : {s.source}.{s.sourceConvocation && ` Convocation : ${s.sourceConvocation}.`}
        </p>
      </details>
      <div className="ancrage-sorties">
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-download-line"
          onClick={() => piece('ordre-du-jour.pdf')}
        >
          Ordre du jour par initiales (PDF)
        </Button>
        {moi.roles.includes('secretariat') && (
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-download-line"
            onClick={() => piece('ordre-du-jour.pdf', '?noms=true')}
          >
            Ordre du jour nominatif (PDF)
          </Button>
        )}
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-download-line"
          onClick={() => piece('releve-de-decisions.pdf')}
        >
          {s.etat === 'CLOSE' ? 'Relevé de décisions (PDF)' : 'Projet de relevé (PDF)'}
        </Button>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-calendar-line"
          onClick={() => piece('calendrier.ics')}
        >
          Ajouter à mon agenda
        </Button>
      </div>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </section>
  );
}

function OrdreDuJour(props: { seance: UneSeance; lignes: LigneOrdreDuJour[]; geste: Geste }) {
  const { seance, lignes, geste } = props;
  const identites = useIdentites(lignes.map((l) => l.dossier));
  const annoncer = useAnnoncer();
  const [ouvert, setOuvert] = useState<{ dossier: string; quoi: 'avis' | 'retrait' }>();
  const dossiers = lignes.map((l) => l.dossier);
  const nom = (l: LigneOrdreDuJour) =>
    identites.nomDe(l.dossier)?.nom ?? `situation ${l.rang}, ${l.nomCommune}`;
  const deplacerDe = (l: LigneOrdreDuJour, pas: -1 | 1) =>
    geste.mutate(
      { geste: 'ordre', corps: { dossiers: deplacer(dossiers, l.dossier, pas) } },
      { onSuccess: () => annoncer(`${nom(l)} : rang ${l.rang + pas}`) },
    );
  return (
    <>
      {identites.indisponibles && (
        <p className="ancrage-note" role="status">
          Les noms des ménages sont momentanément indisponibles. La séance reste ouverte.
        </p>
      )}
      <ol className="fr-raw-list">
        {lignes.map((l) => (
          <li key={l.dossier} className="ancrage-carte fr-mb-2w">
            <h3 className="fr-h6 fr-mb-1v">
              {l.rang}. <NomJoint dossier={l.dossier} identites={identites} />
            </h3>
            <p className="fr-text--sm fr-mb-1w">
              <Link to={`/dossiers/${l.dossier}`}>
                {identites.nomDe(l.dossier)?.reference ?? 'Ouvrir le dossier'}
                <span className="fr-sr-only"> — {nom(l)}</span>
              </Link>{' '}
              · {l.nomCommune} · {libelle(PARCS, l.parc)} · {libelle(STADES, l.stade)}
              {l.nomBailleur && ` · ${l.nomBailleur}`}
              <br />
              {seance.menagesPresents &&
                (l.presenceMenage
                  ? `Ménage : ${libelle(PRESENCES, l.presenceMenage).toLocaleLowerCase('fr')}`
                  : l.menageConvoque
                    ? 'Ménage convoqué'
                    : 'Ménage non convoqué : à cette date, le délai de convocation était passé. Proposez une autre séance, ou prévenez-le vous-même')}
              {l.derogation && ` · Inscrit au-delà de la capacité : ${l.derogation}`}
            </p>
            {l.avis && <AvisRendu ligne={l} />}
            {ouvert?.dossier === l.dossier && ouvert.quoi === 'avis' && (
              <FormulaireAvis
                dossier={l.dossier}
                nom={nom(l)}
                menageAttendu={seance.menagesPresents}
                geste={geste}
                fermer={() => setOuvert(undefined)}
              />
            )}
            {ouvert?.dossier === l.dossier && ouvert.quoi === 'retrait' && (
              <Retrait
                dossier={l.dossier}
                nom={nom(l)}
                geste={geste}
                fermer={() => setOuvert(undefined)}
              />
            )}
            {!l.avis && ouvert?.dossier !== l.dossier && (
              <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
                {peut(seance, 'RENDRE_AVIS') && (
                  <Bouton onClick={() => setOuvert({ dossier: l.dossier, quoi: 'avis' })}>
                    Enregistrer l’avis <Cache>sur {nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'ORDONNER') && l.rang > 1 && (
                  <Bouton onClick={() => deplacerDe(l, -1)} inactif={geste.isPending}>
                    Monter <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'ORDONNER') && l.rang < lignes.length && (
                  <Bouton onClick={() => deplacerDe(l, 1)} inactif={geste.isPending}>
                    Descendre <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'RETIRER') && (
                  <Bouton onClick={() => setOuvert({ dossier: l.dossier, quoi: 'retrait' })}>
                    Retirer <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const Cache = ({ children }: { children: ReactNode }) => (
  <span className="fr-sr-only">{children}</span>
);

function Bouton(props: { onClick: () => void; inactif?: boolean; children: ReactNode }) {
  return (
    <li>
      <Button
        size="small"
        priority="secondary"
        disabled={props.inactif ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </Button>
    </li>
  );
}

function AvisRendu({ ligne: { avis, rang } }: { ligne: LigneOrdreDuJour }) {
  if (!avis) return null;
  return (
    <>
      <p className="fr-mb-1w">
        <strong>Avis : {avis.libelle}.</strong> {avis.observation}
        {avis.adhesion &&
          ` Le ménage ${libelle(ADHESIONS, avis.adhesion).toLocaleLowerCase('fr')} aux propositions.`}
        {avis.reexamenLe && ` Réexamen le ${dateCourte(avis.reexamenLe)}.`}
      </p>
      {avis.preconisations.length > 0 && (
        <Tableau
          legende={`Préconisations de la situation ${rang}`}
          entetes={['Préconisation', 'Qui agit', 'Avant le', 'État']}
          lignes={avis.preconisations.map((x) => ({
            cle: x.id,
            cellules: [
              <span key="p">
                {x.libelle}
                {x.quoi && <span className="fr-text--sm ancrage-bloc">{x.quoi}</span>}
              </span>,
              x.nomOrganisation,
              x.echeance ? dateCourte(x.echeance) : 'Sans date',
              <EtatPreconisation key="e" preconisation={x} />,
            ],
          }))}
        />
      )}
    </>
  );
}

function Retrait(props: { dossier: string; nom: string; geste: Geste; fermer: () => void }) {
  const [motif, setMotif] = useState('');
  const annoncer = useAnnoncer();
  return (
    <form
      aria-label={`Retirer ${props.nom}`}
      onSubmit={(e) => {
        e.preventDefault();
        if (motif)
          props.geste.mutate(
            { geste: 'retraits', corps: { dossier: props.dossier, motif } },
            { onSuccess: () => annoncer(`${props.nom} : retiré de l’ordre du jour`) },
          );
      }}
    >
      <Select
        label="Motif du retrait"
        className="ancrage-etroit"
        nativeSelectProps={{
          value: motif,
          required: true,
          autoFocus: true,
          onChange: (e) => setMotif(e.target.value),
        }}
      >
        <option value="">Choisir</option>
        {Object.entries(MOTIFS_RETRAIT).map(([code, mots]) => (
          <option key={code} value={code}>
            {mots}
          </option>
        ))}
      </Select>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <Button type="submit" disabled={!motif || props.geste.isPending}>
            Retirer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Revenir
          </Button>
        </li>
      </ul>
    </form>
  );
}

/** Candidates of this formation that are on no agenda yet. */
function AInscrire({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  const lecture = useCandidatures({ formation: seance.formation, taille: 100 });
  const candidats = (lecture.data?.elements ?? []).filter((c) => !c.seance);
  const identites = useIdentites(candidats.map((c) => c.dossier));
  const annoncer = useAnnoncer();
  const titre = useFocusAuChangement<HTMLHeadingElement>(seance.inscrits);
  const [pleine, setPleine] = useState<string>();
  const [motif, setMotif] = useState('');
  const inscrire = (dossier: string, derogation?: string) =>
    geste.mutate(
      { geste: 'inscriptions', corps: { dossier, ...(derogation ? { derogation } : {}) } },
      {
        onSuccess: (s) => {
          setPleine(undefined);
          setMotif('');
          annoncer(`Inscrit : ${pluriel(s.inscrits, 'situation')} à l’ordre du jour`);
        },
        onError: (e) => {
          if (enErreurApi(e).code === 'CAPACITE_ATTEINTE') setPleine(dossier);
        },
      },
    );
  return (
    <section aria-labelledby="titre-candidats" className="fr-mb-4w">
      <h2 id="titre-candidats" ref={titre} tabIndex={-1} className="fr-h4">
        Dossiers à examiner, non inscrits
      </h2>
      {pleine && (
        <form
          aria-label="Inscrire au-delà de la capacité"
          className="ancrage-carte fr-mb-2w"
          onSubmit={(e) => {
            e.preventDefault();
            if (motif.trim()) inscrire(pleine, motif.trim());
          }}
        >
          <Input
            label="Motif de la dérogation à la capacité"
            hintText="Il est conservé avec votre nom et figure au relevé."
            nativeInputProps={{
              value: motif,
              required: true,
              maxLength: 1000,
              autoFocus: true,
              onChange: (e) => setMotif(e.target.value),
            }}
          />
          <Button type="submit" disabled={!motif.trim()}>
            Inscrire malgré tout
          </Button>
        </form>
      )}
      <ParReference inscrire={inscrire} occupe={geste.isPending} />
      <Requete requete={lecture} quoi="des dossiers à examiner" niveau="h3">
        {() =>
          candidats.length === 0 ? (
            <Vide titre="Aucun dossier n’attend cette formation." />
          ) : (
            <Tableau
              legende="Dossiers à examiner, non inscrits"
              entetes={['Ménage', 'Commune', 'Stade', 'Depuis', 'Rapports', 'Inscrire']}
              lignes={candidats.map((c) => ({
                cle: c.id,
                cellules: [
                  <NomJoint key="n" dossier={c.dossier} identites={identites} />,
                  c.nomCommune ?? '',
                  libelle(STADES, c.stade),
                  c.depuis ? dateCourte(c.depuis) : '',
                  c.retours.map((r) => libelle(MISSIONS, r.mission)).join(', ') || '—',
                  <Button
                    key="i"
                    size="small"
                    priority="secondary"
                    disabled={geste.isPending}
                    onClick={() => inscrire(c.dossier)}
                  >
                    Inscrire{' '}
                    <Cache>
                      {identites.nomDe(c.dossier)?.nom ?? `le dossier de ${c.nomCommune ?? ''}`}
                    </Cache>
                  </Button>,
                ],
              }))}
            />
          )
        }
      </Requete>
    </section>
  );
}

/** A case that no rule proposed, put on by its reference. */
function ParReference(props: { inscrire: (dossier: string) => void; occupe: boolean }) {
  const [reference, setReference] = useState('');
  const [erreur, setErreur] = useState<unknown>();
  const [inconnue, setInconnue] = useState(false);
  const chercher = async () => {
    setErreur(undefined);
    setInconnue(false);
    try {
      const dossier = await dossierDeReference(reference.trim());
      if (dossier) {
        props.inscrire(dossier);
        setReference('');
      } else setInconnue(true);
    } catch (e) {
      setErreur(e);
    }
  };
  return (
    <form
      aria-label="Inscrire un dossier par sa référence"
      className="fr-mb-2w"
      onSubmit={(e) => {
        e.preventDefault();
        if (reference.trim()) void chercher();
      }}
    >
      <Input
        label="Autre dossier, par sa référence"
        className="ancrage-etroit"
        state={inconnue ? 'error' : 'default'}
        stateRelatedMessage="Aucun dossier que vous puissiez voir ne porte cette référence."
        nativeInputProps={{
          value: reference,
          placeholder: '21-2026-000123',
          onChange: (e) => setReference(e.target.value),
        }}
      />
      <Button type="submit" priority="secondary" disabled={!reference.trim() || props.occupe}>
        Inscrire par référence
      </Button>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </form>
  );
}

function Membres({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  const noter = peut(seance, 'NOTER_PRESENCES');
  const annoncer = useAnnoncer();
  const invites = seance.membres.filter((m) => m.invite);
  return (
    <section aria-labelledby="titre-membres" className="fr-mb-4w">
      <h2 id="titre-membres" className="fr-h4">
        Membres invités
      </h2>
      {invites.length === 0 ? (
        <Vide titre="Aucun membre invité." />
      ) : (
        <Tableau
          legende="Membres invités"
          entetes={['Membre', 'Invité', 'Présence']}
          lignes={invites.map((m) => ({
            cle: m.organisation,
            cellules: [
              m.nom,
              m.permanent ? 'Membre permanent' : 'Pour les dossiers qui le concernent',
              noter ? (
                <select
                  key="p"
                  className="fr-select"
                  aria-label={`Présence : ${m.nom}`}
                  value={m.presence ?? ''}
                  disabled={geste.isPending}
                  onChange={(e) =>
                    geste.mutate(
                      {
                        geste: 'presences',
                        corps: {
                          membres: [{ organisation: m.organisation, presence: e.target.value }],
                        },
                      },
                      { onSuccess: () => annoncer(`${m.nom} : présence notée`) },
                    )
                  }
                >
                  <option value="" disabled>
                    Non renseignée
                  </option>
                  {Object.entries(PRESENCES).map(([code, mots]) => (
                    <option key={code} value={code}>
                      {mots}
                    </option>
                  ))}
                </select>
              ) : m.presence ? (
                libelle(PRESENCES, m.presence)
              ) : (
                'Non renseignée'
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Taches({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  if (seance.taches.length === 0) return null;
  return (
    <section aria-labelledby="titre-taches" className="fr-mb-4w">
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend" id="titre-taches">
          <span className="fr-h4">Tâches du secrétariat</span>
        </legend>
        {seance.taches.map((t) => {
          const id = `tache-${t.organisation}-${t.code}`;
          return (
            <div key={id} className="fr-fieldset__element">
              <div className="fr-checkbox-group">
                <input
                  type="checkbox"
                  id={id}
                  checked={t.faite}
                  onChange={(e) =>
                    geste.mutate({
                      geste: 'taches',
                      corps: { tache: t.code, faite: e.target.checked },
                    })
                  }
                />
                <label className="fr-label" htmlFor={id}>
                  {libelle(TACHES, t.code)}
                  <span className="fr-hint-text">
                    {t.nom}
                    {t.faiteLe && ` — fait le ${dateCourte(t.faiteLe)}`}
                  </span>
                </label>
              </div>
            </div>
          );
        })}
      </fieldset>
    </section>
  );
}

function Fin({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  const annoncer = useAnnoncer();
  const [confirme, setConfirme] = useState(false);
  if (!peut(seance, 'CLORE') && !peut(seance, 'ANNULER')) return null;
  return (
    <section aria-labelledby="titre-fin">
      <h2 id="titre-fin" className="fr-h4">
        Fin de la séance
      </h2>
      {peut(seance, 'CLORE') && (
        <>
          <p>La clôture fige le relevé de décisions. Elle ne s’annule pas.</p>
          <Button
            disabled={geste.isPending}
            onClick={() =>
              geste.mutate(
                { geste: 'cloture', corps: {} },
                { onSuccess: () => annoncer('Séance close') },
              )
            }
          >
            Clore la séance
          </Button>
        </>
      )}
      {peut(seance, 'ANNULER') && (
        <div className="fr-mt-2w">
          {confirme ? (
            <>
              <p>Les dossiers inscrits seront de nouveau à examiner. Confirmer ?</p>
              <ul className="fr-btns-group fr-btns-group--inline">
                <li>
                  <Button
                    onClick={() =>
                      geste.mutate(
                        { geste: 'annulation', corps: {} },
                        { onSuccess: () => annoncer('Séance annulée') },
                      )
                    }
                  >
                    Confirmer l’annulation
                  </Button>
                </li>
                <li>
                  <Button priority="secondary" onClick={() => setConfirme(false)}>
                    Revenir
                  </Button>
                </li>
              </ul>
            </>
          ) : (
            <Button priority="tertiary" onClick={() => setConfirme(true)}>
              Annuler la séance
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
