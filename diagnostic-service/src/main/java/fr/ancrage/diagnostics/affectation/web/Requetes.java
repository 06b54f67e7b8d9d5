package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.IssueRapport;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.AgentDeLOrganisation;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.NotesInternes;
import fr.ancrage.diagnostics.affectation.model.Rapport;
import fr.ancrage.diagnostics.affectation.model.Tentative;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agent sends about an assignment. */
final class Requetes {

    private static final int LONGUEUR_MOTIF = 2_000;
    private static final int LONGUEUR_NOTES = 20_000;

    private Requetes() {}

    /** Accepting says nothing more than itself. */
    record AcceptationRequete() {}

    enum CodeRefus {
        HORS_TERRITOIRE,
        MENAGE_SUIVI_AILLEURS,
        MENAGE_PARTI,
        CAPACITE,
        DOUBLON,
        AUTRE
    }

    enum CodeCloture {
        SITUATION_REGLEE,
        MENAGE_PARTI,
        DOUBLON,
        SANS_OBJET,
        AUTRE
    }

    /**
     * @param motif in words, for those who read the assignment
     * @param motifCode what the others learn; « AUTRE » when absent
     */
    @Schema(requiredProperties = "motif")
    record RefusRequete(
            @Nullable String motif,
            @Schema(
                            allowableValues = {
                                "HORS_TERRITOIRE",
                                "MENAGE_SUIVI_AILLEURS",
                                "MENAGE_PARTI",
                                "CAPACITE",
                                "DOUBLON",
                                "AUTRE"
                            })
                    @Nullable String motifCode) {

        Motif toDomain() {
            var input = new Input();
            var texte = input.text("motif", motif, LONGUEUR_MOTIF);
            var code = input.choiceOrNull("motifCode", motifCode, CodeRefus.class, "MOTIF_INCONNU");
            input.check();
            return new Motif(code == null ? Motif.AUTRE : code.name(), texte);
        }

        @Override
        public String toString() {
            return "RefusRequete[…]";
        }
    }

    @Schema(requiredProperties = "motif")
    record ClotureRequete(
            @Nullable String motif,
            @Schema(
                            allowableValues = {
                                "SITUATION_REGLEE",
                                "MENAGE_PARTI",
                                "DOUBLON",
                                "SANS_OBJET",
                                "AUTRE"
                            })
                    @Nullable String motifCode) {

        Motif toDomain() {
            var input = new Input();
            var texte = input.text("motif", motif, LONGUEUR_MOTIF);
            var code =
                    input.choiceOrNull("motifCode", motifCode, CodeCloture.class, "MOTIF_INCONNU");
            input.check();
            return new Motif(code == null ? Motif.AUTRE : code.name(), texte);
        }

        @Override
        public String toString() {
            return "ClotureRequete[…]";
        }
    }

    @Schema(requiredProperties = "agent")
    record AttributionRequete(
            @Schema(description = "Identifiant d'un agent de l'organisation")
                    @Nullable String agent) {

        /**
         * @param connus those to whom the caller may give work
         */
        String agent(List<AgentDeLOrganisation> connus) {
            var input = new Input();
            var choisi = input.required("agent", agent);
            if (!choisi.isEmpty()
                    && connus.stream().noneMatch(a -> a.identifiant().equals(choisi))) {
                input.refuse("agent", "AGENT_INCONNU");
            }
            input.check();
            return choisi;
        }
    }

    @Schema(requiredProperties = {"organisation", "motif"})
    record ReaffectationRequete(@Nullable String organisation, @Nullable String motif) {

        String organisation(Input input) {
            input.text("motif", motif, LONGUEUR_MOTIF);
            return input.required("organisation", organisation);
        }

        @Override
        public String toString() {
            return "ReaffectationRequete[…]";
        }
    }

    @Schema(requiredProperties = {"le", "moyen", "demiJournee", "resultat"})
    record TentativeRequete(
            @Schema(format = "date") @Nullable String le,
            @Schema(allowableValues = {"TELEPHONE", "COURRIER", "VISITE", "SMS", "MAIL"})
                    @Nullable String moyen,
            @Schema(allowableValues = {"MATIN", "APRES_MIDI", "SOIREE"})
                    @Nullable String demiJournee,
            @Schema(allowableValues = {"SANS_REPONSE", "RENDEZ_VOUS", "REFUS", "JOINT"})
                    @Nullable String resultat) {

        Tentative toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var tentative =
                    new Tentative(
                            input.pastDay("le", le, aujourdhui),
                            input.choice("moyen", moyen, Tentative.Moyen.class, "MOYEN_INCONNU"),
                            input.choice(
                                    "demiJournee",
                                    demiJournee,
                                    Tentative.DemiJournee.class,
                                    "DEMI_JOURNEE_INCONNUE"),
                            input.choice(
                                    "resultat",
                                    resultat,
                                    Tentative.Resultat.class,
                                    "RESULTAT_INCONNU"));
            input.check();
            return tentative;
        }
    }

    @Schema(requiredProperties = "le")
    record CarenceRequete(@Schema(format = "date") @Nullable String le) {

        LocalDate toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var jour = input.pastDay("le", le, aujourdhui);
            input.check();
            return jour;
        }
    }

    /** Until when household and landlord may present observations. */
    record ContradictoireDto(
            @Schema(format = "date") @Nullable String locataireInviteLe,
            @Schema(format = "date") @Nullable String bailleurInviteLe,
            @Schema(format = "date") @Nullable String observationsJusquAu) {

        Rapport.Contradictoire toDomain(Input input) {
            return new Rapport.Contradictoire(
                    input.dayOrNull("contradictoire.locataireInviteLe", locataireInviteLe),
                    input.dayOrNull("contradictoire.bailleurInviteLe", bailleurInviteLe),
                    input.dayOrNull("contradictoire.observationsJusquAu", observationsJusquAu));
        }

        static ContradictoireDto from(Rapport.Contradictoire c) {
            return new ContradictoireDto(
                    texte(c.locataireInviteLe()),
                    texte(c.bailleurInviteLe()),
                    texte(c.observationsJusquAu()));
        }

        private static @Nullable String texte(@Nullable LocalDate jour) {
            return jour == null ? null : jour.toString();
        }
    }

    /**
     * @param internes the authors' own notes: never part of what tenant and landlord may read, and
     *     nobody else's until they are shared
     */
    @Schema(requiredProperties = {"issue", "realiseLe", "sections"})
    record RapportRequete(
            @Schema(allowableValues = {"REALISE_AVEC_MENAGE", "REALISE_SANS_MENAGE"})
                    @Nullable String issue,
            @Schema(format = "date") @Nullable String realiseLe,
            @Schema(description = "Le diagnostic ou l'enquête ; absent d'une visite d'anticipation")
                    @Nullable SectionsDto sections,
            @Schema(description = "Le rapport d'une visite d'anticipation, et d'elle seule")
                    @Nullable VisiteDto visite,
            @Nullable ContradictoireDto contradictoire,
            @Nullable String internes,
            @Schema(description = "Ce que le vivier demande : complet, ou absent")
                    @Nullable RapportSocialDto rapportSocial) {

        /**
         * @param demande what was asked, which says what must be written
         */
        Rapport toDomain(LocalDate aujourdhui, Demande demande) {
            var input = new Input();
            var notes = input.textOrNull("internes", internes, LONGUEUR_NOTES);
            var rapport =
                    new Rapport(
                            input.choice("issue", issue, IssueRapport.class, "ISSUE_INCONNUE"),
                            input.pastDay("realiseLe", realiseLe, aujourdhui),
                            aujourdhui,
                            contenu(input, demande),
                            contradictoire == null ? null : contradictoire.toDomain(input),
                            notes == null ? null : NotesInternes.privees(notes),
                            rapportSocial == null ? null : rapportSocial.toDomain(input));
            input.check();
            return rapport;
        }

        private Rapport.Contenu contenu(Input input, Demande demande) {
            if (demande.mission() == Mission.VISITE_ANTICIPATION) {
                inattendu(input, "sections", sections);
                return (visite == null ? new VisiteDto(null, null, null) : visite)
                        .toDomain(input, demande.parc());
            }
            inattendu(input, "visite", visite);
            if (sections == null) {
                input.refuse("sections", "OBLIGATOIRE");
                return new Rapport.Contenu.Diagnostic(Map.of());
            }
            return new Rapport.Contenu.Diagnostic(sections.toDomain(input));
        }

        private static void inattendu(Input input, String champ, @Nullable Object valeur) {
            if (valeur != null) {
                input.refuse(champ, "CONTENU_INATTENDU");
            }
        }

        @Override
        public String toString() {
            return "RapportRequete[…]";
        }
    }
}
