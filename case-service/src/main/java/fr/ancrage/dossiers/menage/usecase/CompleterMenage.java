package fr.ancrage.dossiers.menage.usecase;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.VersionMenage;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the household as an agent now writes it, beside what its acts say. */
@UseCase
public class CompleterMenage {

    /**
     * @param version how many versions the agent saw
     * @param telephones all that are right: those of the acts that are not in it are set aside
     */
    @DonneePersonnelle
    public record Commande(
            String menage,
            int version,
            List<Personne> personnes,
            String voie,
            Set<String> telephones,
            @Nullable String courriel,
            @Nullable Integer adultes,
            @Nullable Integer enfants,
            LocalDate le,
            String agent,
            String organisation) {
        @Override
        public String toString() {
            return "Commande[" + menage + "]";
        }
    }

    public sealed interface Resultat {

        record Complete(Menage menage) implements Resultat {}

        /** Somebody wrote another version since the agent looked. */
        record Depasse() implements Resultat {}
    }

    private final Menages menages;

    public CompleterMenage(Menages menages) {
        this.menages = menages;
    }

    public Resultat executer(Commande commande) {
        Menage menage = menages.trouver(commande.menage()).orElseThrow();
        if (menage.fiche().versions().size() != commande.version()) {
            return new Resultat.Depasse();
        }
        Set<String> desActes = menage.telephonesDesActes();
        Set<String> ajoutes = new TreeSet<>(commande.telephones());
        ajoutes.removeAll(desActes);
        Set<String> ecartes = new TreeSet<>(desActes);
        ecartes.removeAll(commande.telephones());
        Menage complete =
                menage.avec(
                        menage.fiche()
                                .avec(
                                        new VersionMenage(
                                                VersionMenage.nouvelId(),
                                                commande.le(),
                                                commande.agent(),
                                                commande.organisation(),
                                                commande.personnes(),
                                                commande.voie(),
                                                ajoutes,
                                                ecartes,
                                                commande.courriel(),
                                                commande.adultes(),
                                                commande.enfants())));
        menages.changer(menage.id(), menage.fiche(), complete.fiche());
        return new Resultat.Complete(complete);
    }
}
