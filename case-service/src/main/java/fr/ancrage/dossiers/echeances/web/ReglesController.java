package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.Adaptations;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.ReglesDuDepartement;
import fr.ancrage.dossiers.echeances.usecase.AdapterRegle;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The law that the clock reads: shown to every agent, adapted by an administrator. */
@RestController
@RequestMapping("/api/dossiers/regles")
@Tag(name = "Échéances")
class ReglesController {
    private static final int LONGUEUR_ID = 100;
    private static final int LONGUEUR_MOTIF = 500;
    private static final int MOTIF_AU_MOINS = 15;

    @Schema(requiredProperties = {"regle", "valeur", "motif"})
    record AdaptationRegleRequete(
            @Schema(example = "impaye.signalement/RS-2027-APL/2027-01-01") @Nullable String regle,
            @Nullable BigDecimal valeur,
            @Nullable Boolean report642,
            @Nullable String motif) {
        @Override
        public String toString() {
            return "AdaptationRegleRequete[" + regle + "]";
        }
    }

    @Schema(requiredProperties = {"regle", "motif"})
    record RetraitAdaptationRequete(@Nullable String regle, @Nullable String motif) {
        @Override
        public String toString() {
            return "RetraitAdaptationRequete[" + regle + "]";
        }
    }

    private final JeuDeRegles regles;
    private final Adaptations adaptations;
    private final AdapterRegle adapter;
    private final Habilitation habilitation;
    private final Piste piste;
    private final HorlogeMetier horloge;

    ReglesController(
            JeuDeRegles regles,
            Adaptations adaptations,
            AdapterRegle adapter,
            Habilitation habilitation,
            Piste piste,
            HorlogeMetier horloge) {
        this.regles = regles;
        this.adaptations = adaptations;
        this.adapter = adapter;
        this.habilitation = habilitation;
        this.piste = piste;
        this.horloge = horloge;
    }

    /** All of them on one page: they are some dozens. */
    @GetMapping
    ReglesDuDroitReponse liste(AgentConnecte agent) {
        boolean decide = habilitation.adapteLesRegles(agent).isPresent();
        ReglesDuDepartement departement =
                habilitation
                        .departement(agent)
                        .map(code -> adaptations.du(code).regles())
                        .orElseGet(() -> ReglesDuDepartement.sans(""));
        if (decide) {
            piste.lus(agent, "regles", List.of(departement.departement()));
        }
        return ReglesDuDroitReponse.de(regles, departement, decide);
    }

    @PostMapping("/adaptations")
    ReglesDuDroitReponse adapter(AgentConnecte agent, @RequestBody AdaptationRegleRequete requete) {
        return decider(
                agent,
                requete.regle(),
                requete.valeur(),
                Boolean.TRUE.equals(requete.report642()),
                requete.motif(),
                true);
    }

    @PostMapping("/adaptations/retrait")
    ReglesDuDroitReponse retirer(
            AgentConnecte agent, @RequestBody RetraitAdaptationRequete requete) {
        return decider(agent, requete.regle(), null, false, requete.motif(), false);
    }

    private ReglesDuDroitReponse decider(
            AgentConnecte agent,
            @Nullable String regle,
            @Nullable BigDecimal valeur,
            boolean report642,
            @Nullable String motif,
            boolean avecValeur) {
        String departement =
                habilitation.adapteLesRegles(agent).orElseThrow(ProblemeException::interdit);
        Input input = new Input();
        String id = input.text("regle", regle, LONGUEUR_ID);
        String raison = input.text("motif", motif, LONGUEUR_MOTIF);
        if (!raison.isEmpty() && raison.length() < MOTIF_AU_MOINS) {
            input.refuse("motif", "MOTIF_DE_REGLE_TROP_COURT");
        }
        if (avecValeur && valeur == null) {
            input.refuse("valeur", "OBLIGATOIRE");
        }
        input.check();
        AdapterRegle.Resultat resultat =
                adapter.executer(
                        new AdapterRegle.Commande(
                                departement,
                                id,
                                valeur,
                                report642,
                                raison,
                                agent.identifiant(),
                                horloge.aujourdhui()));
        switch (resultat) {
            case AdapterRegle.Resultat.Faite _ ->
                    piste.change(agent, "regles", departement, List.of());
            case AdapterRegle.Resultat.RegleInconnue _ ->
                    throw ProblemeException.of(HttpStatus.NOT_FOUND, "REGLE_INCONNUE");
            case AdapterRegle.Resultat.RegleCertaine _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "REGLE_CERTAINE");
            case AdapterRegle.Resultat.SansAdaptation _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "REGLE_SANS_ADAPTATION");
            case AdapterRegle.Resultat.ValeurRefusee _ -> {
                input.refuse("valeur", "VALEUR_DE_REGLE");
                input.check();
            }
        }
        return ReglesDuDroitReponse.de(regles, adaptations.du(departement).regles(), true);
    }
}
