import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { ETATS_EFFACEMENT, MOTIFS_EFFACEMENT, lienVue } from '../metier/conservation';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Pages, Tableau } from '../presentation/Tableau';
import { ChampReference } from './ChampReference';
import type { Effacement } from './modeles';
import { useEffacements, useEffacer, type DemandeEffacement } from './requetes';

/** Erasures, each with what every service says of its part. */
export function Effacements({ page }: { page: number }) {
  const lecture = useEffacements(page);
  return (
    <>
      <Demander />
      <section aria-labelledby="titre-effacements">
        <h2 id="titre-effacements" className="fr-h4">
          Effacements
        </h2>
        <Requete requete={lecture} quoi="des effacements">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre="Aucun effacement n’a été décidé." />
            ) : (
              <>
                <Tableau
                  legende="Effacements"
                  entetes={['Dossiers', 'Décidé le', 'Pourquoi', 'État', 'Preuve']}
                  lignes={p.elements.map((e) => ({
                    cle: e.id,
                    cellules: [
                      e.references.join(', '),
                      dateCourte(e.decideLe),
                      <span key="m">
                        {e.motif}
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">{e.objet}</span>
                      </span>,
                      <Avancement key="e" effacement={e} />,
                      e.etat === 'FAIT' ? (
                        <a
                          key="p"
                          href={`/api/dossiers/conservation/effacements/${e.id}/certificat.pdf`}
                        >
                          Certificat (PDF){' '}
                          <span className="fr-sr-only">de {e.references.join(', ')}</span>
                        </a>
                      ) : (
                        '—'
                      ),
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="effacement"
                  lien={lienVue('effacements')}
                />
              </>
            )
          }
        </Requete>
      </section>
    </>
  );
}

function Avancement({ effacement: e }: { effacement: Effacement }) {
  const attendus = e.services.filter((s) => !s.repondu);
  const incomplets = e.services.filter((s) => s.restants > 0);
  return (
    <span>
      <Badge
        as="span"
        small
        noIcon
        severity={e.etat === 'FAIT' ? 'success' : e.enRetard ? 'error' : 'info'}
      >
        {libelle(ETATS_EFFACEMENT, e.etat)}
      </Badge>
      {e.etat === 'EN_COURS' && attendus.length > 0 && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">
          {e.enRetard ? 'En retard : ' : 'Attendus : '}
          {attendus.map((s) => s.libelle).join(', ')}
        </span>
      )}
      {incomplets.length > 0 && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">
          Il reste des données : {incomplets.map((s) => s.libelle).join(', ')}. Prévenez
          l’exploitant.
        </span>
      )}
    </span>
  );
}

function Demander() {
  const [reference, setReference] = useState('');
  const [motif, setMotif] = useState<DemandeEffacement['motif']>('DROIT_A_L_EFFACEMENT');
  const [confirme, setConfirme] = useState(false);
  const [demande, setDemande] = useState(false);
  const [manques, setManques] = useState<{ champ: string; message: string }[]>([]);
  const effacer = useEffacer();
  const annoncer = useAnnoncer();
  const message = 'Donnez la référence du dossier.';
  return (
    <form
      className="fr-mb-4w"
      noValidate
      aria-label="Effacer les données d’un ménage"
      onSubmit={(e) => {
        e.preventDefault();
        const manque = reference.trim() ? [] : [{ champ: 'reference', message }];
        setManques(manque);
        setDemande(manque.length === 0);
      }}
    >
      <h2 className="fr-h4">Effacer les données d’un ménage</h2>
      <p>
        L’effacement porte sur tous ses dossiers, dans tous les services. Il ne se défait pas. Les
        statistiques restent, sans mener à personne.
      </p>
      {manques.length > 0 && <ResumeErreurs titre="Il manque un élément" champs={manques} />}
      {effacer.isError && <Erreur erreur={effacer.error} niveau="h3" />}
      <ChampReference
        reference={reference}
        changer={(valeur) => {
          setReference(valeur);
          setDemande(false);
        }}
        manque={manques.length > 0 ? message : undefined}
      />
      <Select
        label="Pourquoi"
        nativeSelectProps={{
          value: motif,
          onChange: (e) => setMotif(e.target.value as DemandeEffacement['motif']),
        }}
      >
        {Object.entries(MOTIFS_EFFACEMENT).map(([code, texte]) => (
          <option key={code} value={code}>
            {texte}
          </option>
        ))}
      </Select>
      <Checkbox
        options={[
          {
            label: 'Effacer même si une procédure est en cours',
            hintText: 'Ses délais et ses courriers s’arrêteraient.',
            nativeInputProps: {
              checked: confirme,
              onChange: (e) => setConfirme(e.target.checked),
            },
          },
        ]}
      />
      {demande ? (
        <Confirmer
          reference={reference.trim()}
          enCours={effacer.isPending}
          garder={() => setDemande(false)}
          effacer={() =>
            effacer.mutate(
              { reference: reference.trim(), motif, confirmeProcedureEnCours: confirme },
              {
                onSuccess: () => {
                  annoncer('L’effacement est demandé à tous les services.');
                  setReference('');
                  setConfirme(false);
                },
                onSettled: () => setDemande(false),
              },
            )
          }
        />
      ) : (
        <Button type="submit">Effacer</Button>
      )}
    </form>
  );
}

/** It is never undone: whose data go is said once more, in place of the button. */
function Confirmer({
  reference,
  enCours,
  garder,
  effacer,
}: {
  reference: string;
  enCours: boolean;
  garder: () => void;
  effacer: () => void;
}) {
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <div
      ref={zone}
      tabIndex={-1}
      role="group"
      aria-labelledby="titre-confirmation"
      className="ancrage-carte"
    >
      <h3 id="titre-confirmation" className="fr-h5">
        Effacer pour toujours les données du ménage du dossier {reference} ?
      </h3>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="button" disabled={enCours} onClick={effacer}>
            Oui, effacer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" disabled={enCours} onClick={garder}>
            Garder ces données
          </Button>
        </li>
      </ul>
    </div>
  );
}
