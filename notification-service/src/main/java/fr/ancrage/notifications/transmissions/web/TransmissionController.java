package fr.ancrage.notifications.transmissions.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.transmissions.model.EtatTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.notifications.transmissions.usecase.MarquerTransmission;
import fr.ancrage.notifications.transmissions.usecase.MarquerTransmission.Resultat;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transmissions due, done, late (domain §4.8). */
@RestController
@RequestMapping("/api/notifications/transmissions")
@Tag(name = "Transmissions", description = "Ce que les organisations se doivent, et quand")
class TransmissionController {

    private static final String TRACE = "transmission";
    private static final int LONGUEUR_PREUVE = 1000;

    private final Transmissions transmissions;
    private final MarquerTransmission marquer;
    private final Habilitation habilitation;
    private final Annuaires annuaires;
    private final HorlogeMetier horloge;
    private final Trail trail;

    TransmissionController(
            Transmissions transmissions,
            MarquerTransmission marquer,
            Habilitation habilitation,
            Annuaires annuaires,
            HorlogeMetier horloge,
            Trail trail) {
        this.transmissions = transmissions;
        this.marquer = marquer;
        this.habilitation = habilitation;
        this.annuaires = annuaires;
        this.horloge = horloge;
        this.trail = trail;
    }

    @Schema(requiredProperties = {"code", "nom"})
    record Partie(String code, String nom) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {
                "id",
                "departement",
                "regle",
                "libelle",
                "source",
                "de",
                "vers",
                "explication",
                "etat",
                "actions"
            })
    record TransmissionReponse(
            String id,
            String departement,
            String regle,
            String libelle,
            String source,
            Partie de,
            List<Partie> vers,
            @Nullable String periode,
            @Nullable String dossier,
            @Nullable LocalDate echeance,
            String explication,
            String etat,
            @Nullable LocalDate faiteLe,
            @Nullable String preuve,
            @Nullable String lien,
            List<String> actions) {}

    @Schema(requiredProperties = {"elements", "total", "page", "taille"})
    record PageTransmissions(
            List<TransmissionReponse> elements, long total, int page, int taille) {}

    record PreuveRequete(@Nullable String preuve) {

        @Override
        public String toString() {
            return "PreuveRequete[…]";
        }
    }

    record MotifRequete(@Nullable String motif) {

        @Override
        public String toString() {
            return "MotifRequete[…]";
        }
    }

    @GetMapping
    @Operation(
            operationId = "listerTransmissions",
            summary = "Les transmissions visibles, la plus proche échéance d'abord")
    PageTransmissions lister(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String regle,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String de,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        if (!habilitation.aUneBoite(agent)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var etatLu = input.choiceOrNull("etat", etat, EtatTransmission.class, "ETAT_INCONNU");
        input.page(page, taille);
        input.check();
        var filtre = new Transmissions.Filtre(etatLu, regle, dossier, de, horloge.aujourdhui());
        var cles = habilitation.clesDeTransmission(agent);
        var lisibles = habilitation.dossiersLisibles(agent);
        var trouvees = transmissions.page(cles, lisibles, filtre, page, taille);
        trail.read(
                agent,
                TRACE,
                trouvees.stream().map(Transmission::id).toList(),
                trouvees.stream().flatMap(t -> Stream.ofNullable(t.dossier())).toList());
        return new PageTransmissions(
                trouvees.stream().map(t -> reponse(t, agent)).toList(),
                transmissions.nombre(cles, lisibles, filtre),
                page,
                taille);
    }

    @PostMapping("/{id}/faite")
    @Operation(
            operationId = "faireTransmission",
            summary = "Dire qu'elle est faite, et comment on le sait")
    TransmissionReponse faite(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody PreuveRequete requete) {
        return marquer(agent, id, true, "preuve", requete.preuve());
    }

    @PostMapping("/{id}/sans-objet")
    @Operation(
            operationId = "ecarterTransmission",
            summary = "Dire qu'elle n'a plus lieu d'être, et pourquoi (secrétariat)")
    TransmissionReponse sansObjet(
            @Parameter(hidden = true) AgentConnecte agent,
            @PathVariable String id,
            @RequestBody MotifRequete requete) {
        return marquer(agent, id, false, "motif", requete.motif());
    }

    private TransmissionReponse marquer(
            AgentConnecte agent, String id, boolean faite, String champ, @Nullable String texte) {
        // what is wrong with a request is told only to those who may know that its object exists
        if (transmissions
                .trouver(id)
                .filter(t -> habilitation.voit(agent, t.transmission()))
                .isEmpty()) {
            throw ProblemeException.introuvable();
        }
        var input = new Input();
        var dit = input.text(champ, texte, LONGUEUR_PREUVE);
        input.check();
        return switch (marquer.executer(new MarquerTransmission.Commande(id, faite, dit, agent))) {
            case Resultat.Fait(var transmission) -> {
                var dossiers = Stream.ofNullable(transmission.dossier()).toList();
                trail.changed(agent, TRACE, List.of(id), dossiers);
                if (faite) {
                    transmission.vers().forEach(a -> trail.sent(a, TRACE, List.of(id), dossiers));
                }
                yield reponse(transmission, agent);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Terminee() ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "TRANSMISSION_TERMINEE");
        };
    }

    private TransmissionReponse reponse(Transmission t, AgentConnecte agent) {
        var actions = new java.util.ArrayList<String>();
        if (t.ouverte() && habilitation.doit(agent, t)) {
            actions.add("FAIRE");
        }
        if (t.ouverte() && habilitation.suitLesTransmissions(agent)) {
            actions.add("ECARTER");
        }
        return new TransmissionReponse(
                t.id(),
                t.departement(),
                t.regle(),
                t.libelle(),
                t.source(),
                partie(t, t.de()),
                t.vers().stream().map(v -> partie(t, v)).toList(),
                t.periode(),
                t.dossier(),
                t.echeance(),
                t.explication(),
                t.etat(horloge.aujourdhui()).name(),
                t.faiteLe(),
                t.preuve(),
                t.lien(),
                actions);
    }

    private Partie partie(Transmission t, String code) {
        return new Partie(
                code,
                switch (code) {
                    case "JUGE" -> "Le juge";
                    case "CCAS_DE_LA_COMMUNE" -> "Les CCAS des communes concernées";
                    case "COMMISSAIRE_JUSTICE" -> "L'étude du commissaire de justice";
                    case "REFERENT_SOCIAL" -> "Les référents sociaux";
                    case "MEMBRES_DE_LA_FORMATION" -> "Les membres de la formation";
                    case "SECRETARIAT_DE_LA_FORMATION" -> "Le secrétariat de la formation";
                    case "FSL" -> "Le fonds de solidarité pour le logement";
                    case "SIAO" -> "Le SIAO";
                    case "GESTIONNAIRE" -> "Le gestionnaire de la procédure";
                    case "BAILLEUR", "BAILLEUR_SOCIAL" -> "Le bailleur";
                    default ->
                            annuaires
                                    .pour(t.departement(), horloge.aujourdhui())
                                    .map(a -> a.nomDe(code))
                                    .orElse(code);
                });
    }
}
