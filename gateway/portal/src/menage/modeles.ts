import type { ActionPermise } from '../api/modeles';

export type PersonneFiche = { civilite?: string; nom: string; prenom: string };

export type EtatVulnerabilite = 'DEMANDEE' | 'ACTIVE' | 'TERMINEE';

export type Vulnerabilite = {
  id: string;
  critere: string;
  libelle: string;
  etat: EtatVulnerabilite;
  etapes: { etat: EtatVulnerabilite; le: string; par: string }[];
  retenir: ActionPermise;
  terminer: ActionPermise;
};

export type Critere = { code: string; libelle: string };

/** What somebody wrote of the household on a day. */
export type VersionMenage = {
  le: string;
  par: string;
  personnes?: PersonneFiche[];
  voie?: string;
  telephonesAjoutes?: string[];
  telephonesEcartes?: string[];
  courriel?: string;
  adultes?: number;
  enfants?: number;
};

export type FicheMenage = {
  dossier: string;
  reference: string;
  /** A change names the version that was read. */
  version: number;
  personnes?: PersonneFiche[];
  logement?: { voie: string; codePostal?: string; commune: string };
  telephones?: string[];
  courriel?: string;
  adultes?: number;
  enfants?: number;
  vulnerabilites?: Vulnerabilite[];
  criteresDesActes?: Critere[];
  criteresPossibles?: Critere[];
  completer: ActionPermise;
  demanderVulnerabilite: ActionPermise;
  versions: VersionMenage[];
};
