import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Vue } from '../api/modeles';
import { filtresDeVue, filtresVersUrl, type FiltresDossiers } from '../metier/filtres';
import { nombreCompte, type Compte } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useChangerVue, useCompteurs, useGarderVue, useVues } from './requetes';

const adresse = (filtres: FiltresDossiers) => `/dossiers?${filtresVersUrl(filtres)}`;

/** Worklists with their counts, and the filters that somebody keeps; the list opens even without them. */
export function Vues({ filtres }: { filtres: FiltresDossiers }) {
  const compteurs = useCompteurs();
  const vues = useVues();
  const sommaire = useRef<HTMLElement>(null);
  // The button that had the focus is off, or gone.
  const revenir = () => sommaire.current?.focus();
  const ici = adresse({ ...filtres, page: 0 });
  return (
    <section aria-labelledby="titre-vues" className="ancrage-a-l-ecran fr-mb-2w">
      <h2 id="titre-vues" className="fr-h6 fr-mb-1w">
        Listes de travail et vues
      </h2>
      {(compteurs.isError || vues.isError) && (
        <p className="ancrage-discret">
          Les listes de travail et les vues ne sont pas disponibles pour le moment.
        </p>
      )}
      <ul className="fr-tags-group">
        {(compteurs.data?.elements ?? []).map((c) => (
          <li key={c.liste}>
            <Etiquette
              vers={adresse({ liste: c.liste, colonnes: filtres.colonnes, page: 0 })}
              ici={ici}
              titre={c.explication}
              mots={c.libelle}
              compte={c}
            />
          </li>
        ))}
        {(vues.data?.elements ?? []).map((v) => (
          <li key={v.id}>
            <Etiquette
              vers={adresse(filtresDeVue(v.filtres))}
              ici={ici}
              titre={v.mienne ? 'Vue que vous gardez' : `Vue partagée par ${v.par}`}
              mots={v.nom}
              compte={v}
            />
          </li>
        ))}
      </ul>
      <details className="ancrage-filtres">
        <summary ref={sommaire}>Garder ou gérer des vues</summary>
        <Garder filtres={filtres} fini={revenir} />
        <Miennes vues={(vues.data?.elements ?? []).filter((v) => v.mienne)} retiree={revenir} />
      </details>
    </section>
  );
}

function Etiquette(props: {
  vers: string;
  ici: string;
  titre: string;
  mots: string;
  compte: Compte;
}) {
  return (
    <Link
      className="fr-tag"
      to={props.vers}
      title={props.titre}
      aria-current={props.vers === props.ici ? 'page' : undefined}
    >
      {props.mots} ({nombreCompte(props.compte)})
    </Link>
  );
}

function Garder({ filtres, fini }: { filtres: FiltresDossiers; fini: () => void }) {
  const garder = useGarderVue();
  const annoncer = useAnnoncer();
  const [nom, setNom] = useState('');
  const [partagee, setPartagee] = useState(false);
  return (
    <form
      aria-label="Garder les filtres affichés"
      className="ancrage-etroit"
      onSubmit={(e) => {
        e.preventDefault();
        if (!nom.trim()) return;
        garder.mutate(
          { nom: nom.trim(), partagee, filtres },
          {
            onSuccess: (vue) => {
              setNom('');
              setPartagee(false);
              annoncer(`Vue gardée : ${vue.nom}`);
              fini();
            },
          },
        );
      }}
    >
      {garder.isError && <Erreur erreur={garder.error} niveau="h3" />}
      <Input
        label="Garder les filtres affichés sous le nom"
        hintText="Sans nom de personne : la recherche n’est pas gardée ; les colonnes choisies le sont."
        nativeInputProps={{ value: nom, maxLength: 60, onChange: (e) => setNom(e.target.value) }}
      />
      <Checkbox
        small
        options={[
          {
            label: 'La partager avec mon organisation',
            nativeInputProps: { checked: partagee, onChange: (e) => setPartagee(e.target.checked) },
          },
        ]}
      />
      <Button
        type="submit"
        size="small"
        className="fr-my-2w"
        disabled={!nom.trim() || garder.isPending}
      >
        Garder cette vue
      </Button>
    </form>
  );
}

function Miennes({ vues, retiree }: { vues: Vue[]; retiree: () => void }) {
  const changer = useChangerVue();
  const annoncer = useAnnoncer();
  if (vues.length === 0) return null;
  return (
    <>
      <h3 className="fr-h6 fr-mt-2w fr-mb-1v">Vos vues</h3>
      {changer.isError && <Erreur erreur={changer.error} niveau="h3" />}
      <ul>
        {vues.map((v) => (
          <li key={v.id}>
            {v.nom} {v.partagee && <span className="ancrage-discret">(partagée)</span>}{' '}
            <Button
              size="small"
              priority="tertiary no outline"
              disabled={changer.isPending}
              onClick={() =>
                changer.mutate(
                  { id: v.id, changement: v.partagee ? 'NE_PLUS_PARTAGER' : 'PARTAGER' },
                  {
                    onSuccess: () => annoncer(v.partagee ? 'Vue gardée pour vous' : 'Vue partagée'),
                  },
                )
              }
            >
              {v.partagee ? 'Ne plus partager' : 'Partager'}{' '}
              <span className="fr-sr-only">la vue {v.nom}</span>
            </Button>
            <Button
              size="small"
              priority="tertiary no outline"
              disabled={changer.isPending}
              onClick={() =>
                changer.mutate(
                  { id: v.id, changement: 'RETIRER' },
                  {
                    onSuccess: () => {
                      annoncer(`Vue retirée : ${v.nom}`);
                      retiree();
                    },
                  },
                )
              }
            >
              Retirer <span className="fr-sr-only">la vue {v.nom}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
