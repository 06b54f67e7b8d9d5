import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import type { Dossier, Suivi } from '../api/modeles';
import { useSession } from '../app/session';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { NiveauPriorite, Raisons } from './Priorite';
import { useGeste, useSuivi, type Geste } from './requetes';
import { Ligne } from '../presentation/Ligne';

/** What my organisation notes for its own work: who answers for the dossier, when to look again, what is new. */
export function SuiviDuDossier({ dossier }: { dossier: Dossier }) {
  const lecture = useSuivi(dossier.id);
  const titre = useFocusAuChangement<HTMLHeadingElement>(lecture.data);
  return (
    <section aria-labelledby="titre-suivi" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-suivi" ref={titre} tabIndex={-1} className="fr-h4">
        Suivi par votre organisation
      </h2>
      {dossier.priorite && (
        <>
          <p className="fr-mb-1v">
            Priorité : <NiveauPriorite niveau={dossier.priorite.niveau} />
          </p>
          {dossier.priorite.raisons.length > 0 && <Raisons priorite={dossier.priorite} />}
        </>
      )}
      <Requete requete={lecture} quoi="du suivi" niveau="h3">
        {(suivi) => <Contenu suivi={suivi} />}
      </Requete>
    </section>
  );
}

function Contenu({ suivi }: { suivi: Suivi }) {
  const geste = useGeste(suivi.dossier);
  const annoncer = useAnnoncer();
  const faire = (quoi: Geste, dit: string) =>
    geste.mutate(quoi, { onSuccess: () => annoncer(dit) });
  return (
    <>
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {suivi.abonne && <Nouveautes suivi={suivi} enCours={geste.isPending} faire={faire} />}
      <dl className={suivi.noter.permis ? 'ancrage-fiche ancrage-sur-papier' : 'ancrage-fiche'}>
        <Ligne nom="Référent">{suivi.referent ?? 'aucun'}</Ligne>
        <Ligne nom="À revoir le">
          {suivi.revoirLe ? dateCourte(suivi.revoirLe) : 'aucune date'}
        </Ligne>
      </dl>
      {suivi.noter.permis ? (
        <Noter
          key={`${suivi.referent}/${suivi.revoirLe}`}
          suivi={suivi}
          faire={faire}
          enCours={geste.isPending}
        />
      ) : (
        <p className="fr-text--sm ancrage-discret">
          Référent et date de revue : {suivi.noter.raison}
        </p>
      )}
      {suivi.suivre.permis ? (
        <Button
          size="small"
          priority="secondary"
          disabled={geste.isPending}
          onClick={() =>
            suivi.abonne
              ? faire({ geste: 'NE_PLUS_SUIVRE' }, 'Vous ne suivez plus ce dossier')
              : faire({ geste: 'SUIVRE' }, 'Vous suivez ce dossier')
          }
        >
          {suivi.abonne ? 'Ne plus suivre ce dossier' : 'Suivre ce dossier'}
        </Button>
      ) : (
        <p className="fr-text--sm ancrage-discret fr-mb-0">Suivre : {suivi.suivre.raison}</p>
      )}
    </>
  );
}

type Faire = (geste: Geste, dit: string) => void;

function Nouveautes({ suivi, enCours, faire }: { suivi: Suivi; enCours: boolean; faire: Faire }) {
  if (suivi.nouveautes.length === 0) return <p>Rien de nouveau depuis votre dernière visite.</p>;
  return (
    <div className="ancrage-note ancrage-note--info fr-mb-2w">
      <h3 className="fr-h6 fr-mb-1w">
        {pluriel(suivi.nouveautes.length, 'nouveauté')} depuis votre dernière visite
      </h3>
      <ul>
        {suivi.nouveautes.map((n) => (
          <li key={n.sequence}>
            {n.libelle} <span className="ancrage-discret">({dateCourte(n.le.slice(0, 10))})</span>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        priority="tertiary"
        disabled={enCours}
        onClick={() => faire({ geste: 'VOIR' }, 'Nouveautés marquées comme lues')}
      >
        Marquer comme lu
      </Button>
    </div>
  );
}

function Noter({ suivi, enCours, faire }: { suivi: Suivi; enCours: boolean; faire: Faire }) {
  const { moi, aujourdhui } = useSession();
  const [agent, setAgent] = useState(suivi.referent ?? '');
  const [jour, setJour] = useState(suivi.revoirLe ?? '');
  return (
    <div className="ancrage-grille">
      <form
        aria-label="Référent du dossier"
        onSubmit={(e) => {
          e.preventDefault();
          if (agent) faire({ geste: 'CONFIER', agent }, `Référent : ${agent}`);
          else faire({ geste: 'LIBERER' }, 'Le dossier n’a plus de référent');
        }}
      >
        <Select
          label="Référent dans votre organisation"
          nativeSelectProps={{ value: agent, onChange: (e) => setAgent(e.target.value) }}
        >
          <option value="">Aucun</option>
          {suivi.agents.map((a) => (
            <option key={a} value={a}>
              {a === moi.identifiant ? `${a} (vous)` : a}
            </option>
          ))}
        </Select>
        <Button
          type="submit"
          size="small"
          priority="tertiary"
          className="fr-mb-2w"
          disabled={enCours || agent === (suivi.referent ?? '')}
        >
          Changer le référent
        </Button>
      </form>
      <form
        aria-label="Date de revue"
        onSubmit={(e) => {
          e.preventDefault();
          if (jour) faire({ geste: 'REVOIR', revoirLe: jour }, `À revoir le ${dateCourte(jour)}`);
          else faire({ geste: 'NE_PLUS_REVOIR' }, 'Plus de date de revue');
        }}
      >
        <Input
          label="Revoir le dossier le"
          nativeInputProps={{
            type: 'date',
            min: aujourdhui,
            value: jour,
            onChange: (e) => setJour(e.target.value),
          }}
        />
        <Button
          type="submit"
          size="small"
          priority="tertiary"
          className="fr-mb-2w"
          disabled={enCours || jour === (suivi.revoirLe ?? '')}
        >
          Changer la date de revue
        </Button>
      </form>
    </div>
  );
}
