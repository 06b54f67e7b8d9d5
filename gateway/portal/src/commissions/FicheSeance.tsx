import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useSession } from '../app/session';
import { dateCourte, dateLongue } from '../metier/dates';
import { majuscule } from '../metier/libelles';
import { Erreur } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { EtatSeance } from './Seances';
import type { Seance as UneSeance } from './modeles';
import { Ligne } from '../presentation/Ligne';
import { telechargerDepuis } from '../presentation/telecharger';

export function Fiche({ seance: s }: { seance: UneSeance }) {
  const titre = useFocusAuChangement<HTMLHeadingElement>(s.etat);
  const [erreur, setErreur] = useState<unknown>();
  const { moi } = useSession();
  const piece = (nom: string, suffixe = '') => {
    setErreur(undefined);
    telechargerDepuis(
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
        {s.niveauFormation && <Ligne nom="Niveau">{s.niveauFormation}</Ligne>}
        <Ligne nom="Lieu">{s.lieu}</Ligne>
        {!s.accesFiniLe && (
          <>
            <Ligne nom="Situations">
              {s.capacite ? `${s.inscrits} sur ${s.capacite} au plus` : s.inscrits}
            </Ligne>
            <Ligne nom="Avis rendus">{s.avisRendus}</Ligne>
          </>
        )}
        {s.convocationJusquAu && (
          <Ligne nom="Convoquer les ménages au plus tard le">
            {dateCourte(s.convocationJusquAu)}
            {s.convocationAConfirmer && ' (délai à confirmer)'}
          </Ligne>
        )}
        {s.closeLe && s.etat === 'CLOSE' && <Ligne nom="Close le">{dateCourte(s.closeLe)}</Ligne>}
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
