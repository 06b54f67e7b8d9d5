package fr.ancrage.dossiers.conservation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.conservation.usecase.LeverGel;
import fr.ancrage.dossiers.conservation.usecase.PoserGel;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, set and lifted by the data-protection officer or the secretariat. */
@RestController
@RequestMapping("/api/dossiers/conservation/gels")
class GelController {

    private static final String TRACE = "gel";

    /**
     * @param depuis today when it is absent
     * @param jusqua the last day; absent: until it is lifted
     */
    record GelRequete(
            @NotBlank String reference,
            @NotBlank @Size(max = 500) String motif,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusqua) {

        @Override
        public String toString() {
            return "GelRequete[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GelReponse(
            String id,
            String reference,
            String motif,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            @Nullable LocalDate leveLe,
            boolean actif) {

        static GelReponse de(Gel g, LocalDate aujourdhui) {
            return new GelReponse(
                    g.id(),
                    g.reference(),
                    g.motif(),
                    g.depuis(),
                    g.jusqua(),
                    g.leveLe(),
                    g.actif(aujourdhui));
        }

        @Override
        public String toString() {
            return "GelReponse[" + id + "]";
        }
    }

    record PageGels(List<GelReponse> elements, long total, int page, int taille) {}

    private final Gels gels;
    private final Foyers foyers;
    private final PoserGel poser;
    private final LeverGel lever;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Piste piste;

    GelController(
            Gels gels,
            Foyers foyers,
            PoserGel poser,
            LeverGel lever,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Piste piste) {
        this.gels = gels;
        this.foyers = foyers;
        this.poser = poser;
        this.lever = lever;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    PageGels liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        String departement = departement(agent);
        Input input = new Input();
        input.page(page, taille);
        input.check();
        List<GelReponse> elements =
                gels.page(departement, page, taille).stream().map(this::reponse).toList();
        piste.lus(agent, TRACE, elements.stream().map(GelReponse::id).toList());
        return new PageGels(elements, gels.total(departement), page, taille);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GelReponse poser(AgentConnecte agent, @Valid @RequestBody GelRequete requete) {
        String departement = departement(agent);
        LocalDate depuis = Objects.requireNonNullElse(requete.depuis(), horloge.aujourdhui());
        if (requete.jusqua() != null && requete.jusqua().isBefore(depuis)) {
            throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "GEL_SANS_DUREE");
        }
        String reference = requete.reference().strip();
        Foyer foyer =
                foyers.parReference(departement, reference)
                        .orElseThrow(ProblemeException::introuvable);
        Gel gel =
                poser.executer(
                                new PoserGel.Commande(
                                        foyer,
                                        reference,
                                        requete.motif().strip(),
                                        depuis,
                                        requete.jusqua(),
                                        agent.identifiant()))
                        .orElseThrow(() ->
                                ProblemeException.of(HttpStatus.CONFLICT, "EFFACEMENT_DECIDE"));
        piste.change(agent, TRACE, gel.id());
        return reponse(gel);
    }

    @PostMapping("/{id}/levee")
    GelReponse lever(AgentConnecte agent, @PathVariable String id) {
        Gel leve =
                lever.executer(
                                new LeverGel.Commande(
                                        id,
                                        departement(agent),
                                        agent.identifiant(),
                                        horloge.aujourdhui()))
                        .orElseThrow(ProblemeException::introuvable);
        piste.change(agent, TRACE, id);
        return reponse(leve);
    }

    private GelReponse reponse(Gel gel) {
        return GelReponse.de(gel, horloge.aujourdhui());
    }

    private String departement(AgentConnecte agent) {
        return habilitation.peutGeler(agent).orElseThrow(ProblemeException::interdit);
    }
}
