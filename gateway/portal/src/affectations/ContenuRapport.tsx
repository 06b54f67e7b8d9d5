import type { Contradictoire, LettreCarence, RapportVisite, Sections } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { PRECONISATIONS_VISITE, SECTIONS_DSF } from '../metier/rapport';

type Contenu = {
  sections?: Sections;
  contradictoire?: Contradictoire;
  visite?: RapportVisite;
};

/** What a report says, as far as its reader may read it. */
export function ContenuRapport({
  rapport: r,
  niveau: Titre = 'h3',
}: {
  rapport: Contenu;
  niveau?: 'h3' | 'h4';
}) {
  const remplies = SECTIONS_DSF.filter((s) => r.sections?.[s.cle]);
  return (
    <>
      {r.contradictoire && <InvitationsRapport contradictoire={r.contradictoire} />}
      {remplies.map((s) => (
        <div key={s.cle} className="fr-mb-2w">
          <Titre className="fr-h6 fr-mb-1v">{s.titre}</Titre>
          <p className="ancrage-texte">{r.sections?.[s.cle]}</p>
        </div>
      ))}
      {r.visite && (
        <>
          <Titre className="fr-h6 fr-mb-1v">Évaluation de la situation</Titre>
          <p className="ancrage-texte">{r.visite.evaluation}</p>
          {r.visite.demarches && (
            <>
              <Titre className="fr-h6 fr-mb-1v">Démarches encouragées et contacts pris</Titre>
              <p className="ancrage-texte">{r.visite.demarches}</p>
            </>
          )}
          <Titre className="fr-h6 fr-mb-1v">Préconisations</Titre>
          <ul>
            {r.visite.preconisations.map((code) => (
              <li key={code}>{libelle(PRECONISATIONS_VISITE, code)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function LettreDeCarence({
  lettre,
  niveau: Titre = 'h3',
}: {
  lettre: LettreCarence;
  niveau?: 'h3' | 'h4';
}) {
  return (
    <div className="ancrage-carte">
      <Titre className="fr-h6">{lettre.objet}</Titre>
      {lettre.paragraphes.map((p, i) => (
        <p key={i}>{p}</p>
      ))}
    </div>
  );
}

/** both parties are told until when they may answer. */
function InvitationsRapport({ contradictoire: c }: { contradictoire: Contradictoire }) {
  const lignes = [
    c.locataireInviteLe &&
      `Locataire invité à présenter ses observations le ${dateCourte(c.locataireInviteLe)}`,
    c.bailleurInviteLe &&
      `Bailleur invité à présenter ses observations le ${dateCourte(c.bailleurInviteLe)}`,
    c.observationsJusquAu && `Observations reçues jusqu’au ${dateCourte(c.observationsJusquAu)}`,
  ].filter((l): l is string => Boolean(l));
  return (
    <ul>
      {lignes.map((l) => (
        <li key={l}>{l}</li>
      ))}
    </ul>
  );
}
