package fr.ancrage.dossiers.procedure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.procedure.model.ChampActe;
import fr.ancrage.dossiers.procedure.model.DemandeurDelais;
import fr.ancrage.dossiers.procedure.model.ExceptionTreve;
import fr.ancrage.dossiers.procedure.model.FormulaireActe;
import fr.ancrage.dossiers.procedure.model.FormulaireActe.Choix;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import fr.ancrage.dossiers.procedure.model.MotifProcedure;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The table of the procedure, for forms: which acts there are, what each asks for and sets off. It
 * names nobody; whoever may bring acts in reads it.
 */
@RestController
@RequestMapping("/api/dossiers/natures-actes")
class NaturesController {

    record NaturesActesReponse(List<NatureActeReponse> elements) {

        /**
         * @param stade the stage that a case reaches by it
         * @param effet what it sets off, in plain French
         */
        record NatureActeReponse(
                String code,
                String libelle,
                String stade,
                boolean debuteUneProcedure,
                String effet,
                List<ChampActeReponse> champs) {}

        /**
         * @param nom as the act's request names it
         * @param choix the words to choose among, when it is a choice
         */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ChampActeReponse(
                String nom,
                String libelle,
                ChampActe.Saisie saisie,
                boolean obligatoire,
                @Nullable List<ChoixActeReponse> choix) {}

        record ChoixActeReponse(String code, String libelle) {}
    }

    private static final List<Choix> SENS =
            List.of(
                    new Choix("OCTROI", "Octroi"),
                    new Choix("REFUS", "Refus"),
                    new Choix("SURSIS", "Sursis"));

    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    NaturesController(Habilitation habilitation, Territoires territoires, HorlogeMetier horloge) {
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    @GetMapping
    NaturesActesReponse lister(AgentConnecte agent) {
        TerritoireDossiers territoire =
                habilitation.de(agent).departementsTenus().stream()
                        .findFirst()
                        .flatMap(d -> territoires.pour(d, horloge.aujourdhui()))
                        .orElseThrow(ProblemeException::interdit);
        return new NaturesActesReponse(
                Arrays.stream(Nature.values()).map(n -> nature(n, territoire)).toList());
    }

    private static NaturesActesReponse.NatureActeReponse nature(
            Nature nature, TerritoireDossiers territoire) {
        FormulaireActe formulaire = nature.formulaire();
        return new NaturesActesReponse.NatureActeReponse(
                nature.name(),
                nature.libelle(),
                nature.stade().name(),
                nature.debuteUneProcedure(),
                nature.effet(),
                formulaire.champs().stream()
                        .map(c ->
                                new NaturesActesReponse.ChampActeReponse(
                                        c.nom(),
                                        c.libelle(),
                                        c.saisie(),
                                        formulaire.exige(c),
                                        choix(c, formulaire, territoire)))
                        .toList());
    }

    private static @Nullable List<NaturesActesReponse.ChoixActeReponse> choix(
            ChampActe champ, FormulaireActe formulaire, TerritoireDossiers territoire) {
        List<Choix> choix =
                switch (champ) {
                    case ISSUE -> formulaire.issues();
                    case SENS -> SENS;
                    case MOTIFS -> Choix.de(MotifProcedure.values(), MotifProcedure::libelle);
                    case CRITERES ->
                            territoire.criteres().entrySet().stream()
                                    .map(c -> new Choix(c.getKey(), c.getValue()))
                                    .toList();
                    case MENTIONS ->
                            Choix.de(MentionCommandement.values(), MentionCommandement::libelle);
                    case DEMANDE_PAR ->
                            Choix.de(DemandeurDelais.values(), DemandeurDelais::libelle);
                    case EXCEPTION_TREVE ->
                            Choix.de(ExceptionTreve.values(), ExceptionTreve::libelle);
                    case DATE_AUDIENCE,
                            DATE_NOTIFICATION_PREFET,
                            DELAI_DU,
                            DELAI_AU,
                            DETTE,
                            MOIS_IMPAYES,
                            IMPAYE_CONSTITUE_LE,
                            ETUDE,
                            TRIBUNAL,
                            ACTE_VISE,
                            EXPULSION_POSSIBLE_LE,
                            VEILLE_SOCIALE,
                            CAUTION,
                            LOYER_REPRIS,
                            JUGEMENT_VISE ->
                            null;
                };
        return choix == null
                ? null
                : choix.stream()
                        .map(c -> new NaturesActesReponse.ChoixActeReponse(c.code(), c.libelle()))
                        .toList();
    }
}
