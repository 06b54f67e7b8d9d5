import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { lienVue } from '../metier/conservation';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Pages, Tableau } from '../presentation/Tableau';
import { ChampReference } from './ChampReference';
import type { Copie } from './modeles';
import { useCopier, useCopies } from './requetes';

/** What a household gets that asks what is known of it. */
export function Copies({ page }: { page: number }) {
  const lecture = useCopies(page);
  return (
    <>
      <Etablir />
      <section aria-labelledby="titre-copies">
        <h2 id="titre-copies" className="fr-h4">
          Copies établies
        </h2>
        <Requete requete={lecture} quoi="des copies">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre="Aucune copie n’a été établie." />
            ) : (
              <>
                <Tableau
                  legende="Copies établies"
                  entetes={['Dossier', 'Établie le', 'Contenu', 'Fichier']}
                  lignes={p.elements.map((c) => ({
                    cle: c.id,
                    cellules: [
                      c.reference,
                      dateCourte(c.etablieLe),
                      <Contenu key="c" copie={c} />,
                      <a key="f" href={`/api/dossiers/conservation/copies/${c.id}/donnees.zip`}>
                        Télécharger (ZIP){' '}
                        <span className="fr-sr-only">les données de {c.reference}</span>
                      </a>,
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="copie"
                  lien={lienVue('copies')}
                />
              </>
            )
          }
        </Requete>
      </section>
    </>
  );
}

function Contenu({ copie }: { copie: Copie }) {
  const absents = copie.services.filter((s) => !s.recue);
  return absents.length === 0 ? (
    <>complète</>
  ) : (
    <>
      <strong>incomplète</strong>, sans : {absents.map((s) => s.libelle).join(', ')}. Établissez-la
      de nouveau.
    </>
  );
}

function Etablir() {
  const [reference, setReference] = useState('');
  const [manques, setManques] = useState<{ champ: string; message: string }[]>([]);
  const copier = useCopier();
  const annoncer = useAnnoncer();
  const message = 'Donnez la référence du dossier.';
  return (
    <form
      className="fr-mb-4w"
      noValidate
      aria-label="Établir une copie"
      onSubmit={(e) => {
        e.preventDefault();
        const manque = reference.trim() ? [] : [{ champ: 'reference', message }];
        setManques(manque);
        if (manque.length === 0)
          copier.mutate(reference.trim(), {
            onSuccess: (copie) => {
              annoncer(
                copie.complete
                  ? 'La copie est établie.'
                  : 'La copie est incomplète : un service n’a pas répondu.',
              );
              setReference('');
            },
          });
      }}
    >
      <h2 className="fr-h4">Établir la copie des données d’un ménage</h2>
      <p>
        Tout ce que les services savent de lui, et rien de quelqu’un d’autre. Relisez-la avant de la
        remettre : les écrits des travailleurs sociaux y figurent.
      </p>
      {manques.length > 0 && <ResumeErreurs titre="Il manque un élément" champs={manques} />}
      {copier.isError && <Erreur erreur={copier.error} niveau="h3" />}
      <ChampReference
        reference={reference}
        changer={setReference}
        manque={manques.length > 0 ? message : undefined}
      />
      {copier.isPending && (
        <p className="ancrage-chargement" role="status">
          <span className="ancrage-chargement__roue" aria-hidden="true" />
          Chaque service rassemble ce qu’il sait…
        </p>
      )}
      <Button type="submit" disabled={copier.isPending}>
        Établir la copie
      </Button>
    </form>
  );
}
