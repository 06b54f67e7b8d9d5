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

    /**
     * On which cases (third column of §3), for the case of the test: Dijon, public housing of
     * Orvitis, an assignation served by the office Vauban, its DSF asked of Dijon Métropole.
     */
    static final Set<String> SEE_THE_CASE =
            Set.of(
                    "secretariat-21",
                    "gestionnaire-21",
                    "social-dijon-metropole",
                    "bailleur-orvitis",
                    "commissaire-justice-21");

    /** Those of whom the work was asked, and those who watch over it. */
    static final Set<String> SEE_THE_ASSIGNMENT =
            Set.of("secretariat-21", "gestionnaire-21", "social-dijon-metropole");

    /** Those who keep the cases of a territory bring acts in; all others only read theirs. */
    static final Set<String> KEEP_21 = Set.of("secretariat-21", "gestionnaire-21");

    static final Set<String> KEEP = Set.of("secretariat-21", "gestionnaire-21", "secretariat-77");

    /** Roles that follow no case at all: no list is theirs. */
    static final Set<String> NO_CASE = Set.of("observateur", "administrateur", "dpo", "exploitant");

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
        /** Those who watch over the case of the test, wherever its work is. */
        WATCHERS(Kind.OBJECT, KEEP_21, KEEP_21),
        /** Nobody: the case of the test has none of it, and none may tell it from a case unseen. */
        NOTHING_YET(Kind.OBJECT, Set.of(), Set.of()),
        /** A visit that nobody asked yet involves nobody but those who may ask it. */
        VISIT(Kind.OBJECT, KEEP_21, KEEP_21),
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
            POST | /api/dossiers/simulations-echeances | ANYONE | | {"departement":"21","actes":[]}
            GET  | /api/dossiers/{id} | CASE | CASE
            GET  | /api/dossiers/{id}/echeances | CASE | CASE
            GET  | /api/dossiers/{id}/historique | CASE | CASE
            POST | /api/dossiers/{id}/actes | CASE_KEEPERS | CASE | {"numero":"ACCES-9","nature":"AUCUNE"}
            POST | /api/dossiers/{id}/separation | CASE_KEEPERS | CASE | {"acte":"AUCUN-ACTE"}
            GET  | /api/dossiers/rapprochements | KEEPERS
            POST | /api/dossiers/rapprochements/{id}/acceptation | KEEPERS | UNKNOWN | {}
            POST | /api/dossiers/rapprochements/{id}/refus | KEEPERS | UNKNOWN | {}
            GET  | /api/dossiers/imports | KEEPERS
            POST | /api/dossiers/imports | KEEPERS_OF_21 | FILE
            GET  | /api/dossiers/imports/{id} | IMPORT | IMPORT
            GET  | /api/dossiers/imports/{id}/lignes | IMPORT | IMPORT
            GET  | /api/dossiers/imports/{id}/lignes-refusees.xlsx | IMPORT | IMPORT
            POST | /api/dossiers/imports/{id}/annulation | IMPORT | IMPORT | {}
            GET  | /api/dossiers/exploitation/messages-gares | OPERATOR
            POST | /api/dossiers/exploitation/messages-gares/rejeu | OPERATOR | | {"id":"aucun"}
            POST | /api/dossiers/exploitation/messages-gares/abandon | OPERATOR | | {"id":"aucun"}
            POST | /api/diagnostics/simulations-affectation | ANYONE | | {"departement":"21","commune":"21231","parc":"PUBLIC","stade":"ASSIGNATION","enfants":0,"connuDe":[],"mission":"DSF"}
            GET  | /api/diagnostics/travail | ANYONE
            POST | /api/diagnostics/affectations | WATCHERS | | {"dossier":"@CASE@","mission":"VISITE_ANTICIPATION"}
            GET  | /api/diagnostics/dossiers/{dossier}/visite | WATCHERS | CASE
            GET  | /api/diagnostics/dossiers/{dossier}/rapport-social | NOTHING_YET | CASE
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
