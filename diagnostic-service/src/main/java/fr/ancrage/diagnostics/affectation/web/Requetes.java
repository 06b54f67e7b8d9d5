package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.IssueRapport;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.Rapport;
import fr.ancrage.diagnostics.affectation.model.Tentative;
import fr.ancrage.diagnostics.saisie.Saisie;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
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
            var saisie = new Saisie();
            var texte = saisie.texte("motif", motif, LONGUEUR_MOTIF);
            var code = saisie.choixOuRien("motifCode", motifCode, CodeRefus.class, "MOTIF_INCONNU");
            saisie.verifier();
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
            var saisie = new Saisie();
            var texte = saisie.texte("motif", motif, LONGUEUR_MOTIF);
            var code =
                    saisie.choixOuRien("motifCode", motifCode, CodeCloture.class, "MOTIF_INCONNU");
            saisie.verifier();
            return new Motif(code == null ? Motif.AUTRE : code.name(), texte);
        }

        @Override
        public String toString() {
            return "ClotureRequete[…]";
        }
    }

    @Schema(requiredProperties = {"organisation", "motif"})
    record ReaffectationRequete(@Nullable String organisation, @Nullable String motif) {

        String organisation(Saisie saisie) {
            saisie.texte("motif", motif, LONGUEUR_MOTIF);
            return saisie.obligatoire("organisation", organisation);
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
            var saisie = new Saisie();
            var tentative =
                    new Tentative(
                            saisie.jourPasse("le", le, aujourdhui),
                            saisie.choix("moyen", moyen, Tentative.Moyen.class, "MOYEN_INCONNU"),
                            saisie.choix(
                                    "demiJournee",
                                    demiJournee,
                                    Tentative.DemiJournee.class,
                                    "DEMI_JOURNEE_INCONNUE"),
                            saisie.choix(
                                    "resultat",
                                    resultat,
                                    Tentative.Resultat.class,
                                    "RESULTAT_INCONNU"));
            saisie.verifier();
            return tentative;
        }
    }

    @Schema(requiredProperties = "le")
    record CarenceRequete(@Schema(format = "date") @Nullable String le) {

        LocalDate toDomain(LocalDate aujourdhui) {
            var saisie = new Saisie();
            var jour = saisie.jourPasse("le", le, aujourdhui);
            saisie.verifier();
            return jour;
        }
    }

    /** Until when household and landlord may present observations. */
    record ContradictoireDto(
            @Schema(format = "date") @Nullable String locataireInviteLe,
            @Schema(format = "date") @Nullable String bailleurInviteLe,
            @Schema(format = "date") @Nullable String observationsJusquAu) {

        Rapport.Contradictoire toDomain(Saisie saisie) {
            return new Rapport.Contradictoire(
                    saisie.jourOuRien("contradictoire.locataireInviteLe", locataireInviteLe),
                    saisie.jourOuRien("contradictoire.bailleurInviteLe", bailleurInviteLe),
                    saisie.jourOuRien("contradictoire.observationsJusquAu", observationsJusquAu));
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
     * @param internes the social worker's own notes: never part of what tenant and landlord may
     *     read
     */
    @Schema(requiredProperties = {"issue", "realiseLe", "sections"})
    record RapportRequete(
            @Schema(allowableValues = {"REALISE_AVEC_MENAGE", "REALISE_SANS_MENAGE"})
                    @Nullable String issue,
            @Schema(format = "date") @Nullable String realiseLe,
            @Nullable SectionsDto sections,
            @Nullable ContradictoireDto contradictoire,
            @Nullable String internes) {

        Rapport toDomain(LocalDate aujourdhui) {
            var saisie = new Saisie();
            if (sections == null) {
                saisie.refuser("sections", "OBLIGATOIRE");
            }
            var notes = saisie.texteOuRien("internes", internes, LONGUEUR_NOTES);
            var rapport =
                    new Rapport(
                            saisie.choix("issue", issue, IssueRapport.class, "ISSUE_INCONNUE"),
                            saisie.jourPasse("realiseLe", realiseLe, aujourdhui),
                            aujourdhui,
                            sections == null ? Map.of() : sections.toDomain(saisie),
                            contradictoire == null ? null : contradictoire.toDomain(saisie),
                            notes == null ? null : new Rapport.NotesInternes(notes));
            saisie.verifier();
            return rapport;
        }

        @Override
        public String toString() {
            return "RapportRequete[…]";
        }
    }
}
