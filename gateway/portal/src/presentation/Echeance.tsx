import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { dateCourte } from '../metier/dates';
import { graviteEcheance, motsEcheance } from '../metier/echeances';
import { CODES_ECHEANCE, libelle } from '../metier/libelles';
import { useSession } from '../app/session';

type Props = { echeance: { code: string; date: string; etat: string }; avecNom?: boolean };

/** A deadline in a list: its date, what it is, and how far it is, never by colour alone. */
export function EcheanceCourte({ echeance, avecNom = true }: Props) {
  const { aujourdhui } = useSession();
  return (
    <span className="ancrage-echeance">
      <time dateTime={echeance.date}>{dateCourte(echeance.date)}</time>
      <Badge as="span" small noIcon severity={graviteEcheance(echeance.etat)}>
        {motsEcheance(echeance, aujourdhui)}
      </Badge>
      {avecNom && (
        <span className="fr-text--sm ancrage-discret">
          {libelle(CODES_ECHEANCE, echeance.code)}
        </span>
      )}
    </span>
  );
}
