import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { NON_COMMUNIQUE, telephoneLisible } from '../metier/menage';
import { Requete } from '../presentation/Etats';
import { FormulaireMenage } from './FormulaireMenage';
import { Vulnerabilites } from './Vulnerabilites';
import type { FicheMenage, PersonneFiche, VersionMenage } from './modeles';
import { useMenage } from './requetes';
import { Ligne } from '../presentation/Ligne';

/** Who lives there and where, for those who deal with the household: read, completed, corrected. */
export function MenageDuDossier({ dossier }: { dossier: string }) {
  const lecture = useMenage(dossier);
  const titre = useRef<HTMLHeadingElement>(null);
  const [corrige, setCorrige] = useState(false);
  return (
    <section aria-labelledby="titre-fiche-menage" className="fr-mb-4w">
      <h2 id="titre-fiche-menage" className="fr-h4" ref={titre} tabIndex={-1}>
        Ménage et logement
      </h2>
      <Requete requete={lecture} quoi="du ménage" niveau="h3">
        {(fiche) => (
          <>
            {corrige ? (
              <FormulaireMenage
                fiche={fiche}
                fermer={() => {
                  setCorrige(false);
                  titre.current?.focus();
                }}
              />
            ) : (
              <>
                <Connu fiche={fiche} />
                {fiche.completer.permis ? (
                  <Button priority="secondary" onClick={() => setCorrige(true)}>
                    Compléter ou corriger
                  </Button>
                ) : (
                  <p className="fr-text--sm ancrage-discret">
                    Compléter ou corriger : {fiche.completer.raison}
                  </p>
                )}
              </>
            )}
            <Versions versions={fiche.versions} />
            <Vulnerabilites fiche={fiche} />
          </>
        )}
      </Requete>
    </section>
  );
}

const enLettres = (p: PersonneFiche) => [p.civilite, p.prenom, p.nom].filter(Boolean).join(' ');

function Connu({ fiche: f }: { fiche: FicheMenage }) {
  return (
    <dl className="ancrage-fiche">
      <Ligne nom="Personnes">
        {(f.personnes ?? []).map(enLettres).join(' et ') || NON_COMMUNIQUE}
      </Ligne>
      <Ligne nom="Logement">
        {f.logement
          ? [f.logement.voie, f.logement.codePostal, f.logement.commune].filter(Boolean).join(', ')
          : NON_COMMUNIQUE}
      </Ligne>
      <Ligne nom="Téléphones">
        {(f.telephones ?? []).map(telephoneLisible).join(', ') || 'aucun connu'}
      </Ligne>
      <Ligne nom="Courriel">{f.courriel ?? 'aucun connu'}</Ligne>
      <Ligne nom="Composition">{composition(f) ?? 'non renseignée'}</Ligne>
    </dl>
  );
}

function composition({ adultes, enfants }: { adultes?: number; enfants?: number }) {
  const mots = [
    adultes !== undefined && pluriel(adultes, 'adulte'),
    enfants !== undefined && pluriel(enfants, 'enfant'),
  ].filter(Boolean);
  return mots.length > 0 ? mots.join(', ') : undefined;
}

/** What was written before stays, with who wrote it. */
function Versions({ versions }: { versions: VersionMenage[] }) {
  if (versions.length === 0)
    return (
      <p className="fr-text--sm ancrage-discret fr-mt-1w">
        Tel que les actes le nomment : personne ne l’a encore complété.
      </p>
    );
  return (
    <details className="ancrage-explication fr-mt-2w">
      <summary>Historique du ménage : {pluriel(versions.length, 'version')}</summary>
      <ol className="ancrage-chronologie">
        {versions.map((v, i) => (
          <li key={i}>
            <p className="fr-text--sm ancrage-discret fr-mb-0">
              <time dateTime={v.le}>{dateCourte(v.le)}</time> — {v.par}
            </p>
            <p className="fr-mb-0">{motsDeLaVersion(v)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

const motsDeLaVersion = (v: VersionMenage): string =>
  [
    v.personnes?.map(enLettres).join(' et '),
    v.voie,
    v.courriel,
    composition(v),
    v.telephonesAjoutes?.length &&
      `ajouté : ${v.telephonesAjoutes.map(telephoneLisible).join(', ')}`,
    v.telephonesEcartes?.length &&
      `écarté : ${v.telephonesEcartes.map(telephoneLisible).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
