package fr.ancrage.dossiers.vues.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.tableaudebord.ComptageDossiers;
import fr.ancrage.dossiers.tableaudebord.ComptageDossiers.Compte;
import fr.ancrage.dossiers.tableaudebord.ListeDeTravail;
import fr.ancrage.dossiers.vues.model.FiltresVue;
import fr.ancrage.dossiers.vues.model.Vue;
import fr.ancrage.dossiers.vues.model.Vues;
import fr.ancrage.dossiers.vues.usecase.ChangerVue;
import fr.ancrage.dossiers.vues.usecase.ChangerVue.Changement;
import fr.ancrage.dossiers.vues.usecase.GarderVue;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filters that an agent keeps, alone or with its organisation; never a name nor a reference. */
@RestController
@RequestMapping("/api/dossiers/vues")
class VuesController {

    private static final int NOM_AU_PLUS = 60;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,60}");

    @Schema(name = "FiltresDeVue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiltresReponse(
            @Nullable String liste,
            @Nullable String stade,
            @Nullable String parc,
            @Nullable String commune,
            @Nullable String arrondissement,
            @Nullable String organisation,
            @Nullable LocalDate echeanceAvant,
            @Nullable LocalDate sansActiviteDepuis,
            @Nullable String tri,
            @Nullable List<String> colonnes) {

        static FiltresReponse de(FiltresVue f) {
            return new FiltresReponse(
                    f.liste(),
                    f.stade(),
                    f.parc(),
                    f.commune(),
                    f.arrondissement(),
                    f.organisation(),
                    f.echeanceAvant(),
                    f.sansActiviteDepuis(),
                    f.tri(),
                    f.colonnes().isEmpty() ? null : f.colonnes());
        }
    }

    /**
     * @param mienne the caller keeps it, and may share or drop it
     * @param par login of who keeps it
     * @param total cases that it shows to the caller today
     * @param auMoins there are more
     */
    @DonneePersonnelle
    record VueReponse(
            String id,
            String nom,
            boolean mienne,
            boolean partagee,
            String par,
            FiltresReponse filtres,
            long total,
            boolean auMoins) {
        @Override
        public String toString() {
            return "VueReponse[" + id + "]";
        }
    }

    record VuesReponse(List<VueReponse> elements) {}

    @Schema(requiredProperties = {"nom", "filtres"})
    record VueRequete(
            @Nullable String nom, @Nullable Boolean partagee, @Nullable FiltresRequete filtres) {

        @Override
        public String toString() {
            return "VueRequete[***]";
        }
    }

    record FiltresRequete(
            @Nullable String liste,
            @Nullable String stade,
            @Nullable String parc,
            @Nullable String commune,
            @Nullable String arrondissement,
            @Nullable String organisation,
            @Nullable String echeanceAvant,
            @Nullable String sansActiviteDepuis,
            @Nullable String tri,
            @Nullable List<String> colonnes) {

        FiltresVue toDomain(Input input) {
            input.choiceOrNull("filtres.liste", liste, ListeDeTravail.class, "FILTRE_INCONNU");
            input.choiceOrNull("filtres.stade", stade, Stade.class, "FILTRE_INCONNU");
            input.choiceOrNull("filtres.parc", parc, Parc.class, "FILTRE_INCONNU");
            code(input, "filtres.commune", commune);
            code(input, "filtres.arrondissement", arrondissement);
            code(input, "filtres.organisation", organisation);
            if (tri != null && !ComptageDossiers.trie(tri)) {
                input.refuse("filtres.tri", "FILTRE_INCONNU");
            }
            List<String> choisies =
                    Objects.requireNonNullElse(colonnes, List.<String>of()).stream()
                            .distinct()
                            .toList();
            if (!choisies.stream().allMatch(ComptageDossiers::aLaColonne)) {
                input.refuse("filtres.colonnes", "FILTRE_INCONNU");
            }
            return new FiltresVue(
                    liste,
                    stade,
                    parc,
                    commune,
                    arrondissement,
                    organisation,
                    input.dayOrNull("filtres.echeanceAvant", echeanceAvant),
                    input.dayOrNull("filtres.sansActiviteDepuis", sansActiviteDepuis),
                    tri,
                    choisies);
        }

        private static void code(Input input, String champ, @Nullable String valeur) {
            if (valeur != null && !CODE.matcher(valeur).matches()) {
                input.refuse(champ, "FILTRE_INCONNU");
            }
        }
    }

    record ChangementRequete(@Nullable String changement) {}

    private final Vues vues;
    private final GarderVue garder;
    private final ChangerVue changer;
    private final ComptageDossiers comptage;
    private final Habilitation habilitation;

    VuesController(
            Vues vues,
            GarderVue garder,
            ChangerVue changer,
            ComptageDossiers comptage,
            Habilitation habilitation) {
        this.vues = vues;
        this.garder = garder;
        this.changer = changer;
        this.comptage = comptage;
        this.habilitation = habilitation;
    }

    /** A view that filters on what the caller may read nowhere is not offered. */
    @GetMapping
    VuesReponse lister(AgentConnecte agent) {
        verifier(agent);
        List<VueReponse> elements = new ArrayList<>();
        for (Vue vue : vues.pour(agent.organisation(), agent.identifiant())) {
            comptage.total(agent, vue.filtres())
                    .ifPresent(total -> elements.add(reponse(agent, vue, total)));
        }
        return new VuesReponse(elements);
    }

    @PostMapping
    ResponseEntity<VueReponse> garder(AgentConnecte agent, @RequestBody VueRequete requete) {
        verifier(agent);
        Input input = new Input();
        String nom = input.text("nom", requete.nom(), NOM_AU_PLUS);
        FiltresRequete filtres = requete.filtres();
        if (filtres == null) {
            input.refuse("filtres", "OBLIGATOIRE");
        }
        FiltresVue lus = filtres == null ? null : filtres.toDomain(input);
        input.check();
        if (lus == null) {
            throw new IllegalStateException("a view without filters was not refused");
        }
        Optional<Compte> total = comptage.total(agent, lus);
        if (total.isEmpty()) {
            throw ProblemeException.interdit();
        }
        GarderVue.Resultat resultat =
                garder.executer(
                        new Vue(
                                UUID.randomUUID().toString(),
                                agent.organisation(),
                                agent.identifiant(),
                                nom,
                                Boolean.TRUE.equals(requete.partagee()),
                                lus));
        return switch (resultat) {
            case GarderVue.Resultat.Gardee(Vue vue) ->
                    ResponseEntity.created(URI.create("/api/dossiers/vues/" + vue.id()))
                            .body(reponse(agent, vue, total.get()));
            case GarderVue.Resultat.NomPris _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "VUE_NOM_PRIS");
            case GarderVue.Resultat.Trop _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "VUES_TROP_NOMBREUSES");
        };
    }

    @PostMapping("/{id}")
    ResponseEntity<Void> changer(
            AgentConnecte agent, @PathVariable String id, @RequestBody ChangementRequete requete) {
        verifier(agent);
        Input input = new Input();
        Changement changement =
                input.choice(
                        "changement", requete.changement(), Changement.class, "CHANGEMENT_INCONNU");
        input.check();
        ChangerVue.Resultat resultat =
                changer.executer(
                        new ChangerVue.Commande(
                                id, agent.organisation(), agent.identifiant(), changement));
        return switch (resultat) {
            case ChangerVue.Resultat.Fait _ -> ResponseEntity.noContent().build();
            case ChangerVue.Resultat.DUnCollegue _ -> throw ProblemeException.interdit();
            case ChangerVue.Resultat.Inconnue _ -> throw ProblemeException.introuvable();
        };
    }

    private void verifier(AgentConnecte agent) {
        if (habilitation.de(agent).sansDossier()) {
            throw ProblemeException.interdit();
        }
    }

    private static VueReponse reponse(AgentConnecte agent, Vue vue, Compte compte) {
        return new VueReponse(
                vue.id(),
                vue.nom(),
                vue.tenuePar(agent.organisation(), agent.identifiant()),
                vue.partagee(),
                vue.agent(),
                FiltresReponse.de(vue.filtres()),
                compte.total(),
                compte.auMoins());
    }
}
