package fr.ancrage.gateway.comptes.web;

import fr.ancrage.gateway.comptes.model.Identite;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.gateway.comptes.usecase.DeciderSurHabilitation.Geste;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a lead or an administrator sends. */
final class Requetes {

    private static final int NOM = 80;
    private static final int COURRIEL = 120;
    private static final int ROLES = 20;

    /** One address and nothing that could begin another header (RFC 5321, without its oddities). */
    private static final Pattern ADRESSE =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern NOM_DE_PERSONNE = Pattern.compile("[\\p{L}\\p{M} .'’-]+");

    private Requetes() {}

    @Schema(name = "RechercheAgent", requiredProperties = "identifiant")
    record RechercheRequete(@Nullable String identifiant) {

        String identifiant(Input input) {
            return input.text("identifiant", identifiant, NOM);
        }

        /** A login is often a person's name. */
        @Override
        public String toString() {
            return "RechercheRequete[masquée]";
        }
    }

    @Schema(
            name = "InvitationAgent",
            requiredProperties = {"prenom", "nom", "courriel", "roles", "du", "au", "motif"})
    record InvitationRequete(
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String courriel,
            @Nullable List<String> roles,
            @Schema(format = "date") @Nullable String du,
            @Schema(description = "Dernier jour", format = "date") @Nullable String au,
            @Schema(implementation = Motif.class) @Nullable String motif) {

        Identite identite(Input input) {
            var adresse = input.text("courriel", courriel, COURRIEL);
            if (!adresse.isEmpty() && !ADRESSE.matcher(adresse).matches()) {
                input.refuse("courriel", "COURRIEL_INVALIDE");
            }
            return new Identite(
                    personne(input, "prenom", prenom), personne(input, "nom", nom), adresse);
        }

        Droits droits(Input input) {
            return Droits.lire(input, roles, du, au, motif);
        }

        /** An agent's name is personal too. */
        @Override
        public String toString() {
            return "InvitationRequete[masquée]";
        }
    }

    @Schema(
            name = "ChangementHabilitation",
            requiredProperties = {"roles", "du", "au", "motif"})
    record ChangementRequete(
            @Nullable List<String> roles,
            @Schema(format = "date") @Nullable String du,
            @Schema(description = "Dernier jour", format = "date") @Nullable String au,
            @Schema(implementation = Motif.class) @Nullable String motif) {

        Geste toDomain() {
            var input = new Input();
            var droits = Droits.lire(input, roles, du, au, motif);
            input.check();
            return new Geste.Changer(droits.roles(), droits.periode(), droits.motif());
        }
    }

    @Schema(name = "MotifHabilitation", requiredProperties = "motif")
    record MotifRequete(@Schema(implementation = Motif.class) @Nullable String motif) {

        Motif lire() {
            var input = new Input();
            var lu = pourquoi(input, motif);
            input.check();
            return lu;
        }
    }

    @Schema(name = "RevueHabilitation", requiredProperties = "decision")
    record RevueRequete(@Schema(implementation = DecisionRevue.class) @Nullable String decision) {

        Geste toDomain() {
            var input = new Input();
            var dite = input.choice("decision", decision, DecisionRevue.class, "DECISION_INCONNUE");
            input.check();
            return new Geste.Revoir(
                    switch (dite) {
                        case MAINTENU -> true;
                        case RETIRE -> false;
                    });
        }
    }

    enum DecisionRevue {
        MAINTENU,
        RETIRE
    }

    /** As what, from when until when, for what. */
    record Droits(Set<String> roles, Periode periode, Motif motif) {

        private static Droits lire(
                Input input,
                @Nullable List<String> roles,
                @Nullable String du,
                @Nullable String au,
                @Nullable String motif) {
            var debut = jour(input, "du", du);
            var fin = jour(input, "au", au);
            if (fin.isBefore(debut)) {
                input.refuse("au", "FIN_AVANT_DEBUT");
            }
            return new Droits(
                    lesRoles(input, roles),
                    fin.isBefore(debut) ? new Periode(debut, debut) : new Periode(debut, fin),
                    pourquoi(input, motif));
        }

        private static Set<String> lesRoles(Input input, @Nullable List<String> roles) {
            if (roles == null || roles.isEmpty()) {
                input.refuse("roles", "OBLIGATOIRE");
                return Set.of();
            }
            if (roles.size() > ROLES || roles.contains(null)) {
                input.refuse("roles", "FORMAT_LISTE");
                return Set.of();
            }
            return roles.stream().collect(Collectors.toUnmodifiableSet());
        }

        private static LocalDate jour(Input input, String champ, @Nullable String texte) {
            input.required(champ, texte);
            var jour = texte == null || texte.isBlank() ? null : input.dayOrNull(champ, texte);
            return jour == null ? LocalDate.EPOCH : jour;
        }
    }

    private static Motif pourquoi(Input input, @Nullable String motif) {
        return input.choice("motif", motif, Motif.class, "MOTIF_INCONNU");
    }

    private static String personne(Input input, String champ, @Nullable String texte) {
        var lu = input.text(champ, texte, NOM);
        if (!lu.isEmpty() && !NOM_DE_PERSONNE.matcher(lu).matches()) {
            input.refuse(champ, "FORMAT");
        }
        return lu;
    }
}
