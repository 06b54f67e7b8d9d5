package fr.ancrage.gateway.moi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the portal knows of its user. Never a token, and nothing that the user does not know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Moi")
record MoiReponse(
        String identifiant,
        String nom,
        Organisation organisation,
        List<String> roles,
        Territoires territoires,
        @Schema(description = "La date du jour pour les règles : celle de l’horloge métier.")
                LocalDate aujourdhui) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MonOrganisation")
    record Organisation(String code, String nom, @Nullable String departement) {}

    /**
     * Arrondissements where the agent works: all those of the département unless the charter says
     * less.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MesTerritoires")
    record Territoires(@Nullable String departement, List<String> arrondissements) {}

    /**
     * @param nom the directory's; the login stands in for it while the directory is away
     */
    static MoiReponse from(
            Jwt token, @Nullable String nom, Annuaire.Fiche fiche, LocalDate aujourdhui) {
        var login = token.getClaimAsString("preferred_username");
        var identifiant = login == null ? token.getSubject() : login;
        return new MoiReponse(
                identifiant == null ? "" : identifiant,
                nom == null ? String.valueOf(identifiant) : nom,
                new Organisation(fiche.code(), fiche.nom(), fiche.departement()),
                Annuaire.roles(token),
                new Territoires(fiche.departement(), fiche.arrondissements()),
                aujourdhui);
    }

    /** An agent's name is personal too. */
    @Override
    public String toString() {
        return "MoiReponse[organisation=" + organisation.code() + "]";
    }
}
