package fr.ancrage.dossiers.menage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.usecase.LireIdentitesCourrier;
import fr.ancrage.dossiers.menage.usecase.LireIdentitesCourrier.IdentiteCourrier;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one door through which names leave for another service: a machine with the scope for it, and
 * nobody else, whatever their role.
 */
@RestController
@RequestMapping("/api/dossiers")
class IdentitesCourrierController {

    private static final int MAXIMUM = 200;

    /** What the names are wanted for; it is written in the trail. */
    enum Finalite {
        COURRIER,
        LISTE,
        RELEVE
    }

    record IdentitesCourrierRequete(
            @NotNull @Size(max = MAXIMUM) List<@NotNull String> ids, @NotNull Finalite finalite) {}

    @DonneePersonnelle
    record IdentitesCourrierReponse(List<ElementReponse> elements) {
        @Override
        public String toString() {
            return "IdentitesCourrierReponse[" + elements.size() + "]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ElementReponse(
            String id,
            String reference,
            List<OccupantReponse> personnes,
            LogementReponse adresse,
            LoueurReponse bailleur,
            @Nullable String etude,
            String cle,
            @Nullable List<String> clesAnterieures) {

        static ElementReponse de(IdentiteCourrier i) {
            return new ElementReponse(
                    i.id(),
                    i.reference(),
                    i.personnes().stream()
                            .map(p -> new OccupantReponse(p.civilite(), p.nom(), p.prenom()))
                            .toList(),
                    new LogementReponse(
                            i.adresse().voie(),
                            i.adresse().codePostal(),
                            i.adresse().communeNom()),
                    new LoueurReponse(
                            i.bailleur().nom(),
                            i.bailleur().type() == null ? null : i.bailleur().type().name(),
                            i.bailleur().organisation()),
                    i.etude(),
                    i.cle().cle(),
                    i.cle().anterieures().isEmpty() ? null : i.cle().anterieures());
        }

        @Override
        public String toString() {
            return "ElementReponse[" + reference + "]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccupantReponse(@Nullable String civilite, String nom, String prenom) {
        @Override
        public String toString() {
            return "OccupantReponse[***]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LogementReponse(String voie, @Nullable String codePostal, String commune) {
        @Override
        public String toString() {
            return "LogementReponse[***]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LoueurReponse(
            @Nullable String nom, @Nullable String type, @Nullable String organisation) {
        @Override
        public String toString() {
            return "LoueurReponse[***]";
        }
    }

    private final LireIdentitesCourrier identites;
    private final Piste piste;

    IdentitesCourrierController(LireIdentitesCourrier identites, Piste piste) {
        this.identites = identites;
        this.piste = piste;
    }

    @PostMapping("/identites-courrier")
    IdentitesCourrierReponse identites(
            AgentConnecte agent, @Valid @RequestBody IdentitesCourrierRequete requete) {
        if (!Habilitation.litLesIdentitesPourUnCourrier(agent)) {
            throw ProblemeException.interdit();
        }
        List<ElementReponse> elements =
                identites.executer(requete.ids()).stream().map(ElementReponse::de).toList();
        piste.identites(
                agent,
                requete.finalite().name(),
                elements.stream().map(ElementReponse::id).toList());
        return new IdentitesCourrierReponse(elements);
    }
}
