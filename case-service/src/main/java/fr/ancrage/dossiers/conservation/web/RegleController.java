package fr.ancrage.dossiers.conservation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.Purge;
import fr.ancrage.dossiers.conservation.model.Purges;
import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long the charter keeps what, and what still has to be fixed. */
@RestController
@RequestMapping("/api/dossiers/conservation/regles")
class RegleController {

    /**
     * @param aFixer no period yet: nothing goes
     * @param automatique whether the platform applies it by itself, each day
     * @param arrives cases that have reached their time and wait: for a hold to end, or for the
     *     archives; absent where it is not counted from the end of the case
     * @param derniere the proof of the last purge of what belongs to no case; absent: none yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegleReponse(
            String objet,
            String libelle,
            String aPartirDe,
            @Nullable String duree,
            boolean aFixer,
            String sort,
            String source,
            boolean automatique,
            @Nullable Integer arrives,
            @Nullable PurgeReponse derniere) {}

    record PurgeReponse(LocalDate le, LocalDate jusqua, long nombre, String source) {

        static PurgeReponse de(Purge purge) {
            return new PurgeReponse(purge.le(), purge.jusqua(), purge.nombre(), purge.source());
        }
    }

    record ReglesReponse(String departement, List<RegleReponse> elements) {}

    private final ReglesConservation regles;
    private final Foyers foyers;
    private final Purges purges;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    RegleController(
            ReglesConservation regles,
            Foyers foyers,
            Purges purges,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.regles = regles;
        this.foyers = foyers;
        this.purges = purges;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    @GetMapping
    ReglesReponse regles(AgentConnecte agent) {
        String departement = habilitation.peutGeler(agent).orElseThrow(ProblemeException::interdit);
        LocalDate aujourdhui = horloge.aujourdhui();
        return new ReglesReponse(
                departement,
                regles.pour(departement, aujourdhui).stream()
                        .map(r -> reponse(r, departement, aujourdhui))
                        .toList());
    }

    private RegleReponse reponse(RegleConservation r, String departement, LocalDate aujourdhui) {
        return new RegleReponse(
                r.objet(),
                r.libelle(),
                r.aPartirDe(),
                r.duree() == null ? null : r.duree().toString(),
                r.aFixer(),
                r.sort().name(),
                r.source(),
                r.automatique(),
                r.objet().equals(RegleConservation.DOSSIER)
                        ? r.arriveAuPlusTard(aujourdhui)
                                .map(jour -> foyers.termines(departement, jour).size())
                                .orElse(null)
                        : null,
                purges.derniere(r.objet(), departement).map(PurgeReponse::de).orElse(null));
    }
}
