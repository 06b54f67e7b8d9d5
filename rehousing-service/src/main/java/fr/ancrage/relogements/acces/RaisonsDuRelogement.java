package fr.ancrage.relogements.acces;

import fr.ancrage.platform.policy.AccessReasons;
import fr.ancrage.platform.policy.RaisonLisible;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.usecase.ClesConcours;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.habilitation.Politique;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.usecase.ClesEntree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which key opens the concours and the entry of a dossier to each role of an agent. */
@Component
class RaisonsDuRelogement implements AccessReasons {

    /** What a dossier has here: its keys, and the day from which it stands. */
    private record Chose(Set<String> cles, @Nullable LocalDate depuis) {}

    private final Registre registre;
    private final Vivier vivier;
    private final Habilitation habilitation;

    RaisonsDuRelogement(Registre registre, Vivier vivier, Habilitation habilitation) {
        this.registre = registre;
        this.vivier = vivier;
        this.habilitation = habilitation;
    }

    @Override
    public List<RaisonLisible> of(AgentConnecte lecteur, AgentConnecte agent, String dossier) {
        var departement = habilitation.charte(lecteur).map(CharteRelogement::departement);
        var choses = new ArrayList<Chose>();
        registre.trouver(ConcoursId.pour(dossier))
                .map(Registre.Versionne::concours)
                .filter(c -> c.lieu() != null && du(departement, c.lieu().departement()))
                .map(RaisonsDuRelogement::concours)
                .ifPresent(choses::add);
        vivier.trouver(EntreeId.pour(dossier))
                .map(Vivier.Versionnee::entree)
                .filter(e -> du(departement, e.departement()))
                .map(RaisonsDuRelogement::entree)
                .ifPresent(choses::add);
        return agent.roles().stream()
                .sorted()
                .flatMap(role -> choses.stream().flatMap(c -> raisons(role, agent, c)))
                .toList();
    }

    private static boolean du(Optional<String> departement, String autre) {
        return departement.equals(Optional.of(autre));
    }

    private static Chose concours(Concours concours) {
        var depuis =
                concours.requisition()
                        .map(r -> r.date())
                        .or(() -> concours.decision().map(d -> d.date()));
        return new Chose(ClesConcours.de(concours), depuis.orElse(null));
    }

    private static Chose entree(EntreeVivier entree) {
        var sejour = entree.sejour();
        return new Chose(ClesEntree.de(entree), sejour == null ? null : sejour.arrivee().le());
    }

    private Stream<RaisonLisible> raisons(String role, AgentConnecte agent, Chose chose) {
        return habilitation
                .portee(
                        new AgentConnecte(
                                "",
                                agent.identifiant(),
                                agent.organisation(),
                                Set.of(role),
                                Set.of()))
                .droits()
                .entrySet()
                .stream()
                .filter(e -> chose.cles().contains(e.getKey()))
                .map(e ->
                        RaisonLisible.voit(
                                role,
                                Politique.explication(e.getKey()) + ".",
                                null,
                                chose.depuis(),
                                null,
                                Politique.lisibles(e.getValue())));
    }
}
