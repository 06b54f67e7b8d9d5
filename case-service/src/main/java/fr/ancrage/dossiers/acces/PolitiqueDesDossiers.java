package fr.ancrage.dossiers.acces;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Politique;
import fr.ancrage.platform.policy.ClasseLisible;
import fr.ancrage.platform.policy.LignePolitique;
import fr.ancrage.platform.policy.ReadablePolicy;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The policy of cases for its page. */
@Component
public class PolitiqueDesDossiers implements ReadablePolicy {

    private final RegleAcces regle;

    public PolitiqueDesDossiers(RegleAcces regle) {
        this.regle = regle;
    }

    /** Classes as product §3 writes them, and what they are. */
    public static List<ClasseLisible> lisibles(Collection<ClasseDonnees> classes) {
        return classes.stream()
                .sorted()
                .map(c ->
                        new ClasseLisible(
                                c == ClasseDonnees.RS ? "Rs" : c.name(), Politique.classe(c)))
                .toList();
    }

    @Override
    public String label() {
        return "Dossiers";
    }

    @Override
    public List<LignePolitique> lines(AgentConnecte lecteur) {
        return Politique.lignes(regle.exceptionJours()).stream()
                .map(l ->
                        new LignePolitique(
                                l.role(), l.dossiers(), lisibles(l.classes()), l.actes()))
                .toList();
    }
}
