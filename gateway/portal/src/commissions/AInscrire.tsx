import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte } from '../metier/dates';
import { MISSIONS, STADES, libelle, pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Tableau } from '../presentation/Tableau';
import type { Seance as UneSeance } from './modeles';
import { dossierDeReference, useCandidatures } from './requetes';
import type { Geste } from './geste';
import { Cache } from './Cache';

/** Candidates of this formation that are on no agenda yet. */
export function AInscrire({ seance, geste }: { seance: UneSeance; geste: Geste }) {
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
