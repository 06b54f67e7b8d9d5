import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { RefObject } from 'react';
import type { RaisonLisible } from '../api/modeles';
import { ETATS_COMPTE } from '../metier/comptes';
import { dateCourte } from '../metier/dates';
import { majuscule } from '../metier/libelles';
import { nomDuRole } from '../metier/politique';
import { Erreur } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import type { Explication } from './requetes';

type Props = { titre: RefObject<HTMLHeadingElement | null>; explication: Explication };

/** What each service answers; one that does not answer is named, the others stay. */
export function Raisons({ titre, explication }: Props) {
  const { agent, reference, reponses } = explication;
  const voit = reponses.some((r) => r.raisons?.some((raison) => raison.voit));
  const inconnus = reponses.some((r) => r.erreur !== undefined);
  return (
    <section aria-labelledby="titre-reponse" className="fr-mt-4w">
      <h2 id="titre-reponse" ref={titre} tabIndex={-1} className="fr-h4">
        {voit
          ? `${agent.identifiant} voit quelque chose du dossier ${reference}`
          : inconnus
            ? `${agent.identifiant} et le dossier ${reference} : réponse incomplète`
            : `${agent.identifiant} ne voit rien du dossier ${reference}`}
      </h2>
      <p>
        {agent.organisation.nom} — {agent.roles.map(nomDuRole).join(', ')}
      </p>
      {agent.etat !== 'ACTIVE' && (
        <Alert
          small
          className="fr-mb-3w"
          severity="warning"
          description={`Ce compte est « ${ETATS_COMPTE[agent.etat] ?? agent.etat} » : il n’entre nulle part aujourd’hui. Voici ce que ses rôles ouvriraient.`}
        />
      )}
      {reponses.map((r) => (
        <section key={r.base} aria-labelledby={`titre-${r.base}`} className="fr-mb-4w">
          <h3 id={`titre-${r.base}`} className="fr-h6">
            {r.nom}
          </h3>
          {r.erreur !== undefined ? (
            <Erreur erreur={r.erreur} niveau="h3" />
          ) : (
            <TableRaisons nom={r.nom} raisons={r.raisons ?? []} />
          )}
        </section>
      ))}
      <p className="fr-text--sm ancrage-discret">
        Un accès par exception n’ouvre que le dossier lui-même : ni mission, ni séance, ni courrier,
        ni relogement.
      </p>
    </section>
  );
}

function TableRaisons({ nom, raisons }: { nom: string; raisons: RaisonLisible[] }) {
  return (
    <Tableau
      legende={`${nom} : raisons, rôle par rôle`}
      entetes={[
        'Rôle',
        'Ce que la politique lui ouvre',
        'Pour ce dossier',
        'D’où cela vient',
        'Période',
        'Ce qu’il en voit',
      ]}
      lignes={raisons.map((r, i) => ({
        cle: `${r.role}/${i}`,
        cellules: [
          nomDuRole(r.role),
          majuscule(r.portee),
          r.explication,
          r.source ?? '—',
          r.depuis
            ? `depuis le ${dateCourte(r.depuis)}${r.jusqua ? `, jusqu’au ${dateCourte(r.jusqua)} exclu` : ''}`
            : '—',
          r.classes.map((c) => c.libelle).join(', ') ||
            (r.voit ? 'Ce qui lui est adressé' : 'Rien'),
        ],
      }))}
    />
  );
}
