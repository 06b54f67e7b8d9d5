import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Rapprochement as Proposition } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { PARCS, STADES, euros, libelle, majuscule, pluriel } from '../metier/libelles';
import { adresseEnLigne, nomDuMenage, telephoneLisible } from '../metier/menage';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages } from '../presentation/Tableau';
import { useDossier } from '../dossiers/requetes';
import { useDecision, useRapprochements } from './requetes';
import { Ligne } from '../presentation/Ligne';

/** What the machine found alike but not certain: a person says whether it is the same household. */
export function Rapprochements() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const dossier = parametres.get('dossier') ?? undefined;
  const lecture = useRapprochements(page, dossier);
  const titre = useRef<HTMLHeadingElement>(null);
  const nombre = lecture.data?.total;
  const precedent = useRef(nombre);

  useEffect(() => {
    // A ruled proposal leaves the list with the button that had the focus: the focus goes to the count.
    if (precedent.current !== undefined && nombre !== undefined && nombre < precedent.current)
      titre.current?.focus();
    precedent.current = nombre;
  }, [nombre]);

  return (
    <Page titre="Rapprochements">
      <p className="ancrage-lecture">
        Ces dossiers se ressemblent sans que ce soit certain. Si c’est le même ménage et le même
        logement, réunissez-les : l’historique des deux est gardé, et un acte peut toujours être
        séparé ensuite.
      </p>
      {dossier && (
        <p>
          Ceux d’un seul dossier.{' '}
          <Link to="/rapprochements" className="fr-link">
            Voir tous les rapprochements
          </Link>
        </p>
      )}
      <Requete requete={lecture} quoi="des rapprochements">
        {(p) => (
          <>
            <h2 ref={titre} tabIndex={-1} className="fr-h4">
              {pluriel(p.total, 'rapprochement')} à trancher
            </h2>
            {p.elements.length === 0 ? (
              <Vide titre="Rien à trancher pour l’instant." />
            ) : (
              p.elements.map((r) => <Rapprochement key={r.id} proposition={r} />)
            )}
            <Pages
              total={p.total}
              page={p.page}
              taille={p.taille}
              quoi="rapprochement"
              lien={(n) => adresse(n, dossier)}
            />
          </>
        )}
      </Requete>
    </Page>
  );
}

function adresse(page: number, dossier: string | undefined): string {
  const parametres = new URLSearchParams();
  if (dossier) parametres.set('dossier', dossier);
  if (page > 0) parametres.set('page', String(page + 1));
  return `/rapprochements?${parametres}`;
}

function Rapprochement({ proposition }: { proposition: Proposition }) {
  const decision = useDecision(proposition.id);
  const annoncer = useAnnoncer();
  const nouveau = useDossier(proposition.dossier);
  const connu = useDossier(proposition.candidat);
  const nom =
    nouveau.data && connu.data ? `${nouveau.data.reference} et ${connu.data.reference}` : '';
  const trancher = (accepte: boolean) =>
    decision.mutate(accepte, {
      onSuccess: () => annoncer(accepte ? 'Dossiers réunis' : 'Dossiers gardés séparés'),
    });

  return (
    <article className="ancrage-carte fr-mb-4w" aria-label={`Rapprochement de ${nom}`}>
      <h3 className="fr-h5">Même ménage ?</h3>
      <div className="ancrage-face-a-face">
        <Cote titre="Dossier nouveau" lecture={nouveau} />
        <Cote titre="Dossier déjà connu" lecture={connu} />
      </div>
      <Raisons
        titre="Ce qui les rapproche"
        raisons={proposition.raisons.filter((r) => !r.contraire)}
      />
      <Raisons
        titre="Ce qui fait douter"
        raisons={proposition.raisons.filter((r) => r.contraire)}
      />
      {decision.isError && <Erreur erreur={decision.error} niveau="h3" />}
      <ul className="fr-btns-group fr-btns-group--inline fr-mt-2w">
        <li>
          <Button disabled={decision.isPending} onClick={() => trancher(true)}>
            Réunir les dossiers <span className="fr-sr-only">{nom}</span>
          </Button>
        </li>
        <li>
          <Button
            priority="secondary"
            disabled={decision.isPending}
            onClick={() => trancher(false)}
          >
            Garder séparés <span className="fr-sr-only">{nom}</span>
          </Button>
        </li>
      </ul>
    </article>
  );
}

function Raisons({ titre, raisons }: { titre: string; raisons: Proposition['raisons'] }) {
  if (raisons.length === 0) return null;
  return (
    <>
      <h4 className="fr-h6 fr-mb-1w fr-mt-2w">{titre}</h4>
      <ul>
        {raisons.map((r) => (
          <li key={r.code}>{majuscule(r.libelle)}</li>
        ))}
      </ul>
    </>
  );
}

function Cote({ titre, lecture }: { titre: string; lecture: ReturnType<typeof useDossier> }) {
  return (
    <div className="ancrage-cote">
      <h4 className="fr-h6 fr-mb-1w">{titre}</h4>
      <Requete requete={lecture} quoi="du dossier" niveau="h3">
        {(d) => (
          <dl className="ancrage-fiche ancrage-fiche--etroite">
            <Ligne nom="Référence">
              <Link to={`/dossiers/${d.id}`}>{d.reference}</Link>
            </Ligne>
            <Ligne nom="Ménage">{nomDuMenage(d.menage)}</Ligne>
            <Ligne nom="Adresse">{adresseEnLigne(d.menage?.adresse) ?? d.communeNom}</Ligne>
            <Ligne nom="Téléphone">
              {d.menage?.telephones?.map(telephoneLisible).join(', ') || 'non communiqué'}
            </Ligne>
            <Ligne nom="Bailleur">{d.bailleur?.nom ?? 'non communiqué'}</Ligne>
            {d.bail?.date && <Ligne nom="Bail du">{dateCourte(d.bail.date)}</Ligne>}
            {d.loyer != null && (
              <Ligne nom="Loyer">
                {euros(d.loyer)}
                {d.charges != null && ` + ${euros(d.charges)} de charges`}
              </Ligne>
            )}
            <Ligne nom="Stade">
              {libelle(STADES, d.stade)} — {libelle(PARCS, d.parc)}
            </Ligne>
            <Ligne nom="Actes">
              <ul className="ancrage-liste-serree">
                {(d.actes ?? []).map((a) => (
                  <li key={a.numero}>
                    {a.libelle} du {dateCourte(a.date)}
                  </li>
                ))}
              </ul>
            </Ligne>
          </dl>
        )}
      </Requete>
    </div>
  );
}
