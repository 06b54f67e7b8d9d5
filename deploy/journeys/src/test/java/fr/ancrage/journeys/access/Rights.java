package fr.ancrage.journeys.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Product §3 transcribed, as data: who is on the realm, who may see the case of the test and who
 * may call what. The services have their own transcriptions; this one is held against them.
 */
final class Rights {

    /** Every demonstration account, with its role. */
    static final Map<String, String> ACCOUNTS =
            Map.ofEntries(
                    Map.entry("secretariat-21", "secretariat"),
                    Map.entry("gestionnaire-21", "gestionnaire"),
                    Map.entry("acces-logement-21", "acces-logement"),
                    Map.entry("social-cd-21", "travailleur-social"),
                    Map.entry("encadrant-cd-21", "encadrant"),
                    Map.entry("social-dijon-metropole", "travailleur-social"),
                    Map.entry("social-caf-21", "travailleur-social"),
                    Map.entry("operateur-adefo", "operateur"),
                    Map.entry("operateur-sdat-asco", "operateur"),
                    Map.entry("bailleur-orvitis", "bailleur"),
                    Map.entry("commissaire-justice-21", "commissaire-justice"),
                    Map.entry("organisme-caf-21", "organisme-payeur"),
                    Map.entry("siao-21", "siao"),
                    Map.entry("adil-21", "adil"),
                    Map.entry("banque-de-france-21", "banque-de-france"),
                    Map.entry("action-logement-21", "action-logement"),
                    Map.entry("police-21", "forces-securite"),
                    Map.entry("membre-unpi-21", "membre-commission"),
                    Map.entry("observateur-21", "observateur"),
                    Map.entry("admin-21", "administrateur"),
                    Map.entry("dpo-21", "dpo"),
                    Map.entry("exploitant", "exploitant"),
                    Map.entry("secretariat-77", "secretariat"),
                    Map.entry("social-cd-77", "travailleur-social"),
                    Map.entry("siao-77", "siao"));

    /** Roles that follow no case at all: no list is theirs. */
    static final Set<String> NO_CASE = Set.of("observateur", "administrateur", "dpo", "exploitant");

    /**
     * On which cases (third column of §3), for the case of the test: Dijon, public housing of
     * Orvitis, an assignation served by the office Vauban, its DSF asked of Dijon Métropole; it was
     * on the plenary's agenda, and it is in the pool.
     */
    static final Set<String> SEE_THE_CASE =
            Set.of(
                    "secretariat-21",
                    "gestionnaire-21",
                    "membre-unpi-21",
                    "acces-logement-21",
                    "social-dijon-metropole",
                    "bailleur-orvitis",
                    "commissaire-justice-21");

    /** Those of whom the work was asked, and those who watch over it. */
    static final Set<String> SEE_THE_ASSIGNMENT =
            Set.of("secretariat-21", "gestionnaire-21", "social-dijon-metropole");

    /** Those who keep the cases of a territory bring acts in; all others only read theirs. */
    static final Set<String> KEEP_21 = Set.of("secretariat-21", "gestionnaire-21");

    /** Keepers, and the plenary's permanent members: the union of owners here. */
    static final Set<String> SEE_THE_SITTING =
            Set.of("secretariat-21", "gestionnaire-21", "membre-unpi-21");

    /** CFP granted: those who decide, SIAO, and the office that served the réquisition. */
    static final Set<String> SEE_THE_CONCOURS =
            Set.of("secretariat-21", "gestionnaire-21", "siao-21", "commissaire-justice-21");

    /** In the pool: the secretariat, access to housing, the lead landlord, who wrote the report. */
    static final Set<String> SEE_THE_ENTRY =
            Set.of(
                    "secretariat-21",
                    "acces-logement-21",
                    "bailleur-orvitis",
                    "social-dijon-metropole");

    /** Those to whom the charter sends the weekly table, and those who send it. */
    static final Set<String> SEE_THE_TABLE =
            Set.of(
                    "secretariat-21",
                    "social-cd-21",
                    "encadrant-cd-21",
                    "social-dijon-metropole",
                    "social-caf-21",
                    "organisme-caf-21");

    /** Who owes it, and to whom. */
    static final Set<String> SEE_THE_TRANSMISSION =
            Set.of(
                    "secretariat-21",
                    "gestionnaire-21",
                    "acces-logement-21",
                    "social-dijon-metropole");

    /** Class R on the case of the test: a landlord and SIAO never, whatever they see of it. */
    static final Set<String> READ_THE_REPORT =
            Set.of(
                    "secretariat-21",
                    "gestionnaire-21",
                    "acces-logement-21",
                    "social-dijon-metropole");

    static final Set<String> FIGURES_READERS =
            Set.of("secretariat-21", "gestionnaire-21", "secretariat-77", "observateur-21");

    static final Set<String> REGISTER_READERS =
            Set.of(
                    "secretariat-21",
                    "gestionnaire-21",
                    "secretariat-77",
                    "social-cd-21",
                    "encadrant-cd-21",
                    "social-dijon-metropole",
                    "social-caf-21",
                    "social-cd-77",
                    "exploitant");

    static final Set<String> INTERRUPTIONS_READERS = with(withCases(), "exploitant");

    static final Set<String> KEEP = Set.of("secretariat-21", "gestionnaire-21", "secretariat-77");

    /** Fields of a case by class of data, and the roles of {@link #SEE_THE_CASE} that lack it. */
    static final Map<String, Set<String>> HIDDEN_FIELDS =
            Map.of("dette", Set.of("commissaire-justice-21"));

    /** How an endpoint says no. */
    enum Kind {
        /** Nothing personal in it: any agent. */
        OPEN,
        /** What is not theirs is not in the answer; roles without cases have no list. */
        LIST,
        /** Refused to all others, whatever the request is about. */
        ACT,
        /** Those who see it and may not: 403; those who do not see it: as if it were not there. */
        OBJECT
    }

    /** Who may call an endpoint, and about what its path is. */
    enum Grant {
        ANYONE(Kind.OPEN, ACCOUNTS.keySet(), ACCOUNTS.keySet()),
        /** Whoever has cases; what is not theirs is not in the answer. */
        LISTS(Kind.LIST, SEE_THE_CASE, withCases()),
        /** Those who see the case of the test. */
        CASE(Kind.OBJECT, SEE_THE_CASE, SEE_THE_CASE),
        /** Of those, only the keepers of the territory. */
        CASE_KEEPERS(Kind.OBJECT, SEE_THE_CASE, KEEP_21),
        /** Of those, only the secretariat, to whom doubts are proposed. */
        CASE_SECRETARIAT(Kind.OBJECT, SEE_THE_CASE, Set.of("secretariat-21")),
        /** Keepers of any territory, nothing in the path. */
        KEEPERS(Kind.ACT, KEEP_21, KEEP),
        /** Keepers of the département that the request names. */
        KEEPERS_OF_21(Kind.ACT, KEEP_21, KEEP_21),
        /** Keepers of the département of the import. */
        IMPORT(Kind.OBJECT, KEEP_21, KEEP_21),
        /** Those who see the assignment of the test. */
        ASSIGNMENT(Kind.OBJECT, SEE_THE_ASSIGNMENT, SEE_THE_ASSIGNMENT),
        /** Of those, only the organisation that has the work. */
        ASSIGNEE(Kind.OBJECT, SEE_THE_ASSIGNMENT, Set.of("social-dijon-metropole")),
        /**
         * Of those, only the lead of that organisation, who has no account in the demonstration.
         */
        LEAD(Kind.OBJECT, SEE_THE_ASSIGNMENT, Set.of()),
        /** Of those, only the secretariat. */
        SECRETARIAT(Kind.OBJECT, SEE_THE_ASSIGNMENT, Set.of("secretariat-21")),
        /** A visit that nobody asked yet involves nobody but those who may ask it. */
        VISIT(Kind.OBJECT, KEEP_21, KEEP_21),
        /** The sitting of the test: plenary, closed, with the case of the test on its agenda. */
        SITTING(Kind.OBJECT, SEE_THE_SITTING, SEE_THE_SITTING),
        /** Of those, only the secretariat acts on it. */
        SITTING_SECRETARIAT(Kind.OBJECT, SEE_THE_SITTING, Set.of("secretariat-21")),
        /** Those who prepare the sittings of any territory. */
        PREPARE(Kind.ACT, KEEP_21, KEEP),
        /** Secretariats of any territory. */
        SECRETARIATS(Kind.ACT, KEEP_21, Set.of("secretariat-21", "secretariat-77")),
        /** A recommendation addressed to the landlord of the case: it says what became of it. */
        RECOMMENDATION(
                Kind.OBJECT,
                with(SEE_THE_SITTING, "bailleur-orvitis"),
                Set.of("secretariat-21", "bailleur-orvitis")),
        /** Lists, and what observers may know too: nothing personal in it. */
        LISTS_AND_OBSERVERS(Kind.ACT, Set.of(), with(withCases(), "observateur-21")),
        /** The figures: those who prepare, and those who only observe. */
        FIGURES(Kind.ACT, Set.of(), FIGURES_READERS),
        /** The granted request for force of the test. */
        CONCOURS(Kind.OBJECT, SEE_THE_CONCOURS, SEE_THE_CONCOURS),
        /**
         * Of those, who says what became of it; who announces the day; who watches; who excepts.
         */
        CONCOURS_EXECUTION(
                Kind.OBJECT,
                SEE_THE_CONCOURS,
                Set.of("secretariat-21", "gestionnaire-21", "commissaire-justice-21")),
        CONCOURS_SIAO(Kind.OBJECT, SEE_THE_CONCOURS, Set.of("siao-21")),
        CONCOURS_KEEPERS(Kind.OBJECT, SEE_THE_CONCOURS, KEEP_21),
        /** SIAO's list of the week of the test. */
        SIAO_LIST(
                Kind.OBJECT,
                Set.of("secretariat-21", "siao-21"),
                Set.of("secretariat-21", "siao-21")),
        /** The entry of the pool, complete, with its lead landlord. */
        POOL(Kind.OBJECT, SEE_THE_ENTRY, SEE_THE_ENTRY),
        POOL_SECRETARIAT(Kind.OBJECT, SEE_THE_ENTRY, Set.of("secretariat-21")),
        POOL_HOLDERS(Kind.OBJECT, SEE_THE_ENTRY, Set.of("secretariat-21", "acces-logement-21")),
        POOL_ACCESS(Kind.OBJECT, SEE_THE_ENTRY, Set.of("acces-logement-21")),
        POOL_PROPOSE(Kind.OBJECT, SEE_THE_ENTRY, Set.of("acces-logement-21", "bailleur-orvitis")),
        POOL_EVOLUTION(
                Kind.OBJECT,
                SEE_THE_ENTRY,
                Set.of("secretariat-21", "acces-logement-21", "social-dijon-metropole")),
        /** The letter to the household of the case. */
        LETTER(Kind.OBJECT, SEE_THE_ASSIGNMENT, SEE_THE_ASSIGNMENT),
        /** Of those, who keep the register. */
        LETTER_KEEPERS(Kind.OBJECT, SEE_THE_ASSIGNMENT, KEEP_21),
        /** The message to the service that has the work, in its inbox. */
        MESSAGE(Kind.OBJECT, Set.of("social-dijon-metropole"), Set.of("social-dijon-metropole")),
        /** The register of what leaves: class M, and the blocked mails for the operator. */
        REGISTER(Kind.ACT, SEE_THE_ASSIGNMENT, REGISTER_READERS),
        /** Those who print. */
        PRINTER(Kind.ACT, KEEP_21, KEEP),
        /** The batch that was printed. */
        BATCH(Kind.OBJECT, KEEP_21, KEEP_21),
        /** The weekly table of the test. */
        TABLE(Kind.OBJECT, SEE_THE_TABLE, SEE_THE_TABLE),
        /** What the service owes to the judge and to the secretariat. */
        TRANSMISSION(Kind.OBJECT, SEE_THE_TRANSMISSION, Set.of("social-dijon-metropole")),
        TRANSMISSION_SECRETARIAT(Kind.OBJECT, SEE_THE_TRANSMISSION, Set.of("secretariat-21")),
        /** What holds letters back: all who have an inbox, and the operator. */
        INTERRUPTIONS(Kind.ACT, Set.of(), INTERRUPTIONS_READERS),
        /** The data-protection officer of the département, and nobody else. */
        OFFICER(Kind.ACT, Set.of(), Set.of("dpo-21")),
        /** Those who may hold a household back from erasure. */
        HOLDERS(Kind.ACT, Set.of(), Set.of("dpo-21", "secretariat-21", "secretariat-77")),
        /** Another service, as itself: no account of a person. */
        MACHINE(Kind.ACT, Set.of(), Set.of()),
        /** The operator of the platform. */
        OPERATOR(Kind.ACT, ACCOUNTS.keySet(), Set.of("exploitant"));

        final Kind kind;
        final Set<String> sees;
        final Set<String> allowed;

        Grant(Kind kind, Set<String> sees, Set<String> allowed) {
            this.kind = kind;
            this.sees = sees;
            this.allowed = allowed;
        }
    }

    private static Set<String> with(Set<String> accounts, String one) {
        var all = new TreeSet<>(accounts);
        all.add(one);
        return all;
    }

    private static Set<String> withCases() {
        var accounts = new TreeSet<String>();
        ACCOUNTS.forEach((account, role) -> {
            if (!NO_CASE.contains(role)) {
                accounts.add(account);
            }
        });
        return accounts;
    }

    /**
     * @param object what replaces the parameter of the path: a thing of the test, {@code UNKNOWN},
     *     {@code FILE} for an upload, or a value after {@code =}
     * @param body a request that nothing is wrong with
     */
    record Row(
            String method,
            String path,
            Grant grant,
            @Nullable String object,
            @Nullable String body) {

        String name() {
            return method + " " + path;
        }
    }

    /** Method, path, grant, object, body: the oracle. */
    private static final String TABLE =
            """
            GET  | /api/moi | ANYONE
            GET  | /api/referentiels/{departement} | ANYONE | =21
            GET  | /v3/api-docs/gateway | ANYONE
            GET  | /v3/api-docs/case-service | ANYONE
            GET  | /v3/api-docs/diagnostic-service | ANYONE
            GET  | /v3/api-docs/commission-service | ANYONE
            GET  | /v3/api-docs/notification-service | ANYONE
            GET  | /v3/api-docs/rehousing-service | ANYONE
            GET  | /api/dossiers | LISTS
            POST | /api/dossiers | KEEPERS_OF_21 | | {"departement":"21","acte":{"numero":"ACCES-8","nature":"AUCUNE"},"menage":{"personnes":[{"nom":"Essai"}],"adresse":{"voie":"1 rue d'Essai"}}}
            POST | /api/dossiers/recherche | LISTS | | {"texte":"@NAME@"}
            POST | /api/dossiers/identites | LISTS | | {"ids":["@CASE@"]}
            POST | /api/dossiers/identites-courrier | MACHINE | | {"ids":["@CASE@"],"finalite":"COURRIER"}
            GET  | /api/dossiers/conservation/regles | HOLDERS
            GET  | /api/dossiers/conservation/effacements | OFFICER
            POST | /api/dossiers/conservation/effacements | OFFICER | | {"reference":"21-2026-999999","motif":"OPPOSITION","confirmeProcedureEnCours":true}
            GET  | /api/dossiers/conservation/effacements/{id} | OFFICER | ERASURE
            GET  | /api/dossiers/conservation/effacements/{id}/certificat.pdf | OFFICER | ERASURE
            GET  | /api/dossiers/conservation/copies | OFFICER
            POST | /api/dossiers/conservation/copies | OFFICER | | {"reference":"21-2026-999999"}
            GET  | /api/dossiers/conservation/copies/{id}/donnees.zip | OFFICER | COPY
            GET  | /api/dossiers/conservation/gels | HOLDERS
            POST | /api/dossiers/conservation/gels | HOLDERS | | {"reference":"21-2026-999999","motif":"essai"}
            POST | /api/dossiers/conservation/gels/{id}/levee | HOLDERS | UNKNOWN | {}
            POST | /api/diagnostics/droit-acces | MACHINE | | {"sujets":["@CASE@"]}
            POST | /api/commissions/droit-acces | MACHINE | | {"sujets":["@CASE@"]}
            POST | /api/notifications/droit-acces | MACHINE | | {"sujets":["@CASE@"]}
            POST | /api/relogements/droit-acces | MACHINE | | {"sujets":["@CASE@"]}
            POST | /api/dossiers/simulations-echeances | ANYONE | | {"departement":"21","actes":[]}
            GET  | /api/dossiers/{id} | CASE | CASE
            GET  | /api/dossiers/{id}/echeances | CASE | CASE
            GET  | /api/dossiers/{id}/historique | CASE | CASE
            POST | /api/dossiers/{id}/actes | CASE_KEEPERS | CASE | {"numero":"ACCES-9","nature":"AUCUNE"}
            POST | /api/dossiers/{id}/separation | CASE_SECRETARIAT | CASE | {"acte":"AUCUN-ACTE"}
            GET  | /api/dossiers/rapprochements | SECRETARIATS
            POST | /api/dossiers/rapprochements/{id}/acceptation | SECRETARIATS | UNKNOWN | {}
            POST | /api/dossiers/rapprochements/{id}/refus | SECRETARIATS | UNKNOWN | {}
            GET  | /api/dossiers/imports | KEEPERS
            POST | /api/dossiers/imports | KEEPERS_OF_21 | FILE
            GET  | /api/dossiers/travail | ANYONE
            GET  | /api/dossiers/imports/natures | KEEPERS
            GET  | /api/dossiers/imports/natures/{nature}/modele.xlsx | KEEPERS | =ACTES
            GET  | /api/dossiers/imports/{id} | IMPORT | IMPORT
            GET  | /api/dossiers/imports/{id}/lignes | IMPORT | IMPORT
            GET  | /api/dossiers/imports/{id}/lignes-refusees.xlsx | IMPORT | IMPORT
            POST | /api/dossiers/imports/{id}/annulation | IMPORT | IMPORT | {}
            GET  | /api/dossiers/piste | OFFICER
            POST | /api/dossiers/piste/communications | MACHINE | | {"concerne":["@CASE@"]}
            GET  | /api/dossiers/piste/alertes | OFFICER
            POST | /api/dossiers/piste/alertes/{id}/examen | OFFICER | UNKNOWN | {"constat":"essai"}
            GET  | /api/diagnostics/piste | OFFICER
            POST | /api/diagnostics/piste/communications | MACHINE | | {"concerne":["@CASE@"]}
            GET  | /api/diagnostics/piste/alertes | OFFICER
            POST | /api/diagnostics/piste/alertes/{id}/examen | OFFICER | UNKNOWN | {"constat":"essai"}
            GET  | /api/commissions/piste | OFFICER
            POST | /api/commissions/piste/communications | MACHINE | | {"concerne":["@CASE@"]}
            GET  | /api/commissions/piste/alertes | OFFICER
            POST | /api/commissions/piste/alertes/{id}/examen | OFFICER | UNKNOWN | {"constat":"essai"}
            GET  | /api/notifications/piste | OFFICER
            POST | /api/notifications/piste/communications | MACHINE | | {"concerne":["@CASE@"]}
            GET  | /api/notifications/piste/alertes | OFFICER
            POST | /api/notifications/piste/alertes/{id}/examen | OFFICER | UNKNOWN | {"constat":"essai"}
            GET  | /api/relogements/piste | OFFICER
            POST | /api/relogements/piste/communications | MACHINE | | {"concerne":["@CASE@"]}
            GET  | /api/relogements/piste/alertes | OFFICER
            POST | /api/relogements/piste/alertes/{id}/examen | OFFICER | UNKNOWN | {"constat":"essai"}
            GET  | /api/dossiers/connaissances/{id} | OFFICER | CASE
            GET  | /api/dossiers/{id}/connaissance.pdf | OFFICER | CASE
            GET  | /api/dossiers/exploitation/messages-gares | OPERATOR
            POST | /api/dossiers/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/dossiers/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            POST | /api/diagnostics/simulations-affectation | ANYONE | | {"departement":"21","commune":"21231","parc":"PUBLIC","stade":"ASSIGNATION","enfants":0,"connuDe":[],"mission":"DSF"}
            GET  | /api/diagnostics/travail | ANYONE
            GET  | /api/diagnostics/affectations | LISTS
            POST | /api/diagnostics/affectations | VISIT | | {"dossier":"@CASE@","mission":"VISITE_ANTICIPATION"}
            GET  | /api/diagnostics/dossiers/{dossier}/visite | VISIT | CASE
            GET  | /api/diagnostics/affectations/{id} | ASSIGNMENT | ASSIGNMENT
            POST | /api/diagnostics/affectations/{id}/acceptation | ASSIGNEE | ASSIGNMENT | {}
            POST | /api/diagnostics/affectations/{id}/refus | ASSIGNEE | ASSIGNMENT | {"motif":"hors de notre territoire"}
            POST | /api/diagnostics/affectations/{id}/tentatives | ASSIGNEE | ASSIGNMENT | {"le":"2026-11-19","moyen":"TELEPHONE","demiJournee":"MATIN","resultat":"SANS_REPONSE"}
            POST | /api/diagnostics/affectations/{id}/rapport | ASSIGNEE | ASSIGNMENT | {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","sections":{"accompagnement":"x","capaciteRemboursement":"x","endettementLocatif":"x","identiteLocataire":"x","preconisations":"x","presenceLocataire":"x","redacteur":"x","reprisePaiement":"x","situationFamiliale":"x","situationLocative":"x","traitementDette":"x","transmission":"x"},"rapportSocial":{"motifsProcedure":"x","motifsEmpechantMaintien":"x","typologieSouhaitee":"x","planDette":"x","occupationLogement":"x","aucunAccompagnement":true}}
            GET  | /api/diagnostics/dossiers/{dossier}/rapport-social | ASSIGNMENT | CASE
            POST | /api/diagnostics/affectations/{id}/carence | ASSIGNEE | ASSIGNMENT | {"le":"2026-11-19"}
            POST | /api/diagnostics/affectations/{id}/prise-en-main | ASSIGNEE | ASSIGNMENT | {}
            POST | /api/diagnostics/affectations/{id}/attribution | LEAD | ASSIGNMENT | {"agent":"aucun"}
            GET  | /api/diagnostics/agents | ANYONE
            POST | /api/diagnostics/affectations/{id}/reaffectation | SECRETARIAT | ASSIGNMENT | {"organisation":"cd-21","motif":"essai"}
            POST | /api/diagnostics/affectations/{id}/cloture | SECRETARIAT | ASSIGNMENT | {"motif":"essai"}
            GET  | /api/diagnostics/exploitation/messages-gares | OPERATOR
            POST | /api/diagnostics/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/diagnostics/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            GET  | /api/commissions/travail | ANYONE
            GET  | /api/commissions/formations | LISTS_AND_OBSERVERS
            GET  | /api/commissions/listes | LISTS
            GET  | /api/commissions/candidatures | LISTS
            POST | /api/commissions/candidatures | SECRETARIATS | | {"dossier":"@CASE@","formation":"ccapex-pleniere","motif":"essai"}
            POST | /api/commissions/candidatures/ecartement | SECRETARIATS | | {"dossier":"@CASE@","formation":"ccapex-pleniere","motif":"essai"}
            GET  | /api/commissions/preconisations | LISTS
            GET  | /api/commissions/seances | LISTS
            POST | /api/commissions/seances | SECRETARIATS | | {"formation":"aucune","date":"2027-01-14","heure":"09:30"}
            GET  | /api/commissions/seances/{id} | SITTING | SITTING
            GET  | /api/commissions/seances/{id}/ordre-du-jour | SITTING | SITTING
            GET  | /api/commissions/seances/{id}/ordre-du-jour.pdf | SITTING | SITTING
            GET  | /api/commissions/seances/{id}/releve-de-decisions.pdf | SITTING | SITTING
            GET  | /api/commissions/seances/{id}/calendrier.ics | SITTING | SITTING
            POST | /api/commissions/seances/{id}/inscriptions | SITTING_SECRETARIAT | SITTING | {"dossier":"@CASE@"}
            POST | /api/commissions/seances/{id}/retraits | SITTING_SECRETARIAT | SITTING | {"dossier":"@CASE@","motif":"REPORTE"}
            POST | /api/commissions/seances/{id}/ordre | SITTING_SECRETARIAT | SITTING | {"dossiers":["@CASE@"]}
            POST | /api/commissions/seances/{id}/presences | SITTING_SECRETARIAT | SITTING | {"membres":[{"organisation":"unpi-21","presence":"PRESENT"}]}
            POST | /api/commissions/seances/{id}/taches | SITTING_SECRETARIAT | SITTING | {"tache":"INVITATIONS","faite":true}
            POST | /api/commissions/seances/{id}/avis | SITTING_SECRETARIAT | SITTING | {"dossier":"@CASE@","avis":"MAINTIEN"}
            POST | /api/commissions/seances/{id}/cloture | SITTING_SECRETARIAT | SITTING | {}
            POST | /api/commissions/seances/{id}/annulation | SITTING_SECRETARIAT | SITTING | {}
            POST | /api/commissions/seances/{seance}/preconisations/{id}/suivi | RECOMMENDATION | RECOMMENDATION | {"etat":"EN_COURS"}
            GET  | /api/commissions/indicateurs | FIGURES
            POST | /api/commissions/indicateurs/recompte | OPERATOR | | {"annee":2026,"departement":"21","entrees":[]}
            GET  | /api/notifications/travail | ANYONE
            GET  | /api/notifications/interruptions | INTERRUPTIONS
            GET  | /api/notifications/envois | REGISTER
            GET  | /api/notifications/envois/{id} | LETTER | LETTER
            GET  | /api/notifications/envois/{id}/apercu | LETTER | LETTER
            GET  | /api/notifications/envois/{id}/courrier.pdf | LETTER | LETTER
            POST | /api/notifications/envois/{id}/relance | LETTER_KEEPERS | LETTER | {}
            POST | /api/notifications/envois/{id}/ecartement | LETTER_KEEPERS | LETTER | {"raison":"essai"}
            POST | /api/notifications/envois/{id}/constat-de-depart | LETTER_KEEPERS | LETTER | {}
            POST | /api/notifications/impressions | PRINTER | | {"envois":["aucun"]}
            GET  | /api/notifications/impressions/{lot}/lettres.pdf | BATCH | BATCH
            POST | /api/notifications/impressions/{lot}/postes | BATCH | BATCH | {"le":"2026-11-20"}
            GET  | /api/notifications/messages | LISTS
            POST | /api/notifications/messages/{id}/lecture | MESSAGE | MESSAGE | {}
            GET  | /api/notifications/tableaux | LISTS
            GET  | /api/notifications/tableaux/{departement}/{semaine} | TABLE | =21/2026-S47
            GET  | /api/notifications/tableaux/{departement}/{semaine}/tableau.pdf | TABLE | =21/2026-S47
            GET  | /api/notifications/tableaux/{departement}/{semaine}/tableau.xlsx | TABLE | =21/2026-S47
            GET  | /api/notifications/transmissions | LISTS
            POST | /api/notifications/transmissions/{id}/faite | TRANSMISSION | TRANSMISSION | {"preuve":"essai"}
            POST | /api/notifications/transmissions/{id}/sans-objet | TRANSMISSION_SECRETARIAT | TRANSMISSION | {"motif":"essai"}
            GET  | /api/relogements/travail | ANYONE
            GET  | /api/relogements/concours | LISTS
            GET  | /api/relogements/concours/{id} | CONCOURS | CONCOURS
            POST | /api/relogements/concours/{id}/execution | CONCOURS_EXECUTION | CONCOURS | {"statut":"REPORTE","le":"2026-11-20"}
            POST | /api/relogements/concours/{id}/annonce-siao | CONCOURS | CONCOURS | {"jour":"2027-04-08","heure":"09:30"}
            POST | /api/relogements/concours/{id}/veille | CONCOURS_SIAO | CONCOURS | {"nature":"CONTACTE","le":"2026-11-20"}
            POST | /api/relogements/concours/{id}/situation-particuliere | CONCOURS_KEEPERS | CONCOURS | {"motif":"essai"}
            GET  | /api/relogements/listes-siao | LISTS
            GET  | /api/relogements/listes-siao/{departement}/{semaine} | SIAO_LIST | =21/2026-S47
            GET  | /api/relogements/listes-siao/{departement}/{semaine}.pdf | SIAO_LIST | =21/2026-S47
            GET  | /api/relogements/listes-siao/{departement}/{semaine}.xlsx | SIAO_LIST | =21/2026-S47
            GET  | /api/relogements/vivier | LISTS
            POST | /api/relogements/vivier | SECRETARIATS | | {"dossier":"inconnu"}
            GET  | /api/relogements/vivier/{id} | POOL | ENTRY
            POST | /api/relogements/vivier/{id}/rapport | POOL_SECRETARIAT | ENTRY | {"organisation":"dijon-metropole","le":"2026-11-20","nature":"RAPPORT_SOCIAL"}
            POST | /api/relogements/vivier/{id}/besoins | POOL_HOLDERS | ENTRY | {"typologie":"T3"}
            POST | /api/relogements/vivier/{id}/demande-logement | POOL_HOLDERS | ENTRY | {"nur":"021012345678900021","expireLe":"2027-11-20"}
            POST | /api/relogements/vivier/{id}/chef-de-file | POOL_ACCESS | ENTRY | {"organisation":"orvitis"}
            POST | /api/relogements/vivier/{id}/propositions | POOL_PROPOSE | ENTRY | {"logement":"T3 de 60 m²","le":"2026-11-20"}
            POST | /api/relogements/vivier/{id}/propositions/{numero}/reponse | POOL_PROPOSE | PROPOSAL | {"acceptee":false,"auteur":"MENAGE","motif":"essai","le":"2026-11-20"}
            POST | /api/relogements/vivier/{id}/propositions/{numero}/appreciation | POOL_ACCESS | PROPOSAL | {"adaptee":true,"motif":"essai"}
            POST | /api/relogements/vivier/{id}/evolutions | POOL_EVOLUTION | ENTRY | {"texte":"essai"}
            POST | /api/relogements/vivier/{id}/dalo | POOL_HOLDERS | ENTRY | {"recoursLe":"2026-11-20"}
            POST | /api/relogements/vivier/{id}/sortie | POOL_HOLDERS | ENTRY | {"issue":"AUTRE","le":"2026-11-20","motif":"essai"}
            GET  | /api/commissions/exploitation/messages-gares | OPERATOR
            POST | /api/commissions/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/commissions/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            GET  | /api/notifications/exploitation/messages-gares | OPERATOR
            POST | /api/notifications/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/notifications/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            GET  | /api/relogements/exploitation/messages-gares | OPERATOR
            POST | /api/relogements/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/relogements/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            """;

    private Rights() {}

    static List<Row> table() {
        var rows = new ArrayList<Row>();
        for (var line : TABLE.lines().toList()) {
            var cells = line.split("\\|", -1);
            rows.add(
                    new Row(
                            cells[0].strip(),
                            cells[1].strip(),
                            Grant.valueOf(cells[2].strip()),
                            cell(cells, 3),
                            cell(cells, 4)));
        }
        return rows;
    }

    private static @Nullable String cell(String[] cells, int i) {
        return i < cells.length && !cells[i].isBlank() ? cells[i].strip() : null;
    }
}
