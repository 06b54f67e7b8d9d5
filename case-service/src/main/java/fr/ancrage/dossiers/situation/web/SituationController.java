package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.usecase.RenseignerSituation;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The fiche situation: read by whoever reads the procedure, each thing by its own class; filled in
 * by the partner whom the charter asks, or by the secretariat for it.
 */
@RestController
@RequestMapping("/api/dossiers")
class SituationController {

    /** The cases of one page of a grid. */
    record SituationsRequete(@NotNull @Size(max = 100) List<@NotNull String> ids) {}

    record FichesReponse(List<FicheReponse> elements) {}

    /**
     * @param organisation whose word it is
     * @param valeur absent: what was said before is taken back
     * @param precedent id of the word that stands; absent when nobody said anything yet
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"organisation", "rubrique"})
    record RenseignementRequete(
            @Nullable String organisation,
            @Nullable String rubrique,
            @Nullable String valeur,
            @Nullable String precedent) {
        @Override
        public String toString() {
            return "RenseignementRequete[***]";
        }
    }

    private final OuvertureFiche ouverture;
    private final FichesSituation fiches;
    private final Menages menages;
    private final RenseignerSituation renseigner;
    private final HorlogeMetier horloge;
    private final Piste piste;

    SituationController(
            OuvertureFiche ouverture,
            FichesSituation fiches,
            Menages menages,
            RenseignerSituation renseigner,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.fiches = fiches;
        this.menages = menages;
        this.renseigner = renseigner;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping("/{id}/situation")
    FicheReponse lire(AgentConnecte agent, @PathVariable String id) {
        DossierOuvert ouvert = ouverture.pourLire(agent, id);
        return ouverture.lue(agent, ouvert, fiches.de(ouvert.dossier().id()).fiche());
    }

    /** Those of the asked cases that the agent may read; a reunited one stands for what it was. */
    @PostMapping("/situations")
    FichesReponse lireToutes(AgentConnecte agent, @Valid @RequestBody SituationsRequete requete) {
        Acces acces = ouverture.acces(agent);
        Map<String, DossierOuvert> ouverts = new LinkedHashMap<>();
        for (String id : requete.ids()) {
            ouverture
                    .voir(agent, acces, id)
                    .filter(o -> o.lit(ClasseDonnees.P))
                    .ifPresent(o -> ouverts.put(o.dossier().id(), o));
        }
        piste.lus(agent, OuvertureFiche.SORTE, ouverts.keySet());
        Map<String, Menage> parId =
                menages.trouver(ouverts.values().stream().map(o -> o.dossier().menage()).toList());
        return new FichesReponse(
                ouverts.values().stream()
                        .map(o ->
                                new LectureFiche(
                                                o,
                                                fiches.de(o.dossier().id()).fiche(),
                                                parId.get(o.dossier().menage()),
                                                horloge.aujourdhui())
                                        .reponse())
                        .toList());
    }

    @PostMapping("/{id}/situation/renseignements")
    FicheReponse renseigner(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestBody RenseignementRequete requete) {
        DossierOuvert ouvert = ouverture.pourEcrire(agent, id);
        Input input = new Input();
        Rubrique rubrique =
                input.choice("rubrique", requete.rubrique(), Rubrique.class, "RUBRIQUE_INCONNUE");
        String organisation = input.required("organisation", requete.organisation());
        String valeur = valeur(input, rubrique, requete.valeur());
        input.check();
        ouvert.exigerParole(organisation, rubrique);
        RenseignerSituation.Resultat resultat =
                renseigner.executer(
                        new RenseignerSituation.Commande(
                                ouvert.dossier().id(),
                                organisation,
                                rubrique,
                                valeur,
                                requete.precedent(),
                                ouverture.saisie(agent)));
        return switch (resultat) {
            case RenseignerSituation.Resultat.Renseigne(FicheSituation fiche) ->
                    ouverture.changee(agent, ouvert, fiche);
            case RenseignerSituation.Resultat.Depasse _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "RENSEIGNEMENT_DEPASSE");
        };
    }

    /** A value as it is kept; none when what was said is taken back. */
    private static @Nullable String valeur(
            Input input, Rubrique rubrique, @Nullable String ecrite) {
        if (!rubrique.seSaisit()) {
            input.refuse("rubrique", "RUBRIQUE_NON_SAISIE");
            return null;
        }
        String texte = input.textOrNull("valeur", ecrite, Rubrique.TEXTE_MAXIMAL);
        if (texte == null || input.hasProblems()) {
            return null;
        }
        Optional<String> lue = rubrique.lire(texte);
        if (lue.isEmpty()) {
            input.refuse("valeur", "VALEUR_RUBRIQUE");
        }
        return lue.orElse(null);
    }
}
