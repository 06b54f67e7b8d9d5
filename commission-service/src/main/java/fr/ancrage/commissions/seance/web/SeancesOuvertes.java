package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Geste;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.commissions.seance.usecase.LireSeance;
import fr.ancrage.commissions.seance.web.SeanceReponse.AvertissementDto;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A sitting as the caller may see and change it: both doors, of sittings and of their agendas, go
 * through it.
 */
@Component
class SeancesOuvertes {

    static final String TRACE = "ordre-du-jour";
    static final String TRACE_SEANCE = "seance";

    private final LireSeance lire;
    private final AgirSurSeance agir;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Trail trail;

    SeancesOuvertes(
            LireSeance lire,
            AgirSurSeance agir,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Trail trail) {
        this.lire = lire;
        this.agir = agir;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.trail = trail;
    }

    SeanceReponse agir(AgentConnecte agent, SeanceId id, @Nullable String dossier, Geste geste) {
        return repondre(
                agent,
                agir.executer(new AgirSurSeance.Commande(id, agent, geste)),
                dossier,
                List.of());
    }

    SeanceReponse repondre(
            AgentConnecte agent,
            Resultat resultat,
            @Nullable String dossier,
            List<AvertissementDto> avertissements) {
        return switch (resultat) {
            case Resultat.Fait(var faite) -> {
                trail.changed(
                        agent,
                        dossier == null ? TRACE_SEANCE : TRACE,
                        List.of(faite.seance().id().toString()),
                        Stream.ofNullable(dossier).toList());
                yield reponse(faite.seance(), agent, true, avertissements);
            }
            case Resultat.Introuvable() -> throw ProblemeException.introuvable();
            case Resultat.Interdit() -> throw ProblemeException.interdit();
            case Resultat.Refuse(var motif) -> throw RefusDeSeance.de(motif);
        };
    }

    Seance visible(AgentConnecte agent, String id) {
        return lire.executer(RefusDeSeance.identifiant(id), agent)
                .orElseThrow(ProblemeException::introuvable)
                .seance();
    }

    /** What is wrong with a request is told only to those who may make it. */
    Seance secretariat(AgentConnecte agent, String id) {
        var seance = visible(agent, id);
        if (!habilitation.portee(agent).tientLeSecretariat(seance.programme().departement())) {
            throw ProblemeException.interdit();
        }
        return seance;
    }

    List<Inscription> visibles(Seance seance, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return seance.inscriptions().stream().filter(i -> portee.voit(seance, i)).toList();
    }

    TableFormations table(Seance seance) {
        var p = seance.programme();
        return tables.pour(p.departement(), p.date()).orElseThrow(ProblemeException::introuvable);
    }

    SeanceReponse reponse(Seance seance, AgentConnecte agent, boolean detail) {
        return reponse(seance, agent, detail, List.of());
    }

    SeanceReponse reponse(
            Seance seance,
            AgentConnecte agent,
            boolean detail,
            List<AvertissementDto> avertissements) {
        return SeanceReponse.from(
                seance,
                visibles(seance, agent),
                table(seance),
                habilitation.finAcces(agent, seance).orElse(null),
                detail ? actes(seance, agent) : null,
                avertissements);
    }

    private ActesDeSeance actes(Seance seance, AgentConnecte agent) {
        return ActesDeSeance.de(
                seance,
                habilitation.portee(agent).tientLeSecretariat(seance.programme().departement()),
                horloge.aujourdhui());
    }
}
