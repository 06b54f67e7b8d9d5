package fr.ancrage.dossiers.acces.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.acces.RegleAcces;
import fr.ancrage.dossiers.acces.RequetesAcces;
import fr.ancrage.dossiers.acces.usecase.DemanderAcces;
import fr.ancrage.dossiers.acces.usecase.TrancherAcces;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.AccesException.Etat;
import fr.ancrage.dossiers.procedure.model.AccesException.Sens;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Access by exception (F-23): asked by whom it concerns, watched by the secretariat. */
@RestController
@RequestMapping("/api/dossiers")
class ExceptionsController {

    private static final int LONGUEUR_REFERENCE = 40;
    private static final int LONGUEUR_MOTIF = 500;

    /**
     * @param reference exactly as the case bears it: nothing is searched here
     * @param jours how many days, this one included
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"reference", "motif", "jours"})
    record DemandeRequete(
            @Nullable String reference, @Nullable String motif, @Nullable Integer jours) {
        @Override
        public String toString() {
            return "DemandeRequete[***]";
        }
    }

    record AccesReponse(String dossier, String reference, LocalDate jusqua) {}

    @DonneePersonnelle
    @Schema(requiredProperties = "raison")
    record FinExceptionRequete(@Nullable String raison) {
        @Override
        public String toString() {
            return "FinExceptionRequete[***]";
        }
    }

    /**
     * @param nom the organisation's
     * @param par who confirmed or ended it
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExceptionReponse(
            String id,
            String dossier,
            String reference,
            String agent,
            String organisation,
            String nom,
            LocalDate depuis,
            LocalDate jusqua,
            String motif,
            Etat etat,
            boolean ouvert,
            @Nullable String par,
            @Nullable LocalDate le,
            @Nullable String raison) {
        @Override
        public String toString() {
            return "ExceptionReponse[***]";
        }
    }

    record PageExceptions(List<ExceptionReponse> elements, long total, int page, int taille) {}

    private final DemanderAcces demander;
    private final TrancherAcces trancher;
    private final RequetesAcces requetes;
    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final Piste piste;
    private final RegleAcces regle;

    ExceptionsController(
            DemanderAcces demander,
            TrancherAcces trancher,
            RequetesAcces requetes,
            Habilitation habilitation,
            Territoires territoires,
            HorlogeMetier horloge,
            Piste piste,
            RegleAcces regle) {
        this.demander = demander;
        this.trancher = trancher;
        this.requetes = requetes;
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
        this.piste = piste;
        this.regle = regle;
    }

    /** The request is read in full before anything is looked for. */
    @PostMapping("/acces-exceptions")
    ResponseEntity<AccesReponse> demander(
            AgentConnecte agent, @RequestBody DemandeRequete requete) {
        Acces acces = habilitation.de(agent);
        LocalDate aujourdhui = horloge.aujourdhui();
        TerritoireDossiers territoire =
                territoires
                        .deLOrganisation(agent.organisation(), aujourdhui)
                        .filter(_ -> acces.demandeParException())
                        .orElseThrow(ProblemeException::interdit);
        Input input = new Input();
        String reference = input.text("reference", requete.reference(), LONGUEUR_REFERENCE);
        String motif = input.text("motif", requete.motif(), LONGUEUR_MOTIF);
        if (!motif.isEmpty() && motif.length() < regle.exceptionMotif()) {
            input.refuse("motif", "MOTIF_TROP_COURT");
        }
        int jours = requete.jours() == null ? 0 : requete.jours();
        if (jours < 1 || jours > regle.exceptionJours()) {
            input.refuse("jours", "DUREE_EXCEPTION");
        }
        input.check();
        DemanderAcces.Resultat resultat =
                demander.executer(
                        new DemanderAcces.Commande(
                                reference,
                                territoire,
                                acces,
                                agent.identifiant(),
                                agent.organisation(),
                                jours,
                                motif,
                                aujourdhui));
        return switch (resultat) {
            case DemanderAcces.Resultat.Ouvert(Dossier dossier, AccesException ouvert) -> {
                piste.change(agent, "acces-exception", dossier.id());
                yield ResponseEntity.created(URI.create("/api/dossiers/" + dossier.id()))
                        .body(new AccesReponse(dossier.id(), dossier.reference(), ouvert.jusqua()));
            }
            case DemanderAcces.Resultat.DejaVisible _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "DOSSIER_DEJA_VISIBLE");
            case DemanderAcces.Resultat.Inconnu _ ->
                    throw ProblemeException.of(HttpStatus.NOT_FOUND, "REFERENCE_SANS_DOSSIER");
        };
    }

    /** Those that wait for the secretariat first, then the latest. */
    @GetMapping("/acces-exceptions")
    PageExceptions liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = Secretariat.exiger(habilitation, agent);
        Input input = new Input();
        input.page(page, taille);
        input.check();
        LocalDate aujourdhui = horloge.aujourdhui();
        List<ExceptionReponse> toutes =
                requetes.avecException(acces.departementsTenus()).stream()
                        .flatMap(d -> d.exceptions().stream().map(e -> reponse(d, e, aujourdhui)))
                        .sorted(
                                Comparator.comparing((ExceptionReponse e) ->
                                                e.etat() != Etat.A_CONFIRMER)
                                        .thenComparing(
                                                ExceptionReponse::depuis,
                                                Comparator.reverseOrder()))
                        .toList();
        List<ExceptionReponse> elements =
                toutes.stream().skip((long) page * taille).limit(taille).toList();
        piste.lus(agent, elements.stream().map(ExceptionReponse::dossier).distinct().toList());
        return new PageExceptions(elements, toutes.size(), page, taille);
    }

    @PostMapping("/{id}/acces-exceptions/{exception}/confirmation")
    ExceptionReponse confirmer(
            AgentConnecte agent, @PathVariable String id, @PathVariable String exception) {
        return trancher(agent, id, exception, Sens.CONFIRME, null);
    }

    @PostMapping("/{id}/acces-exceptions/{exception}/fin")
    ExceptionReponse terminer(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String exception,
            @RequestBody FinExceptionRequete requete) {
        Secretariat.exiger(habilitation, agent);
        Input input = new Input();
        String raison = input.text("raison", requete.raison(), LONGUEUR_MOTIF);
        input.check();
        return trancher(agent, id, exception, Sens.TERMINE, raison);
    }

    private ExceptionReponse trancher(
            AgentConnecte agent, String id, String exception, Sens sens, @Nullable String raison) {
        Acces acces = Secretariat.exiger(habilitation, agent);
        LocalDate aujourdhui = horloge.aujourdhui();
        TrancherAcces.Resultat resultat =
                trancher.executer(
                        new TrancherAcces.Commande(
                                id,
                                exception,
                                acces.departementsTenus(),
                                sens,
                                raison,
                                agent.identifiant(),
                                aujourdhui));
        return switch (resultat) {
            case TrancherAcces.Resultat.Tranche(Dossier dossier, AccesException tranchee) -> {
                piste.change(agent, "acces-exception", dossier.id());
                yield reponse(dossier, tranchee, aujourdhui);
            }
            case TrancherAcces.Resultat.DejaTermine _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "EXCEPTION_DEJA_TERMINEE");
            case TrancherAcces.Resultat.Inconnu _ -> throw ProblemeException.introuvable();
        };
    }

    private ExceptionReponse reponse(Dossier dossier, AccesException e, LocalDate jour) {
        AccesException.Verdict verdict = e.verdict();
        return new ExceptionReponse(
                e.id(),
                dossier.id(),
                dossier.reference(),
                e.agent(),
                e.organisation(),
                territoires
                        .pour(dossier.departement(), jour)
                        .flatMap(t -> t.parCode(e.organisation()))
                        .map(Organisation::nom)
                        .orElse(e.organisation()),
                e.depuis(),
                e.jusqua(),
                e.motif(),
                e.etat(jour),
                e.jours().contains(jour),
                verdict == null ? null : verdict.par(),
                verdict == null ? null : verdict.le(),
                verdict == null ? null : verdict.raison());
    }
}
