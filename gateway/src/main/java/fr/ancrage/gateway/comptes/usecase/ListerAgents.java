package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The agents of one organisation, by name, for those who decide on them. */
@UseCase
public class ListerAgents {

    /**
     * @param accordables the roles that the reader may give there
     */
    public record Agents(
            Organisation organisation, Set<String> accordables, List<Agent> elements) {}

    private final Gestionnaires gestionnaires;
    private final Organisations organisations;
    private final Reprises reprises;
    private final Habilitations habilitations;
    private final Jours jours;

    public ListerAgents(
            Gestionnaires gestionnaires,
            Organisations organisations,
            Reprises reprises,
            Habilitations habilitations,
            Jours jours) {
        this.gestionnaires = gestionnaires;
        this.organisations = organisations;
        this.reprises = reprises;
        this.habilitations = habilitations;
        this.jours = jours;
    }

    public Resultat<Agents> executer(String code, AgentConnecte lecteur) {
        var gestionnaire = gestionnaires.de(lecteur);
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var organisation = organisations.trouver(code).filter(gestionnaire.get()::voit);
        if (organisation.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        var aAppliquer =
                habilitations.aAppliquer().stream()
                        .map(v -> v.habilitation().compte())
                        .collect(Collectors.toSet());
        var aujourdhui = jours.jour().aujourdhui();
        var parNom = Collator.getInstance(Locale.FRENCH);
        return new Resultat.Fait<>(
                new Agents(
                        organisation.get(),
                        gestionnaire.get().accordables(organisation.get()),
                        reprises.de(organisation.get()).entrySet().stream()
                                .map(e ->
                                        new Agent(
                                                e.getKey(),
                                                e.getValue(),
                                                e.getValue().etat(aujourdhui),
                                                e.getValue().revueDue(aujourdhui),
                                                gestionnaire
                                                        .get()
                                                        .refusDuCompte(e.getValue())
                                                        .isEmpty(),
                                                !aAppliquer.contains(e.getKey().id())))
                                .sorted(
                                        Comparator.comparing(
                                                        (Agent a) -> a.compte().identite().nom(),
                                                        parNom)
                                                .thenComparing(
                                                        a -> a.compte().identite().prenom(), parNom)
                                                .thenComparing(a -> a.compte().identifiant()))
                                .toList()));
    }
}
